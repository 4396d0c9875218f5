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
