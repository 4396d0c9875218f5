package import Almanac
import Model

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
    switch type {
    case .settings: writeSettings(to: &text)
    case .step: writeSteps(to: &text)
    case .activity: writeActivities(to: &text)
    case .indicator: writeIndicators(to: &text)
    case .observation: writeObservations(to: &text)
    case .organisation: writeOrganisations(to: &text)
    case .person: writePersons(to: &text)
    case .appointment: writeAppointments(to: &text)
    case .relation: writeRelations(to: &text)
    case .encounter: writeEncounters(to: &text)
    case .followUp: writeFollowUps(to: &text)
    case .meeting: writeMeetings(to: &text)
    case .member: writeMembers(to: &text)
    case .dutyContact: writeDutyContacts(to: &text)
    case .resource: writeResources(to: &text)
    case .exercise: writeExercises(to: &text)
    case .callout: writeCallouts(to: &text)
    case .callAttempt: writeCallAttempts(to: &text)
    }
    return text.bytes
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

/// A file being written: its descriptor, then record after record, straight into bytes, so that a
/// million take seconds. Values are one line, or lines given one by one.
struct RecordText {
  private(set) var bytes: [UInt8]

  /// - Parameter capacity: the bytes that are likely to come.
  init(_ type: RecordType, capacity: Int = 0) {
    bytes = Array(type.schema.descriptor.utf8)
    bytes.reserveCapacity(bytes.count + capacity)
  }

  /// Everything until `end` belongs to this record.
  mutating func begin() { bytes.append(UInt8(ascii: "\n")) }

  mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    begin(name)
    bytes.append(contentsOf: value.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ name: StaticString, _ number: Int?) {
    add(name, number.map { String($0) })
  }

  /// A field for each value.
  mutating func add(_ name: StaticString, _ values: [String]) {
    for value in values { add(name, value) }
  }

  mutating func add(_ name: StaticString, _ numbers: [Int]) {
    for number in numbers { add(name, number) }
  }

  /// One field with several lines.
  mutating func add(_ name: StaticString, lines: [String]) {
    if !lines.isEmpty { add(name, lines.joined(separator: "\n+ ")) }
  }

  /// What every record has at its end; nothing said of visibility means internal.
  mutating func end(notes: [String] = [], isPublic: Bool = false, tags: [String] = []) {
    add("Note", notes)
    add("Source", Example.source)
    if isPublic { add("Visibility", "public") }
    add("Tag", tags)
  }

  private mutating func begin(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }
}

/// The same numbers on every machine for the same seed (Steele, Lea and Flood 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to `count - 1`; 0 where there is no such number.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 0))).high)
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
