import Publication

/// How the public organisations are tied to each other, by their rows in the publication.
struct Network: Equatable, Sendable {
  /// One tie as one of its two ends sees it.
  struct Tie: Equatable, Sendable {
    /// The row of the organisation at the other end.
    let other: Int
    let kind: RelationKind
    /// Whether it goes from this end to the other.
    let isOutgoing: Bool
  }

  /// Rows by the keys of organisations; of two with the same key, the first.
  let rows: [String: Int]
  /// Rows of those with most ties, most first; none where nothing is tied to anything.
  let hubs: [Int]
  private let ties: [Int: [Tie]]

  /// How many take turns on the page of the network.
  private static let hubCount = 7

  init(_ publication: Publication) {
    let rows = Dictionary(
      publication.organisations.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var ties: [Int: [Tie]] = [:]
    for relation in publication.relations {
      guard let from = rows[relation.from], let to = rows[relation.to], from != to else { continue }
      ties[from, default: []].append(Tie(other: to, kind: relation.kind, isOutgoing: true))
      ties[to, default: []].append(Tie(other: from, kind: relation.kind, isOutgoing: false))
    }
    let most = ties.map { (row: $0.key, count: $0.value.count) }.sorted { one, other in
      (other.count, one.row) < (one.count, other.row)
    }
    self.rows = rows
    self.ties = ties
    hubs = most.prefix(Self.hubCount).map(\.row)
  }

  /// In the order of the publication.
  func ties(of row: Int) -> [Tie] { ties[row] ?? [] }
}
