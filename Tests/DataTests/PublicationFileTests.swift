import TestTowns
import TestSupport
import Almanac
import Example
import Exchange
import Model
import Publication
import RecCheck
import RecFile
import Testing

/// The files of a publication: right by recutils, and the same publication when read again.
struct PublicationFileTests {
  private static let example = Municipality.example.publication(
    asOf: Example.asOf)

  private static let samples = [
    example, Municipality.starter.publication(asOf: Example.asOf),
    Publication(municipality: "", asOf: Example.asOf), hostile,
  ]

  @Test(arguments: samples.indices)
  func `recfix has nothing to say about any file`(_ index: Int) throws {
    for file in Self.samples[index].files {
      #expect(try Recfix.complaints(about: file.bytes) == "", "\(file.type)")
      #expect(RecFile(file.bytes).findings.isEmpty, "\(file.type)")
    }
  }

  @Test func `a value that its field can't hold is seen by recfix`() throws {
    let files = Self.example.files
    for file in files.dropFirst() {
      let wrong = file.bytes + Array("\nNote: hemligt\n".utf8)
      #expect(try Recfix.complaints(about: wrong).contains("status 1"), "\(file.type)")
    }
  }

  @Test func `the example has something of everything that can be public`() {
    for type in PublicType.allCases { #expect(!Self.example.rows(of: type).isEmpty, "\(type)") }
    for row in PublicType.table {
      let names = Set(Self.example.rows(of: row.type).flatMap { $0.fields.map(\.name) })
      #expect(names == Set(row.fields), "\(row.type)")
    }
    #expect(Self.example.council.count == 21)
    #expect(Self.example.comingMeetings(on: Example.asOf).count > 5)
  }

  @Test(arguments: samples.indices)
  func `what is written is read as the same, and written again as the same`(_ index: Int) throws {
    let files = Self.samples[index].files
    #expect(files == Self.samples[index].files)
    let reader = PublicationReader(files)
    #expect(reader.problems.isEmpty, "\(reader.problems)")
    let read = try #require(reader.publication)
    if index != 3 { #expect(read == Self.samples[index]) }
    #expect(read.files == files)
  }

  /// Everything that could break a line, a field or a file.
  private static var hostile: Publication {
    var random = SeededRandom(seed: 7)
    let parts = [
      "a", "Å", " ", "\n", "\r\n", "\r", "\\", "\\\n", "\t", "\u{0}", "\u{1B}[2J", "\u{85}",
      "\u{2028}", "+ x", "# y", "%rec: Person", "Note: z", ":", "日本", "e\u{301}",
      String(repeating: "lång ", count: 300),
    ]
    func text() -> String {
      (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }.joined()
    }
    let numbers = [0.1 + 0.2, -0.0, 1e300, .infinity, .nan, 123_456_789_012.5, -0.000_000_4, -12.5]
    return Publication(
      municipality: text(), asOf: Example.asOf,
      steps: (1...7).map { PublicStep(number: $0, name: "S" + text(), aim: text()) },
      activities: (0..<60).map {
        PublicActivity(key: "a\($0)", name: "A" + text(), steps: [1, 7], progress: 100)
      },
      indicators: numbers.enumerated().map { index, number in
        PublicIndicator(
          key: "i\(index)", name: "I" + text(), steps: [2], unit: text(), target: number,
          source: text())
      },
      organisations: (0..<60).map {
        PublicOrganisation(
          key: "o\($0)", name: "O" + text(), district: text(), city: text(), web: text())
      },
      meetings: (0..<60).map { PublicMeeting(key: "m\($0)", name: "M" + text(), place: text()) })
  }

  @Test func `fifty thousand organisations come back as they were`() {
    let many = Publication(
      municipality: "Stor", asOf: Example.asOf,
      organisations: (0..<50_000).map {
        PublicOrganisation(
          key: "o\($0)", name: "Företag \($0)", kind: .company, section: .f, size: .micro)
      },
      relations: (1..<50_000).map { PublicRelation(from: "o\($0)", .supplier, to: "o\($0 - 1)") })
    let reader = PublicationReader(many.files)
    #expect(reader.publication == many && reader.problems.isEmpty)
  }
}
