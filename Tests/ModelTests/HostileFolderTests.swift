import TestTowns
import TestSupport
import Almanac
import Exchange
import Insight
import Lettering
import Publication
import RecFile
import Testing

@testable import Model

/// Whatever lies in the data folder, it opens: what is wrong is told of, all else is there.
struct HostileFolderTests {
  /// A record of every type with every field, and of all but the settings a second one that says
  /// something else.
  private static let full: [RecordType: [UInt8]] = Dictionary(
    uniqueKeysWithValues: RecordType.allCases.map { type in
      let text = sampleText(type.schema.fields)
      let second = sampleText(type.schema.fields) { $0.isKey ? "2" : $0.kind.otherSample }
      let both = type == .settings ? text : "\(text)\n# \(type)\n\n\(second)"
      return (type, Array("\(type.schema.descriptor)\n\(both)".utf8))
    })

  private static let starter: [RecordType: [UInt8]] = Dictionary(
    Starter.files.compactMap { file in
      RecordType.allCases.first { $0.path == file.path }.map { ($0, file.bytes) }
    }, uniquingKeysWith: { first, _ in first })

  private func municipality(_ files: [RecordType: [UInt8]]) -> Municipality {
    Municipality { type in files[type].map { .bytes($0) } ?? .missing }
  }

  /// Asks everything that can be asked; gives back how many answers there were, so that none is
  /// left out.
  @discardableResult private func askEverything(_ town: Municipality) throws -> Int {
    let today = try day("2008-10-01")
    var answers = town.problems.reduce(0) { $0 + $1.message(.swedish).utf8.count }
    answers += town.overdueAndComing(today: today).count
    answers += town.silentOrganisations(today: today).count
    answers += town.upcomingMeetings(today: today).count
    answers += town.latestEvents(today: today, limit: 5).count
    answers += town.stepSummaries(today: today).reduce(0) { $0 + $1.activities.count }
    answers += town.pulse(today: today).visitsThisQuarter
    answers += town.readiness(today: today).unverified.count
    answers += town.agenda(around: today).count
    answers += town.publication(asOf: today).steps.count
    answers +=
      town.organisationsByName().count
      + town.find("a", limit: 5, in: DayWords(.swedish, today: .first)).count
    for type in RecordType.allCases {
      for row in 0..<town.count(of: type) {
        let id = town.id(type, at: row)
        answers += town.title(of: id)?.utf8.count ?? 0
        answers += town.references(from: id).count + town.referrers(to: id).count
      }
    }
    for row in town.members.indices { answers += town.contacts(of: town.members.id(at: row)).count }
    for indicator in town.indicators { answers += town.observations(of: indicator).count }
    return answers
  }

  @Test func `a folder with every field of every type is whole`() throws {
    let town = municipality(Self.full)
    // There is one record of each type, so that what refers to its own type refers to itself.
    let problems = town.problems.filter { problem in
      switch problem.fact {
      case .warning(.circle), .warning(.withItself): false
      default: true
      }
    }
    #expect(problems.isEmpty, "\(problems.map { "\($0.place): \($0.what.english)" })")
    #expect(try askEverything(town) > 100)
  }

  @Test func `no change to the bytes of a folder keeps it from opening`() throws {
    var random = SeededRandom(seed: 2008)
    for round in 0..<150 {
      var files = round.isMultiple(of: 2) ? Self.full : Self.starter
      for type in files.keys.sorted(by: { $0.ordinal < $1.ordinal }) {
        guard Int.random(in: 0..<3, using: &random) == 0, let bytes = files[type] else { continue }
        files[type] = Self.spoilt(bytes, using: &random)
      }
      let town = municipality(files)
      try askEverything(town)
      for type in RecordType.allCases {
        #expect(town.file(of: type).bytes == files[type] ?? [])
        var slow = RecordCheck(RecordTable(type, town.file(of: type)))
        var quick = slow
        for record in RecordTable(type, town.file(of: type)).records { slow.check(record) }
        quick.check(RecordTable(type, town.file(of: type)))
        let isOfRecord = { (problem: Problem) in
          if case .warning(.misspelt) = problem.fact { false } else { true }
        }
        #expect(quick.problems.filter(isOfRecord) == slow.problems)
        // A line that belongs to no record never goes without a word.
        #expect(
          town.file(of: type).problems.isEmpty
            || town.problems.contains { $0.path == type.path && $0.line != nil })
      }
    }
  }

  /// Some bytes changed, put in, taken out, doubled or moved.
  private static func spoilt(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
    let strange: [[UInt8]] = [
      [0], [0xFF], [0xC3], [0x1B, 0x5B, 0x32, 0x4A], Array("\n".utf8), Array("\r\n".utf8),
      Array("+".utf8), Array("\\\n".utf8), Array(":".utf8), Array("%rec: Step\n".utf8),
      Array("Id: a-1\n".utf8), Array("<<<<<<< HEAD\n".utf8), Array("\u{FEFF}".utf8),
      Array("9999-12-31".utf8), Array("0001-01-01".utf8), Array("999999999999999999999".utf8),
      Array("-9223372036854775808".utf8), Array("\u{202E}".utf8),
      Array(String(repeating: "\u{301}", count: 200).utf8),
    ]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...20, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...60, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(contentsOf: strange.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeSubrange(place..<(Bool.random(using: &random) ? bytes.count : end))
      }
    }
    return bytes
  }

  @Test(arguments: [
    ("no final newline", "Id: a\nName: Åsa", 1, 0), ("CRLF", "Id: a\r\nName: Åsa\r\n", 1, 0),
    ("BOM", "\u{FEFF}Id: a\nName: Åsa\n", 1, 0), ("nothing", "", 0, 0),
    ("blanks", " \n\t\n\n", 0, 0), ("comments", "# a\n#b", 0, 0),
    ("a word", "binary", 0, 1), ("conflict", "<<<<<<< a\nId: a\n=======\n>>>>>>> b\n", 1, 3),
  ])
  func `a file may be written in many ways`(
    _ name: String, _ text: String, _ count: Int, _ malformed: Int
  ) {
    var files = Self.full
    files[.person] = Array(text.utf8)
    let town = municipality(files)
    #expect(town.persons.count == count)
    if malformed == 0, count == 1 { #expect(town.persons["a"]?.name == "Åsa") }
    let found = town.problems.filter { if case .malformed = $0.fact { true } else { false } }
    #expect(found.count == malformed, "\(found.map { "\($0.place) \($0.what.english)" })")
  }

  @Test func `bytes that are not UTF-8 are told of once a line, and the record is shown`() {
    let town = municipality([
      .person: Array("Id: a\nName: ".utf8) + [0x42, 0xF6, 0xF6] + Array("\nNote: x\n".utf8)
    ])
    #expect(town.persons[0].name == "B\u{FFFD}\u{FFFD}")
    #expect(town.persons[0].annotations.notes == ["x"])
    #expect(
      town.problems.filter { $0.fact != .missingFile }.map(\.place) == ["network/persons.rec:2:8"])
  }

  @Test func `a line of a megabyte and ten thousand marks are only long`() throws {
    let long = String(repeating: "å", count: 500_000)
    let marks = "e" + String(repeating: "\u{301}", count: 10_000)
    let town = municipality([
      .organisation: Array(
        "Id: a\nName: \(long)\nKind: company\n\nId: b\nName: \(marks)\nKind: company\n".utf8)
    ])
    #expect(town.problems.allSatisfy { $0.fact == .missingFile })
    #expect(town.organisationsByName() == [1, 0])
    #expect(town.organisationIndex().rows(matching: "åå") == [0])
    #expect(try askEverything(town) > 0)
  }
}

extension FieldKind {
  /// A value that fits, and another than `sample` where records are compared.
  fileprivate var otherSample: String {
    switch self {
    case .text: sample + " 2"
    case .integer(let range): String(min(range.lowerBound + 1, range.upperBound))
    case .partialDate: "2008-11"
    default: sample
    }
  }
}
