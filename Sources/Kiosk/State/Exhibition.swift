import Almanac
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
  let together: Together

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
    together = Together(publication, network)
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

/// How the public organisations hang together, what is new of it, and what they look for and offer.
struct Together: Equatable, Sendable {
  /// Organisations that some chain of ties joins.
  struct Group: Equatable, Sendable {
    let rows: [Int]
    /// The one with most ties.
    let centre: Int
  }

  struct NewTie: Equatable, Sendable {
    let from: Int
    let to: Int
    let kind: RelationKind
  }

  /// Something that an organisation looks for or offers.
  struct Notice: Equatable, Sendable {
    let row: Int
    let text: String
    let isNeed: Bool
  }

  /// The largest groups of three or more, the largest first.
  let groups: [Group]
  /// How many such groups there are, shown or not, and how many organisations are in them.
  let groupCount: Int
  let memberCount: Int
  /// The ties that began in the year of the publication; the last of the data first.
  let newTies: [NewTie]
  /// What is looked for and what is offered by turns, the last of the data first.
  let notices: [Notice]

  /// A smaller group is two that know each other.
  private static let leastGroup = 3
  private static let mostGroups = 6
  private static let mostNotices = 200

  var isEmpty: Bool { groups.isEmpty && notices.isEmpty }

  init(_ publication: Publication, _ network: Network) {
    let all = Self.groups(publication.organisations.count, network)
    groups = Array(all.prefix(Self.mostGroups))
    groupCount = all.count
    memberCount = all.reduce(0) { $0 + $1.rows.count }
    let year = publication.asOf.year
    newTies = publication.relations.reversed().filter { $0.since?.days.lowerBound.year == year }
      .compactMap { tie in
        guard let from = network.rows[tie.from], let to = network.rows[tie.to] else { return nil }
        return NewTie(from: from, to: to, kind: tie.kind)
      }
    var (needs, offers): ([Notice], [Notice]) = ([], [])
    for (row, organisation) in publication.organisations.enumerated().reversed()
    where needs.count + offers.count < Self.mostNotices {
      needs += organisation.needs.prefix(1).map { Notice(row: row, text: $0, isNeed: true) }
      offers += organisation.offers.prefix(1).map { Notice(row: row, text: $0, isNeed: false) }
    }
    notices = (0..<max(needs.count, offers.count)).flatMap { place in
      [needs, offers].compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
  }

  private static func groups(_ count: Int, _ network: Network) -> [Group] {
    var isSeen = [Bool](repeating: false, count: count)
    var groups: [Group] = []
    for start in 0..<count where !isSeen[start] && !network.ties(of: start).isEmpty {
      var (rows, next) = ([start], 0)
      isSeen[start] = true
      while next < rows.count {
        for tie in network.ties(of: rows[next]) where !isSeen[tie.other] {
          isSeen[tie.other] = true
          rows.append(tie.other)
        }
        next += 1
      }
      guard rows.count >= leastGroup else { continue }
      let centre = rows.max { one, other in
        (network.ties(of: one).count, other) < (network.ties(of: other).count, one)
      }
      groups.append(Group(rows: rows, centre: centre ?? start))
    }
    return groups.sorted { ($1.rows.count, $0.centre) < ($0.rows.count, $1.centre) }
  }
}
