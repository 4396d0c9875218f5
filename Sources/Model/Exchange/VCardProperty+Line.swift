extension VCard.Property {
  /// What it says beside its value that a field of Sju would not: that a number is private, or whose
  /// it is.
  var tellsMore: Bool {
    parameters.contains { parameter in
      switch parameter.name {
      case "TYPE":
        parameter.values.contains { value in
          value.lowercased().split(separator: ",").contains {
            !Self.plainTypes.contains(String($0))
          }
        }
      default: !Self.plainParameters.contains(parameter.name)
      }
    }
  }

  private static let plainTypes: Set<String> = [
    "work", "voice", "cell", "internet", "pref", "text", "msg", "mobile",
  ]

  /// How the value is written and which comes first.
  private static let plainParameters: Set<String> = ["VALUE", "ENCODING", "PREF", "CHARSET"]

  /// The property as a line of a note: its name, what it says beside its value, and the value, its
  /// parts with commas between. Nil where there is no value.
  var asLine: String? {
    let isStructured = ["N", "ADR", "ORG", "GENDER"].contains(name)
    let value =
      isStructured
      ? parts.map { $0.received(isOneLine: true) }.filter { !$0.isEmpty }.joined(separator: ", ")
      : text.received().indented
    guard !value.isEmpty else { return nil }
    let told = parameters.filter { !Self.plainParameters.contains($0.name) }.map { parameter in
      ";\(parameter.name)=" + parameter.values.joined(separator: ",")
    }
    let head = (group.map { $0 + "." } ?? "") + name + told.joined()
    return head.received(isOneLine: true) + ": " + value
  }
}

extension String {
  /// The further lines of a text set in, so that they are seen to belong to the first.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }

  /// The number that a telephone property has; nil where it can't be in a field.
  var asTelephone: String? {
    var text = received(isOneLine: true)
    if text.lowercased().hasPrefix("tel:") { text = String(text.dropFirst(4)) }
    let signs = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0xA0, 0x2007, 0x2009, 0x202F, 0x2E: " "
      case 0x2010...0x2015, 0x2212: "-"
      default: scalar
      }
    }
    let number = String(String.UnicodeScalarView(signs)).trimmed
    return number.isTelephone ? number : nil
  }

  /// The address that an e-mail property has; nil where it can't be in a field.
  var asEmail: String? {
    var text = received(isOneLine: true)
    if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    return text.isEmail ? text : nil
  }
}
