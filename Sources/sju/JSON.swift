import RecFile

/// JSON (RFC 8259), put together from its parts. What a terminal would obey is escaped, so that it
/// may be shown one.
enum JSON {
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.isControl:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

  /// - Parameter values: JSON already.
  static func object(_ values: [(name: String, value: String)]) -> String {
    "{" + values.map { "\(string($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// An element a line.
  static func array(_ elements: [String]) -> String {
    "[" + elements.map { "\n  " + $0 }.joined(separator: ",") + (elements.isEmpty ? "]\n" : "\n]\n")
  }
}
