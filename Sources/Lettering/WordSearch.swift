/// Finds one word of a query in folded text.
package struct WordSearch {
  private let word: FoldedText
  private let letters: ByteSearch
  /// The first accent of the word, and where in it that is. Accents are rare, so what they stand on
  /// is looked at only where they are.
  private let accent: (search: ByteSearch, offset: Int)?

  package init(_ word: FoldedText) {
    self.word = word
    letters = ByteSearch(word.letters)
    accent = word.accents.firstIndex { $0 != 0 }.map { (ByteSearch([word.accents[$0]]), $0) }
  }

  /// Where the word stands first, wholly within a range of the text.
  package func first(in text: FoldedText, from start: Int, to end: Int) -> Int? {
    guard let accent else { return letters.first(in: text.letters.span, from: start, to: end) }
    var from = start + accent.offset
    while let place = accent.search.first(in: text.accents.span, from: from, to: end) {
      let first = place - accent.offset
      if first + word.letters.count <= end, text.holds(word, at: first) { return first }
      from = place + 1
    }
    return nil
  }
}
