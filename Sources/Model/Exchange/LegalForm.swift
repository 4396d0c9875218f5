import Publication

/// What a company's name ends in: AB, handelsbolag, GmbH. No person's name does.
enum LegalForm {
  /// The words of a name as they are compared, without the legal form at its end.
  /// - Returns: also the form; nil where there is none, or where it is of a company that is named after
  ///   a person: `Bo Ek, Ekbyggarna AB`.
  static func parted(_ name: String) -> (words: [String], form: String?) {
    let words = NameWords.inOrder(name)
    let parts = name.split { ",(;:|".contains($0) }
    for count in [2, 1] where words.count > count {
      let form = words.suffix(count).joined(separator: " ")
      guard forms.contains(form) else { continue }
      let isAfterPerson =
        parts.count > 1 && NameWords.inOrder(String(parts.last ?? "")).count > count
      return (Array(words.dropLast(count)), isAfterPerson ? nil : form)
    }
    return (words, nil)
  }

  /// The kind of organisation that a name says it is; a company where it says nothing.
  static func kind(of name: String) -> OrganisationKind {
    let words = NameWords.inOrder(name)
    func has(_ endings: String...) -> Bool {
      words.contains { word in endings.flatMap(NameWords.inOrder).contains(where: word.hasSuffix) }
    }
    if has("kommun") { return .municipality }
    if has("myndigheten", "verket", "länsstyrelsen", "regionen") { return .authority }
    if has("förening", "föreningen", "förbund", "förbundet") { return .association }
    if has("skola", "skolan", "gymnasium", "gymnasiet", "universitet", "högskola") {
      return .school
    }
    return .company
  }

  private static let forms = Set(
    [
      "AB", "AB publ", "aktiebolag", "aktiebolaget", "HB", "KB", "handelsbolag", "kommanditbolag",
      "ek för", "ekonomisk förening", "ideell förening", "kommun", "Ltd", "limited", "Inc", "GmbH",
      "LLC", "Oy", "Oy Ab", "Oyj", "ApS",
    ].map { NameWords.inOrder($0).joined(separator: " ") })
}
