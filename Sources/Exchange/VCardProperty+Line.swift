import Model

extension VCard.Property {
  /// What it says beside its value that a field of Sju would not: that a number is private, or whose
  /// it is.
  var tellsMore: Bool {
    types.contains { !Self.plainTypes.contains($0) } || !parameter("LABEL").isEmpty
  }

  private static let plainTypes: Set<String> = [
    "work", "voice", "cell", "internet", "pref", "text", "msg", "mobile", "main", "iphone", "other",
    "smtp", "x400", "pcs",
  ]

  /// The property as a line of a note: its name, what it says beside its value, and the value, its
  /// parts with commas between. Nil where there is no value.
  /// - Parameter label: what the card calls it.
  func asLine(_ label: String = "") -> String? {
    let isStructured = ["N", "ADR", "ORG", "GENDER"].contains(name)
    let value =
      isStructured
      ? parts.map { $0.received(isOneLine: true) }.filter { !$0.isEmpty }.joined(separator: ", ")
      : text.received().indented
    guard !value.isEmpty else { return nil }
    let told = parameters.filter { ["TYPE", "LABEL"].contains($0.name) }.map { parameter in
      ";\(parameter.name)=" + parameter.values.joined(separator: ",")
    }
    let head = name + told.joined() + (label.isEmpty ? "" : " (\(label))")
    return head.received(isOneLine: true) + ": " + value
  }
}

extension String {
  /// The further lines of a text set in, so that they are seen to belong to the first.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }
}
