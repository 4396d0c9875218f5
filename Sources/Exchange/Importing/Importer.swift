package import Almanac
package import Model

/// A kind of file that records are taken from: contacts, a register, indicators. `sju import` and
/// the screen offer what is in `Importers.all`; a new importer is a file with its reader, and a row
/// there.
package protocol Importer: Sendable {
  /// What `sju import` calls it: "contacts".
  var name: String { get }
  /// What such a file has, in the middle of a sentence.
  var label: Phrase { get }
  /// The formats that it reads: vCard and CSV.
  var formats: [String] { get }
  /// What `sju help import` says of it.
  var help: String { get }
  /// Whether a file is of this kind, by what stands in it before how it is named.
  func recognises(_ file: ForeignBytes) -> Bool
  /// Reads a file, whatever is in it.
  func read(_ file: ForeignBytes) -> any ImportReading
}

/// A file of another program, as it came.
package struct ForeignBytes: Equatable, Sendable {
  /// How it is named, with or without its folders; "-" for standard input.
  package let name: String
  package let bytes: [UInt8]

  /// No larger file is read; one byte more tells that it is larger.
  package static let maximumBytes = ReceivedText.maximumBytes

  package init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }
}

/// What an importer has read in a file. It is held against the data as often as that changes.
package protocol ImportReading: Equatable, Sendable {
  /// What could not be read, and where. Where one of them is an error nothing is taken in.
  var problems: [ExchangeProblem] { get }
  /// What taking it in would do. Law: planned again for what comes of it, it changes nothing.
  func plan(in municipality: Municipality, on day: Day) -> ImportPlan
}

/// The table of importers.
package enum Importers {
  /// The narrowest first: contacts recognise nearly every table, and where nobody recognises a file
  /// say what is wrong with it.
  package static let all: [any Importer] = [
    KoladaImporter(), JSONStatImporter(), InsiktImporter(), ContactImporter(),
  ]

  /// "observations, contacts": all that there is.
  package static var labels: Phrase {
    var seen: Set<String> = []
    let labels = all.map(\.label).filter { seen.insert($0.swedish).inserted }
    return Phrase(
      labels.map(\.swedish).joined(separator: ", "), labels.map(\.english).joined(separator: ", "))
  }

  /// "Kolada, JSON-stat, CSV or vCard": every format that one of them reads.
  package static var formats: Phrase {
    var seen: Set<String> = []
    let formats = all.flatMap(\.formats).filter { seen.insert($0).inserted }
    func list(_ word: String) -> String {
      let start = formats.dropLast().joined(separator: ", ")
      return [start, formats.last ?? ""].filter { !$0.isEmpty }.joined(separator: " \(word) ")
    }
    return Phrase(list("eller"), list("or"))
  }

  /// The importer that `sju import` calls by a name.
  package static func named(_ name: String) -> (any Importer)? { all.first { $0.name == name } }

  /// Reads a file with the importer that recognises it.
  package static func read(_ file: ForeignBytes) -> ImportedFile {
    let importer = all.first { $0.recognises(file) } ?? ContactImporter()
    return ImportedFile(file, importer)
  }
}

/// A file that was read, and by which importer.
package struct ImportedFile: Equatable, Sendable {
  package let name: String
  package let importer: any Importer
  package let reading: any ImportReading

  package init(_ file: ForeignBytes, _ importer: any Importer) {
    (name, self.importer, reading) = (file.name, importer, importer.read(file))
  }

  package static func == (one: ImportedFile, other: ImportedFile) -> Bool {
    one.name == other.name && one.importer.name == other.importer.name
      && one.reading.isEqual(to: other.reading)
  }
}

extension ImportReading {
  fileprivate func isEqual(to other: any ImportReading) -> Bool { other as? Self == self }
}
