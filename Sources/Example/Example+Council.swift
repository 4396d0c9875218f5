import Almanac
import Lettering
import Model

extension Example {
  func writeMembers(to text: inout RecordText) {
    for seat in seats {
      text.begin()
      text.add("Id", seat.key)
      text.add("Organisation", seat.organisation.key)
      text.add("Order", seat.order)
      text.add("Since", "\(2002 + seat.order % 6)")
      text.end(isPublic: true)
    }
  }

  func writeDutyContacts(to text: inout RecordText) {
    for seat in seats {
      write(seat.contact, of: seat, to: &text)
      if let deputy = seat.deputy { write(deputy, of: seat, to: &text) }
    }
  }

  private func write(
    _ contact: ExampleSeat.Contact, of seat: ExampleSeat, to text: inout RecordText
  ) {
    text.begin()
    text.add("Id", contact.key)
    text.add("Member", seat.key)
    text.add("Person", contact.person?.key)
    text.add("Name", contact.name)
    text.add("Role", contact.role)
    text.add("Telephone", contact.telephones)
    text.add("Email", contact.person?.email ?? "\(contact.key)@example.org")
    if contact.key != seat.contact.key { text.add("DeputyFor", seat.contact.key) }
    text.add("Verified", contact.verified?.description)
    if contact.verified != nil { text.add("VerifiedBy", ExamplePerson.preparedness.key) }
    text.end()
  }

  func writeResources(to text: inout RecordText) {
    for resource in Self.resources {
      let seat = seats.first { $0.organisation.key == resource.organisation }
      text.begin()
      text.add("Id", resource.name.slug)
      text.add("Name", resource.name)
      text.add("Organisation", existing([resource.organisation]))
      text.add("Member", seat?.key)
      text.add("Kind", resource.kind.rawValue)
      text.add("Capacity", resource.capacity)
      text.add("Ready", resource.ready)
      text.end(notes: resource.note.map { [$0] } ?? [])
    }
  }

  struct Resource {
    let name: String
    let organisation: String
    let kind: ResourceKind
    let capacity: String
    let ready: String?
    let note: String?

    init(
      _ name: String, _ organisation: String, _ kind: ResourceKind, _ capacity: String,
      ready: String? = nil, _ note: String? = nil
    ) {
      self.name = name
      self.organisation = organisation
      self.kind = kind
      self.capacity = capacity
      self.ready = ready
      self.note = note
    }
  }
}

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

extension Example {
  static let resources = [
    Resource(
      "Reservaggregat på släp", "elnatet-i-exempelbygden-ab", .power, "2 × 200 kW",
      "Körs av egen personal, på plats inom tre timmar."),
    Resource(
      "Vattenkraftverket i Exempelforsen", "exempelforsens-kraft-ab", .power, "4 MW",
      "Kan drivas skilt från nätet."),
    Resource(
      "Nytt kraftvärmeverk", "exempelkopings-energi-ab", .power, "18 MW el", ready: "2010-11"),
    Resource("Värmeverket", "exempelkopings-energi-ab", .heat, "35 MW värme"),
    Resource("Mobil panncentral", "exempelbostader-ab", .heat, "1,5 MW", "Olja för två dygn."),
    Resource("Nödvattentankar", "exempelkopings-vatten-ab", .water, "24 tankar à 1 000 liter"),
    Resource("Länspumpar", "raddningstjansten-exempelbygden", .water, "6 pumpar, 4 000 l/min"),
    Resource("Kylbilar", "norra-akeriet-ab", .transport, "7 bilar"),
    Resource("Bussar", "exempelbygdens-buss-ab", .transport, "41 bussar, 1 900 sittplatser"),
    Resource(
      "Terrängfordon", "exempelbygdens-frivilliga-forare", .transport, "5 bandvagnar",
      "Förarna behöver två timmar."),
    Resource("Bogserbåt", "hamnen-i-sjovik-ab", .transport, "1 båt, 12 tons dragkraft"),
    Resource(
      "Gymnasiets matsal och idrottshall", "exempelkopings-gymnasium", .premises, "600 sovplatser"),
    Resource("Församlingshemmet", "exempelkopings-forsamling", .premises, "150 personer, eget kök"),
    Resource("Tomma lägenheter", "exempelbostader-ab", .premises, "8 lägenheter"),
    Resource(
      "Frivilliga", "exempelbygdens-frivilliga-resursgrupp", .staff, "64 personer",
      "Utbildade i första hjälpen och krisstöd."),
    Resource("Krisstödsgrupp", "exempelkopings-forsamling", .staff, "11 personer"),
    Resource("Mat i lager", "livsboden-stormarknad-ab", .material, "Tre dygn för 8 000 personer"),
    Resource("Bröd", "exempelbageriet-ab", .material, "4 000 limpor om dygnet", "Behöver el."),
    Resource("Verkstad med egen kraft", "bjorklunda-industri-ab", .material, "Svets, svarv, smide"),
    Resource("Närradiosändare", "narradio-exempelvagen", .communication, "Når hela kommunen"),
    Resource(
      "Reservförbindelse", "exempelkopings-bredband-ab", .communication, "Radiolänk 100 Mbit/s"),
  ]
}
