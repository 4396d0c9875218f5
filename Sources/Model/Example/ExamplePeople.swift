import Publication

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

  private(set) var persons: [ExamplePerson] = ExamplePerson.staff
  private(set) var appointments: [Appointment] = []
  /// For each organisation the people who are there, the one who answers for it first.
  private(set) var at: [[Int]]

  /// - Parameter count: at least those who work for the municipality.
  init(_ count: Int, at organisations: [ExampleOrganisation]) {
    at = Array(repeating: [], count: organisations.count)
    var random = SplitMix64(seed: 3)
    for (person, role) in ExamplePerson.staffRoles.enumerated() {
      appoint(person, organisations.startIndex, role, &random)
    }
    var taken = Set(persons.map(\.key))
    for place in Self.places(count - persons.count, organisations) {
      var person: ExamplePerson
      repeat {
        let given = random.pick(Vocabulary.givenNames)
        person = ExamplePerson("\(given) \(random.pick(Vocabulary.familyNames))")
      } while !taken.insert(person.key).inserted
      persons.append(person)
      let role = Self.role(organisations[place].kind, at[place].count, &random)
      appoint(persons.count - 1, place, role, &random)
    }
    appointOthers(organisations, &random)
  }

  /// Where people are put: two at each member of the crisis council, then one at each of the
  /// others that somebody knows, then a second and a third.
  private static func places(_ count: Int, _ organisations: [ExampleOrganisation]) -> [Int] {
    let council = 1..<min(organisations.count, 1 + ExampleOrganisation.councilCount)
    let others = organisations.indices.dropFirst(1 + ExampleOrganisation.councilCount)
      .filter { !organisations[$0].isUnknown }
    var places = council.isEmpty ? [] : council.flatMap { [$0, $0] }
    while places.count < count, !others.isEmpty { places += others }
    return Array(places.prefix(max(count, 0)))
  }

  private mutating func appoint(
    _ person: Int, _ organisation: Int, _ role: String, isPublic: Bool = false,
    _ random: inout SplitMix64
  ) {
    let year = 1996 + random.below(12)
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
    for person in persons.indices.dropFirst(ExamplePerson.staff.count) where random.chance(16) {
      let host = random.pick(hosts)
      guard !at[host].contains(person) else { continue }
      let role = random.pick([
        "Ledamot", "Ledamot", "Ersättare", "Revisor", "Kassör", "Sekreterare",
      ])
      appoint(person, host, role, isPublic: organisations[host].isPublic, &random)
      if random.chance(25) {
        appointments[appointments.count - 1].to = "2008-0\(1 + random.below(8))"
        at[host].removeLast()
      }
    }
  }

  /// - Parameter place: how many are there already.
  private static func role(
    _ kind: OrganisationKind, _ place: Int, _ random: inout SplitMix64
  ) -> String {
    switch kind {
    case .company:
      place == 0
        ? random.pick(["VD", "VD", "VD", "Ägare", "VD och ägare"])
        : random.pick(["Platschef", "Ekonomichef", "Försäljningschef", "Driftchef", "Arbetsledare"])
    case .soleTrader: place == 0 ? "Innehavare" : "Medhjälpare"
    case .association, .network:
      place == 0 ? "Ordförande" : random.pick(["Kassör", "Sekreterare", "Vice ordförande"])
    case .school: place == 0 ? "Rektor" : random.pick(["Studievägledare", "Praktiksamordnare"])
    case .authority: place == 0 ? "Enhetschef" : random.pick(["Handläggare", "Vakthavande"])
    case .municipality: place == 0 ? "Näringslivschef" : random.pick(["Kommunchef", "Utvecklare"])
    case .board, .committee, .other: place == 0 ? "Ordförande" : "Vice ordförande"
    case .project: place == 0 ? "Projektledare" : "Deltagare"
    }
  }
}
