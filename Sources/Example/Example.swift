package import Almanac
import Model
import RecFile

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
  package static let maximumOrganisations = 1_000_000

  let data: ExampleData
  let extent: Extent
  /// Those that somebody knows: everything else in the example refers to these.
  let organisations: [ExampleOrganisation]
  /// Makes the others, of which the register has no more than the bare facts.
  let rest: CompanyMaker
  let people: ExamplePeople
  let encounters: [ExampleEncounter]
  /// The records of the data that an example of this size lacks.
  let missing: Set<RecordID>

  private init(organisations count: Int, _ data: ExampleData) {
    self.data = data
    extent = Extent(organisations: count)
    missing = data.missing(from: count)
    (organisations, rest) = Self.known(extent.known, data)
    people = ExamplePeople(extent.persons, at: organisations, data)
    var maker = EncounterMaker(organisations, people, data)
    encounters = maker.encounters(with: extent.inTouch)
  }

  /// One file a type, by its path in the data folder.
  ///
  /// - Parameter count: 1 to 1,000,000 organisations. People, ties and contacts grow with them
  ///   up to 10,000; what is above is a register of businesses that nobody has met yet, as a
  ///   municipality that buys its register would have. Each costs 310 bytes, in memory while it
  ///   is made and in the file.
  package static func files(organisations count: Int = 400) -> [(path: String, bytes: [UInt8])] {
    files(organisations: count, of: .shared)
  }

  static func files(
    organisations count: Int, of data: ExampleData
  ) -> [(path: String, bytes: [UInt8])] {
    let example = Example(organisations: min(max(count, 1), maximumOrganisations), data)
    return RecordType.allCases.map { ($0.path, example.file(of: $0)) }
  }

  private func file(of type: RecordType) -> [UInt8] {
    var text = RecordText(type, capacity: type == .organisation ? extent.organisations * 320 : 0)
    if let write = Self.generators[type] {
      write(self)(&text)
    } else {
      copy(type, to: &text)
    }
    return text.bytes
  }

  /// What writes the records of the types that are drawn, counted or dated, wholly or in part; the
  /// records of every other type are those of the data.
  private static var generators: [RecordType: (Example) -> (inout RecordText) -> Void] {
    [
      .observation: writeObservations, .organisation: writeOrganisations, .person: writePersons,
      .appointment: writeAppointments, .relation: writeRelations, .encounter: writeEncounters,
      .followUp: writeFollowUps, .meeting: writeMeetings, .dutyContact: writeDutyContacts,
      .callAttempt: writeCallAttempts,
    ]
  }

  private func writeFollowUps(to text: inout RecordText) {
    copy(.followUp, to: &text)
    writePromises(to: &text)
  }

  private func writeMeetings(to text: inout RecordText) {
    writeBreakfasts(to: &text)
    copy(.meeting, to: &text)
  }

  /// Writes the records of the data as they stand there.
  private func copy(_ type: RecordType, to text: inout RecordText) {
    for record in records(of: type) { text.write(record, without: missing) }
  }

  /// The records of the data that there are in an example of this size.
  func records(of type: RecordType) -> [Record] {
    data[type].filter { !type.schema.needs(missing, in: $0) }
  }
}

extension Example {
  /// How much there is of what.
  struct Extent {
    let organisations: Int

    var known: Int { min(organisations, 10_000) }
    var persons: Int { known * 5 / 8 }
    var relations: Int { known * 9 / 4 }
    /// Organisations that someone has been in touch with.
    var inTouch: Int { max(1, known * 3 / 8) }
  }
}
