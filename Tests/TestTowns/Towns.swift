import Example
package import Model
import RecFile

/// A municipality of hand-written records, each type's text by its type; the files of the others are
/// missing.
package func municipality(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in texts[type].map { .bytes(Array($0.utf8)) } ?? .missing }
}

/// The same with the schema's descriptor before each text, and every file there.
package func described(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in
    .bytes(Array((type.schema.descriptor + "\n" + (texts[type] ?? "")).utf8))
  }
}

extension Municipality {
  /// What a first start makes; read once for all tests.
  package static let starter = Municipality(files: Starter.files)

  /// The fictional municipality in its usual size; made once for all tests.
  package static let example = Municipality(files: Example.files())

  /// The fictional municipality with few businesses, for what asks much of each; made once.
  package static let small = Municipality(files: Example.files(organisations: 60))

  /// The same with the text of one type's file changed.
  package func rewriting(_ type: RecordType, _ change: (String) -> String) -> Municipality {
    let text = String(decoding: file(of: type).bytes, as: UTF8.self)
    return replacing(type, with: RecFile(Array(change(text).utf8)))
  }

  /// The same with a text at the end of one type's file.
  package func appending(_ text: String, to type: RecordType) -> Municipality {
    rewriting(type) { $0 + text }
  }
}

/// Two businesses of which the one needs what the other offers.
package let fittingOrganisations = """
  Id: alfa
  Name: Alfa
  Kind: company
  Need: kontor för tio

  Id: beta
  Name: Beta
  Kind: company
  Offer: kontor att hyra
  """
