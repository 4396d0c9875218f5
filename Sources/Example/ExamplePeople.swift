import Lettering
import Model
import RecFile
import Publication

/// Someone in the example.
struct ExamplePerson {
  let key: String
  let name: String
  /// How many of each six contacts are this one's.
  let share: Int

  init(_ name: String) {
    self.name = name
    key = name.slug
    share = 0
  }

  /// One of those in the data.
  init?(_ record: Record) {
    guard let key = record["Id"], let name = record["Name"] else { return nil }
    self.key = key
    self.name = name
    share = record.number("Share", in: 1...6) ?? 0
  }

  var email: String { key.replacing("-", with: ".") + "@example.org" }
}

/// The people of the example and the roles that they hold.
struct ExamplePeople {
  struct Appointment {
    let person: Int
    let organisation: Int
    let role: String
    let from: String
    var to: String?
    var isPublic = false
  }

  private(set) var persons: [ExamplePerson]
  private(set) var appointments: [Appointment] = []
  /// For each organisation the people who are there, the one who answers for it first.
  private(set) var at: [[Int]]
  private let data: ExampleData

  /// - Parameter count: with those who work for the municipality, who are always there.
  init(_ count: Int, at organisations: [ExampleOrganisation], _ data: ExampleData) {
    self.data = data
    persons = data.staff
    at = Array(repeating: [], count: organisations.count)
    var random = SplitMix64(seed: 3)
    appointStaff(organisations, &random)
    var taken = Set(persons.map(\.key))
    for place in places(count - persons.count, organisations) {
      persons.append(newPerson(&taken, &random))
      let roles = data.roles.list(organisations[place].kind, after: at[place].count)
      let role = random.choose(among: roles) ?? ""
      appoint(persons.count - 1, place, role, &random)
    }
    appointOthers(organisations, &random)
  }

  private mutating func appointStaff(
    _ organisations: [ExampleOrganisation], _ random: inout SplitMix64
  ) {
    for record in data[.appointment] {
      guard let person = persons.firstIndex(where: { $0.key == record["Person"] }),
        let place = organisations.firstIndex(where: { $0.key == record["Organisation"] })
      else { continue }
      appoint(person, place, record["Role"] ?? "", &random)
    }
  }

  /// Someone with a name that nobody else has.
  private func newPerson(_ taken: inout Set<String>, _ random: inout SplitMix64) -> ExamplePerson {
    for _ in 0..<100 {
      let given = random.word(of: data.names.given)
      let person = ExamplePerson("\(given) \(random.word(of: data.names.families))")
      if taken.insert(person.key).inserted { return person }
    }
    return ExamplePerson("Person \(taken.count)")
  }

  /// Where people are put: two at each member of the crisis council, then one at each of the
  /// others that somebody knows, then a second and a third.
  private func places(_ count: Int, _ organisations: [ExampleOrganisation]) -> [Int] {
    let council = data.council.map(\.place).filter { $0 < organisations.count }
    let others = organisations.indices.dropFirst().filter {
      !organisations[$0].isUnknown && !council.contains($0)
    }
    var places = council.flatMap { [$0, $0] }
    while places.count < count, !others.isEmpty { places += others }
    return Array(places.prefix(max(count, 0)))
  }

  private mutating func appoint(
    _ person: Int, _ organisation: Int, _ role: String, after first: Int = 1996,
    isPublic: Bool = false, _ random: inout SplitMix64
  ) {
    let year = first + random.below(2008 - first)
    let from = random.chance(50) ? "\(year)" : "\(year)-0\(1 + random.below(9))"
    appointments.append(
      Appointment(
        person: person, organisation: organisation, role: role, from: from, isPublic: isPublic))
    at[organisation].append(person)
  }

  /// Roles beside one's own: in boards, councils and associations. Some are over.
  private mutating func appointOthers(
    _ organisations: [ExampleOrganisation], _ random: inout SplitMix64
  ) {
    let hosts = organisations.indices.filter {
      [.association, .network, .board].contains(organisations[$0].kind)
    }
    guard !hosts.isEmpty else { return }
    let places = appointments.reduce(into: [:]) { $0[$1.person] = $1.organisation }
    for person in persons.indices.dropFirst(data.staff.count) where random.chance(16) {
      guard let place = places[person], let host = random.pick(from: hosts),
        organisations[host].kind == .board || organisations[place].mayJoin(organisations[host]),
        !at[host].contains(person)
      else { continue }
      let role = random.word(of: data.roles.beside)
      appoint(person, host, role, after: 2004, isPublic: organisations[host].isPublic, &random)
      if random.chance(25) {
        appointments[appointments.count - 1].to = "2008-0\(1 + random.below(8))"
        at[host].removeLast()
      }
    }
  }
}

extension Example {
  func writePersons(to text: inout RecordText) {
    var random = SplitMix64(seed: 4)
    for (number, person) in people.persons.enumerated() {
      text.begin()
      text.add("Id", person.key)
      text.add("Name", person.name)
      text.add("Telephone", FictionalNumber.mobile(number))
      if random.chance(75) { text.add("Email", person.email) }
      if random.chance(60) { text.add("Review", "20\(random.pick("09", "10"))-01-15") }
      text.end(notes: random.chance(14) ? [random.word(of: data.remarks(on: "person"))] : [])
    }
  }

  func writeAppointments(to text: inout RecordText) {
    var taken: Set<String> = []
    for appointment in people.appointments {
      let person = people.persons[appointment.person].key
      let organisation = organisations[appointment.organisation].key
      let key = "\(person)-\(organisation)"
      guard taken.insert(key).inserted else { continue }
      text.begin()
      text.add("Id", key)
      text.add("Person", person)
      text.add("Organisation", organisation)
      text.add("Role", appointment.role)
      text.add("From", appointment.from)
      text.add("To", appointment.to)
      text.end(isPublic: appointment.isPublic)
    }
  }
}
