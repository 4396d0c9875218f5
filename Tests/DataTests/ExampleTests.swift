import TestSupport
import Almanac
import Example
import Model
import RecFile
import Testing

struct ExampleTests {
  static let files = Example.files()
  static let municipality = Municipality(files: files)
  /// More than those that somebody knows.
  private static let large = Municipality(files: Example.files(organisations: 10_500))

  @Test(arguments: RecordType.allCases)
  func `recfix has nothing to say about any file`(type: RecordType) throws {
    #expect(try Recfix.complaints(about: Self.files.bytes(of: type)) == "")
  }

  @Test(arguments: [1, 2, 25, 60, 400])
  func `a municipality of any size has no problems, and as many organisations as asked for`(
    count: Int
  ) {
    expectSound(Municipality(files: Example.files(organisations: count)), count)
  }

  @Test func `so has one with more organisations than anybody knows, each with its own name`() {
    expectSound(Self.large, 10_500)
    let names = Self.large.organisations.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Self.large.persons.count == 6250)
    #expect(Self.large.relations.count == 22_500)
  }

  /// No two records of a type share a key, or there would be a problem.
  private func expectSound(_ municipality: Municipality, _ count: Int) {
    let problems = municipality.problems(today: Example.asOf)
    #expect(problems.isEmpty, "\(problems.prefix(5).map { $0.place + " " + $0.message(.english) })")
    #expect(municipality.organisations.count == count)
  }

  @Test func `what can't be is made into what is nearest`() {
    #expect(Municipality(files: Example.files(organisations: 0)).organisations.count == 1)
    #expect(Municipality(files: Example.files(organisations: .min)).organisations.count == 1)
  }

  @Test(arguments: [400, 1000])
  func `two runs give the same bytes`(count: Int) {
    let again = Example.files(organisations: count)
    for (one, other) in zip(Example.files(organisations: count), again) {
      #expect(one.path == other.path)
      #expect(one.bytes == other.bytes, "\(one.path)")
    }
  }

  /// FNV-1a of every record: another machine or another release must not have another example.
  @Test func `the records are those that they were`() {
    let hash = Self.files.records.flatMap(\.record.source).reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    #expect(hash == 1_703_868_543_191_005_877)
  }

  @Test func `each record says that it is made up`() {
    for found in Self.files.records {
      let said = found.record.values("Source") + found.record.values("Note")
      #expect(said.contains(Example.source), "\(found)")
    }
  }

  @Test func `the settings name the day, and what is wished for`() {
    let settings = Self.municipality.settings
    #expect(settings.municipality == "Exempelköpings kommun")
    #expect(settings.asOf == Example.asOf)
    #expect(settings.asOf?.description == "2008-10-01")
    #expect(settings.silentAfter == 180)
    #expect(settings.visitGoal == 25)
  }
}
