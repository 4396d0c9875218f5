import Almanac

/// One seat in the example's crisis council, and who answers for it.
struct ExampleSeat {
  struct Contact {
    let key: String
    let role: String
    /// Someone in the network, or else a name such as "Driftcentralen".
    let person: ExamplePerson?
    let name: String?
    let telephones: [String]
    let verified: Day?
  }

  /// From 1, in call order.
  let order: Int
  let organisation: ExampleOrganisation
  let contact: Contact
  /// Two members have none.
  let deputy: Contact?

  var key: String { "radet-\(organisation.key)" }
}

extension Example {
  /// The council in call order. Of 21 contacts 17 have been verified in the last six months; two
  /// members, in places 7 and 18, have no deputy.
  var seats: [ExampleSeat] {
    organisations.indices.dropFirst().prefix(ExampleOrganisation.councilCount).map { place in
      let organisation = organisations[place]
      let central = Self.centrals[place]
      let persons = people.at[place].map { people.persons[$0] }
      let hasDeputy = place != 7 && place != 18
      return ExampleSeat(
        order: place, organisation: organisation,
        contact: ExampleSeat.Contact(
          key: "jour-\(organisation.key)", role: Self.roles[place % Self.roles.count],
          person: central == nil ? persons.first : nil,
          name: central ?? (persons.isEmpty ? "Jourtelefonen" : nil),
          telephones: [FictionalNumber.mobile(2 * place)]
            + (place % 3 == 0 ? [FictionalNumber.landline(place)] : []),
          verified: Self.verified(place)),
        deputy: hasDeputy
          ? ExampleSeat.Contact(
            key: "ersattare-\(organisation.key)", role: "Ersättare",
            person: persons.count > 1 ? persons[1] : nil,
            name: persons.count > 1 ? nil : "Växeln",
            telephones: [FictionalNumber.mobile(2 * place + 1)],
            verified: place % 7 == 3
              ? Day(year: 2007, month: 11, day: place) : Day(year: 2008, month: 5, day: place))
          : nil)
    }
  }

  private static let centrals = [
    1: "Larm- och ledningscentralen", 2: "Vakthavande befäl", 3: "Driftcentralen",
    5: "Vattenjouren", 11: "Trafikledningen",
  ]

  private static let roles = [
    "Tjänsteman i beredskap", "Driftledning", "Jour", "Platsledning", "Säkerhetsansvarig",
  ]

  private static func verified(_ place: Int) -> Day? {
    switch place {
    case 8: Day(year: 2007, month: 9, day: 26)
    case 13: nil
    case 17: Day(year: 2008, month: 1, day: 23)
    case 20: Day(year: 2007, month: 12, day: 4)
    default: Day(year: 2008, month: place.isMultiple(of: 2) ? 9 : 6, day: place + 3)
    }
  }
}
