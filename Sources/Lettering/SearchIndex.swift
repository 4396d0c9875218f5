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
  package static let lineEnd = UInt8(ascii: "\n")

  private(set) var text = FoldedText()
  /// Where each row begins, and one more: where the last one ends. Each ends in a gap.
  private(set) var starts: [Int32] = [0]

  /// - Parameter text: what a row, from 0, is found by.
  package init(count: Int, text: (Int) -> String) {
    for row in 0..<count { append { $0.append(text(row)) } }
  }

  package init() {}

  /// Adds a row with what is appended to the text.
  package mutating func append(_ row: (inout FoldedText) -> Void) {
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

  /// The rows that hold one word, among rows that are many or few: many are found quicker among
  /// all.
  private func rows(holding word: FoldedText, among rows: [Int32]) -> [Int32] {
    if rows.count > count / 16 { return Self.common(rows, self.rows(holding: word)) }
    let search = WordSearch(word)
    return rows.filter { row in
      search.first(in: text, from: Int(starts[Int(row)]), to: Int(starts[Int(row) + 1])) != nil
    }
  }

  private func rows(holding word: FoldedText) -> [Int32] {
    let search = WordSearch(word)
    let end = text.letters.count
    var rows: [Int32] = []
    var row = 0
    var from = 0
    while let place = search.first(in: text, from: from, to: end) {
      while Int(starts[row &+ 1]) <= place { row &+= 1 }
      rows.append(Int32(truncatingIfNeeded: row))
      from = Int(starts[row &+ 1])
    }
    return rows
  }

  /// The intersection of two ascending lists.
  private static func common(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    var common: [Int32] = []
    var place = 0
    for row in one {
      while place < other.count, other[place] < row { place &+= 1 }
      guard place < other.count else { break }
      if other[place] == row { common.append(row) }
    }
    return common
  }

  package mutating func reserve(_ bytes: Int, rows: Int) {
    text.reserve(bytes)
    starts.reserveCapacity(rows + 1)
  }
}

extension SearchIndex {
  /// Where in a row's first line, which is its title, a word stands. In the order in which rows
  /// are offered.
  package enum Rank: Int, CaseIterable {
    /// The title begins with it.
    case title
    /// A word of the title does.
    case word
    case elsewhere
  }

  /// The first rows of each rank, in their order, by the first word of a query.
  /// - Parameter limit: how many of each rank at most.
  package func ranked(_ rows: [Int32], by query: String, limit: Int) -> [[Int32]] {
    var ranked: [[Int32]] = Rank.allCases.map { _ in [] }
    let words = query.split(whereSeparator: \.isWhitespace).map { FoldedText($0) }
    let search = words.first { !$0.letters.isEmpty }.map { ByteSearch($0.letters) }
    for row in rows where ranked[0].count < limit {
      let rank = search.map { self.rank(of: row, $0) } ?? .elsewhere
      if ranked[rank.rawValue].count < limit { ranked[rank.rawValue].append(row) }
    }
    return ranked
  }

  private func rank(of row: Int32, _ search: ByteSearch) -> Rank {
    let (start, end) = (Int(starts[Int(row)]), Int(starts[Int(row) + 1]))
    let letters = text.letters.span
    var titleEnd = start
    while titleEnd < end, letters[titleEnd] != Self.lineEnd { titleEnd &+= 1 }
    var from = start
    while let place = search.first(in: letters, from: from, to: titleEnd) {
      if place == start { return .title }
      if letters[place &- 1] == UInt8(ascii: " ") { return .word }
      from = place &+ 1
    }
    return .elsewhere
  }
}
