import Glibc
import TestTowns
import TestSupport
import Almanac
import RecFile
import Testing

@testable import Model

struct IndexTests {
  @Test func `in a forked process all work is done by its one thread`() {
    let own = pthread_self()
    Threads.$areAllowed.withValue(false) {
      let threads = concurrentMap(Array(0..<1_000)) { _ in pthread_self() }
      #expect(threads.count == 1_000 && threads.allSatisfy { pthread_equal($0, own) != 0 })
    }
    #expect(concurrentMap(Array(0..<1_000)) { $0 * 2 } == (0..<1_000).map { $0 * 2 })
  }

  @Test func `keys are found as in a dictionary, of equal ones the first`() {
    var random = SeededRandom(seed: 1)
    for round in 0..<200 {
      let count = Int.random(in: 0...200, using: &random)
      let keys = (0..<count).map { _ -> String in
        let length = Int.random(in: 0...(round % 20 + 1), using: &random)
        return String((0..<length).map { _ in "ab-å0".randomElement(using: &random) ?? "a" })
      }
      let text = keys.map { "Id: \($0)\nName: x\n" }.joined(separator: "\n")
      let table = RecordTable(.person, RecFile(Array(text.utf8)))
      #expect(table.records.count == count)
      var first: [String: Int] = [:]
      var duplicates: [Int] = []
      for (row, key) in keys.enumerated() where !key.isEmpty {
        if first[key] == nil { first[key] = row } else { duplicates.append(row) }
      }
      #expect(table.keys.duplicates == duplicates)
      for (row, key) in keys.enumerated() {
        #expect(table.row(of: key) == first[key])
        #expect(table.key(of: row) == key)
        #expect(table.row(of: key + "x") == nil)
      }
      #expect(table.key(of: count).isEmpty)
    }
  }

  @Test func `a row that has no key is found by none`() {
    let table = RecordTable(.person, RecFile(Array("Name: A\n\nId:\nName: B\n".utf8)))
    #expect(table.records.count == 2)
    #expect(table.row(of: "") == nil)
    #expect(table.key(of: 0) == "" && table.key(of: 1) == "")
  }

  @Test func `the settings are found by the empty key`() {
    let town = municipality([.settings: "Municipality: A\n\nMunicipality: B\n"])
    let id = town.id(.settings, at: 0)
    #expect(id == RecordID(.settings, ""))
    #expect(town.row(of: id) == 0)
    #expect(town.values(of: "Municipality", in: id) == ["A"])
    #expect(town.row(of: RecordID(.settings, "x")) == nil)
    #expect(municipality([:]).row(of: id) == nil)
  }

  @Test func `sources are those of a dictionary of arrays`() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<200 {
      let targets = Int.random(in: 0...30, using: &random)
      var expected = [[Int32]](repeating: [], count: targets)
      var pairs: [Adjacency.Pair] = []
      for source in Int32(0)..<40 where targets > 0 {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let target = Int.random(in: 0..<targets, using: &random)
          pairs.append(.init(source: source, target: Int32(target)))
          expected[target].append(source)
        }
      }
      let adjacency = Adjacency(pairs, targetCount: targets)
      #expect(adjacency.targetCount == targets)
      for target in 0..<targets {
        #expect(Array(adjacency[target]) == expected[target])
        #expect(adjacency.isEmpty(target) == expected[target].isEmpty)
      }
    }
  }

  @Test func `a packed date is the date`() throws {
    for text in [
      "0001", "2008", "9999", "2008-02", "0001-01", "9999-12", "2008-02-29", "1969-12-31",
    ] {
      let date = try date(text)
      #expect(PackedDate(date).date == date)
      #expect(PackedDate(date).lastDay == date.days.upperBound.number)
      #expect(PackedDate(rawValue: PackedDate(date).rawValue).isDay == (text.count == 10))
    }
    for date in [Day.first, .last] { #expect(PackedDate(.day(date)).date == .day(date)) }
  }

  @Test(arguments: [
    ("2008-09", "2008-10-01", "2008-09-30"), ("2008-10", "2008-10-05", "2008-10-05"),
    ("2008-10-05", "2008-10-05", "2008-10-05"), ("2008-10-06", "2008-10-05", nil),
    ("2008-11", "2008-10-31", nil), ("2008", "2008-01-01", "2008-01-01"),
    ("2009", "2008-12-31", nil),
  ])
  func `what is known to the month counts as its last day, or today`(
    _ text: String, _ today: String, _ expected: String?
  ) throws {
    let found = PackedDate(try date(text)).lastDay(by: try day(today).number)
    #expect(found.flatMap { Day(number: $0)?.description } == expected)
  }

  @Test func `a digest's columns and links are what the records say`() {
    var random = SeededRandom(seed: 3)
    var text = ""
    for row in 0..<300 {
      text += "Id: e\(row)\n"
      let dates = ["2008", "2008-09", "2008-09-24", "2008-13", ""]
      text += "Date: \(dates.randomElement(using: &random) ?? "")\n"
      text += "Kind: \(["visit", "call", "x"].randomElement(using: &random) ?? "")\n"
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        text += "Organisation: o\(Int.random(in: 0..<12, using: &random))\n"
      }
      text += "\n"
    }
    let organisations = (0..<10).map { "Id: o\($0)\nName: O\n" }.joined(separator: "\n")
    let town = municipality([.encounter: text, .organisation: organisations])
    let columnIndex = town.columnIndex(of: .encounter)
    var broken = 0
    for (row, encounter) in town.encounters.enumerated() {
      let packed = encounter.date.map { PackedDate($0).rawValue } ?? ColumnIndex.noValue
      #expect(columnIndex.column("Date")[row] == packed)
      let kind = encounter.kind.flatMap { EncounterKind.allCases.firstIndex(of: $0) }
      #expect(columnIndex.column("Kind")[row] == kind.map(Int32.init) ?? ColumnIndex.noValue)
      broken += encounter.organisations.count { town.organisations.row(of: $0) == nil }
    }
    #expect(columnIndex.broken.count == broken && broken > 0)
    for organisation in town.organisations {
      let expected = town.encounters.indices.filter {
        town.encounters[$0].organisations.contains(organisation.recordID)
      }
      #expect(town.referrers(to: organisation.recordID, from: .encounter) == expected)
    }
    #expect(columnIndex.column("Subject").isEmpty)
  }
}
