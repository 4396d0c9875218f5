import Lettering

extension Municipality {
  /// Why a record was found though its title does not hold all words of the query: the text that
  /// holds the first of those that are missing, from a few words before it. Empty where the title
  /// says it all. An organisation number is told as it may be shown, masked where it has to be.
  func match(of query: String, in id: RecordID, titled title: String) -> String {
    let words = query.split(whereSeparator: \.isWhitespace).map { FoldedText($0) }
    guard let missing = words.first(where: { !$0.letters.isEmpty && !Self.holds(title, $0) }) else {
      return ""
    }
    for field in id.type.searched {
      for value in values(of: field, in: id) where Self.holds(value, missing) {
        guard field != "OrganisationNumber" else { return organisations[id]?.maskedNumber ?? "" }
        return Self.excerpt(value, around: missing)
      }
    }
    return ""
  }

  private static func holds(_ text: String, _ word: FoldedText) -> Bool {
    let folded = FoldedText(text)
    return WordSearch(word).first(in: folded, from: 0, to: folded.letters.count) != nil
  }

  private static func excerpt(_ text: String, around word: FoldedText) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let place = words.firstIndex { holds(String($0), word) } ?? 0
    let first = place > 3 ? place - 2 : 0
    return (first > 0 ? "… " : "") + words[first...].joined(separator: " ")
  }
}
