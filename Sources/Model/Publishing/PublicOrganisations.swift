import Publication

/// The public organisations, and where those that refer to one find it.
struct PublicOrganisations {
  let list: [PublicOrganisation]
  /// Places in the list, by the row of the organisation.
  private let places: [Int: Int]

  init(of municipality: Municipality) {
    var keys = PublicKeys()
    var list: [PublicOrganisation] = []
    var places: [Int: Int] = [:]
    for (row, organisation) in municipality.organisations.published(named: "Name") {
      places[row] = list.count
      list.append(Self.published(organisation, &keys))
    }
    self.list = list
    self.places = places
  }

  func at(row: Int?) -> PublicOrganisation? { row.flatMap { places[$0] }.map { list[$0] } }

  private static func published(
    _ organisation: Organisation, _ keys: inout PublicKeys
  ) -> PublicOrganisation {
    let name = PublicText.line(organisation.name)
    return PublicOrganisation(
      key: keys.key(name), name: name, kind: organisation.kind,
      section: organisation.branch?.section,
      size: organisation.employees.map { PublicSize(employees: $0) },
      district: PublicText.line(organisation.district), city: PublicText.line(organisation.city),
      web: organisation.web.flatMap(Self.web))
  }

  /// What is no web address may be anything, and one with an @ may be somebody's mail.
  private static func web(_ text: String) -> String? {
    let isOpen = text.isWeb && !text.utf8.contains(UInt8(ascii: "@"))
    return isOpen && PrivateText.all(in: text).isEmpty ? PublicText.line(text) : nil
  }
}
