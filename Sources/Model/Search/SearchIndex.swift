/// Finds the rows that hold every word of a query, each anywhere in their text. Capitals don't
/// matter; a letter typed without an accent finds it with every accent, one typed with an accent
/// finds only that: `bjorn` finds Björn, `björn` does not find Bjorn.
///
/// All text lies in one array, so that a letter typed costs one pass over it: at most a few
/// milliseconds for 100,000 rows.
package struct SearchIndex: Sendable {
  /// Parts rows, and is in no text.
  private static let gap: UInt8 = 0
  /// Parts the values of a row, and is in none of them.
  static let lineEnd = UInt8(ascii: "\n")

  private(set) var text = FoldedText()
  /// Where each row begins, and one more: where the last one ends. Each ends in a gap.
  private(set) var starts: [Int32] = [0]

  /// - Parameter text: what a row, from 0, is found by.
  package init(count: Int, text: (Int) -> String) {
    for row in 0..<count { append { $0.append(text(row)) } }
  }

  init() {}

  /// Adds a row with what is appended to the text.
  mutating func append(_ row: (inout FoldedText) -> Void) {
    row(&text)
    text.append(Self.gap)
    starts.append(Int32(clamping: text.letters.count))
  }

  package var count: Int { starts.count - 1 }

  /// The rows that hold every word of the query, ascending; all of them for no word.
  /// - Parameter rows: where only these are asked for, ascending. What one query has found is
  ///   enough for every query that begins with it, which makes the next letter quicker.
  package func rows(matching query: String, within rows: [Int32]? = nil) -> [Int32] {
    var found = rows?.filter { $0 >= 0 && $0 < count }
    for word in query.split(whereSeparator: \.isWhitespace).map({ FoldedText($0) })
    where !word.letters.isEmpty {
      found = found.map { self.rows(holding: word, among: $0) } ?? self.rows(holding: word)
    }
    return found ?? (0..<Int32(count)).map { $0 }
  }

  private func rows(holding word: FoldedText, among rows: [Int32]) -> [Int32] {
    let search = ByteSearch(word.letters)
    let isPlain = word.accents.allSatisfy { $0 == 0 }
    return rows.filter { row in
      let end = Int(starts[Int(row) + 1])
      var from = Int(starts[Int(row)])
      while let place = search.first(in: text.letters.span, from: from, to: end) {
        if isPlain || text.holds(accentsOf: word, at: place) { return true }
        from = place + 1
      }
      return false
    }
  }

  private func rows(holding word: FoldedText) -> [Int32] {
    let search = ByteSearch(word.letters)
    let isPlain = word.accents.allSatisfy { $0 == 0 }
    var rows: [Int32] = []
    var row = 0
    var from = 0
    while let place = search.first(in: text.letters.span, from: from, to: text.letters.count) {
      guard isPlain || text.holds(accentsOf: word, at: place) else {
        from = place + 1
        continue
      }
      while Int(starts[row + 1]) <= place { row += 1 }
      rows.append(Int32(row))
      from = Int(starts[row + 1])
    }
    return rows
  }
}
