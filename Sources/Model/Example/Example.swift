package import Almanac

/// A municipality that does not exist, with something in every corner: Exempelköping on 1 October
/// 2008. The same bytes each time and on every machine.
///
/// Nothing in it can be taken for real: organisation numbers are in group 4, which is not in use,
/// postal codes begin with 0, telephone numbers come from the series kept for fiction, mail and
/// web lead to example.org, and every record names its source as invented.
package struct Example {
  /// What every record says of where it comes from.
  package static let source = "Påhittat exempel"

  /// The day that is today in the example.
  package static let asOf = Day(year: 2008, month: 10, day: 1) ?? Day.first

  /// The most organisations that can be asked for.
  package static let most = 1_000_000

  let extent: Extent
  /// Those that somebody knows: everything else in the example refers to these.
  let organisations: [ExampleOrganisation]
  /// Makes the others, of which the register has no more than the bare facts.
  let rest: CompanyMaker
  let staff: [ExamplePerson] = ExamplePerson.staff
  let people: ExamplePeople
  let encounters: [ExampleEncounter]

  private init(organisations count: Int) {
    extent = Extent(organisations: count)
    (organisations, rest) = Self.knownOrganisations(extent.known)
    people = ExamplePeople(extent.persons, at: organisations)
    encounters = Self.encounters(with: organisations, people, extent)
  }

  /// One file a type, by its path in the data folder.
  ///
  /// - Parameter count: 1 to 1,000,000 organisations. People, ties and contacts grow with them
  ///   up to 10,000; what is above is a register of businesses that nobody has met yet, as a
  ///   municipality that buys its register would have. Each costs 310 bytes, in memory while it
  ///   is made and in the file.
  package static func files(organisations count: Int = 400) -> [(path: String, bytes: [UInt8])] {
    let example = Example(organisations: min(max(count, 1), most))
    return RecordType.allCases.map { ($0.path, example.file(of: $0)) }
  }

  private func file(of type: RecordType) -> [UInt8] {
    var text = RecordText(type, capacity: type == .organisation ? extent.organisations * 320 : 0)
    Self.writers[type]?(self)(&text)
    return text.bytes
  }

  /// What writes the records of a type, for those that the example has.
  private static var writers: [RecordType: (Example) -> (inout RecordText) -> Void] {
    [
      .settings: writeSettings(to:),
      .step: writeSteps(to:),
      .activity: writeActivities(to:),
      .indicator: writeIndicators(to:),
      .observation: writeObservations(to:),
      .organisation: writeOrganisations(to:),
      .person: writePersons(to:),
      .appointment: writeAppointments(to:),
      .relation: writeRelations(to:),
      .encounter: writeEncounters(to:),
      .followUp: writeFollowUps(to:),
      .meeting: writeMeetings(to:),
      .member: writeMembers(to:),
      .dutyContact: writeDutyContacts(to:),
      .resource: writeResources(to:),
      .exercise: writeExercises(to:),
      .callout: writeCallouts(to:),
      .callAttempt: writeCallAttempts(to:),
    ]
  }

  private func writeSettings(to text: inout RecordText) {
    text.begin()
    text.add("Municipality", organisations.first?.name)
    text.add("AsOf", Self.asOf.description)
    text.add("Language", "sv")
    text.add("SilentAfter", 180)
    for (tag, days) in ExampleOrganisation.intervals { text.add("TagEvery", "\(tag) \(days)") }
    text.add("VisitGoal", 25)
    text.add("Me", ExamplePerson.chief.key)
    text.end()
  }

  /// Those of these keys whose organisations are among the known ones; few are, when few
  /// organisations are asked for.
  func existing(_ keys: [String]) -> [String] {
    keys.filter { key in organisations.contains { $0.key == key } }
  }
}

extension Example {
  /// How much there is of what.
  struct Extent {
    let organisations: Int

    var known: Int { min(organisations, 10_000) }
    var persons: Int { max(ExamplePerson.staff.count, known * 5 / 8) }
    var relations: Int { known * 9 / 4 }
    /// Organisations that someone has been in touch with.
    var inTouch: Int { max(1, known * 3 / 8) }
  }
}
