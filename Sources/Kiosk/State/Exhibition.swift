import Lettering
import Publication

/// A publication with what its pages need of it worked out once, so that a page costs no more to
/// draw with fifty thousand organisations than with fifty.
struct Exhibition: Equatable, Sendable {
  let publication: Publication
  let counts: PublicCounts
  /// By step number; so are the indicators.
  let activities: [Int: [PublicActivity]]
  let indicators: [Int: [PublicIndicator]]
  /// Rows of organisations by name.
  let order: [Int]
  /// The places in `order` of the rows.
  let places: [Int]
  /// The names of those that sit in the crisis council, by name.
  let council: [String]
  /// The businesses that came last, the very last first.
  let newest: [PublicOrganisation]
  let network: Network

  /// How many of the newest are told.
  private static let newestCount = 5

  init(_ publication: Publication) {
    self.publication = publication
    let organisations = publication.organisations
    counts = PublicCounts(organisations)
    activities = Self.byStep(publication.activities, \.steps)
    indicators = Self.byStep(
      publication.indicators.filter { !$0.observations.isEmpty }, \.steps)
    order = SwedishOrder.rows(of: organisations.map(\.name))
    var places = Array(repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { places[row] = place }
    self.places = places
    network = Network(publication)
    newest = Array(
      organisations.reversed().lazy.filter { $0.kind?.isBusiness == true }
        .prefix(Self.newestCount))
    let rows = network.rows
    let members = publication.council.compactMap { rows[$0.organisation] }
    council = members.sorted { places[$0] < places[$1] }.map { organisations[$0].name }
  }

  /// Rows of the organisations with most ties, most first.
  var hubs: [Int] { network.hubs }

  func organisation(_ row: Int) -> PublicOrganisation? {
    publication.organisations.indices.contains(row) ? publication.organisations[row] : nil
  }

  func step(_ number: Int) -> PublicStep? {
    publication.steps.first { $0.number == number }
  }

  private static func byStep<Element>(
    _ all: [Element], _ steps: (Element) -> [Int]
  ) -> [Int: [Element]] {
    var byStep: [Int: [Element]] = [:]
    for element in all {
      for number in Set(steps(element)) { byStep[number, default: []].append(element) }
    }
    return byStep
  }
}

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
