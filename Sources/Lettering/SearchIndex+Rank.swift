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
