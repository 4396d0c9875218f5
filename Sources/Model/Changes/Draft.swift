import RecFile

/// Text that was typed and is not saved: kept on disk between two keys, so that it is there again
/// whatever happens.
///
/// A list of forms, each a list of words with a name; what they mean is the business of whoever
/// types. Texts may be anything, control characters and all.
package struct Draft: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    /// Letters only.
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package let forms: [[Line]]

  package init(_ forms: [[Line]]) { self.forms = forms }

  /// Nil where the bytes are no draft.
  package init?(_ bytes: [UInt8]) {
    let file = RecFile(bytes)
    guard file.problems.isEmpty, let set = file.set(ofType: "Draft") else { return nil }
    forms = set.records.map { record in
      record.fields.map { Line($0.name, $0.value.unescaped) }
    }
  }

  /// As a rec file; nil where a name is none.
  package var bytes: [UInt8]? {
    var bytes = Array("%rec: Draft\n%doc: Det som skrivs just nu och inte är sparat.\n".utf8)
    for form in forms {
      var fields: [NewField] = []
      for line in form {
        guard let field = try? NewField(line.name, line.value.escaped) else { return nil }
        fields.append(field)
      }
      bytes += [UInt8(ascii: "\n")] + fields.lines()
    }
    return bytes
  }
}

extension String {
  /// With what the rec format can't hold at any place written as `\b`, `\r` and `\0`.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\b"
      case "\r": text += "\\r"
      case "\0": text += "\\0"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  fileprivate var unescaped: String {
    var text = ""
    var isEscape = false
    for scalar in unicodeScalars {
      guard isEscape else {
        isEscape = scalar == "\\"
        if !isEscape { text.unicodeScalars.append(scalar) }
        continue
      }
      isEscape = false
      switch scalar {
      case "b": text += "\\"
      case "r": text.unicodeScalars.append("\r")
      case "0": text.unicodeScalars.append("\0")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
