import Almanac
import Publication
import Testing

/// A folder that anybody may have changed: what is wrong is told, and the rest is shown.
struct PublicationReaderTests {
  private static let publication = """
    %rec: Publication

    Municipality: Prov
    AsOf: 2008-10-01
    """

  private func read(_ texts: [PublicType: String]) -> PublicationReader {
    let files = PublicType.allCases.map { type in
      let text = texts[type] ?? (type == .publication ? Self.publication : "")
      let head = text.hasPrefix("%") ? "" : "%rec: \(type.rawValue)\n\n"
      return PublicFile(type, Array((head + text).utf8))
    }
    return PublicationReader(files)
  }

  private func told(_ reader: PublicationReader) -> [String] {
    reader.problems.map { "\($0.place) \($0.what.english)" }
  }

  @Test func `a line that is none is told with its place, and the others are used`() {
    let reader = read([
      .step: "Number: 1\nName: A\n\nNumber 2\n\nNumber: 3\nName: C\nProgress: 101\n"
    ])
    #expect(reader.publication?.steps.map(\.name) == ["A", "C"])
    #expect(reader.problems.map(\.place) == ["steps.rec:6:7", "steps.rec:10:1"])
    #expect(reader.problems.allSatisfy { !$0.what.swedish.isEmpty })
  }

  @Test func `what lacks a name or a key, or has that of another, is left out and told`() {
    let reader = read([
      .organisation: "Id: a\nName: A\n\nId: b\n\nName: C\n\nId: a\nName: D\n\nId: Å!\nName: E\n"
    ])
    #expect(reader.publication?.organisations.map(\.name) == ["A"])
    #expect(
      told(reader) == [
        "organisations.rec:6:1 Name is missing", "organisations.rec:8:1 Id is missing",
        "organisations.rec:10:1 'a' is there already",
        "organisations.rec:13:1 Id has a value that does not fit",
      ])
  }

  @Test func `what leads nowhere is left out and told`() {
    let reader = read([
      .step: "Number: 1\nName: A\n",
      .activity: "Id: a\nName: A\nStep: 2\nStep: 1\n\nId: b\nName: B\n",
      .observation: "Id: o\nIndicator: i\nPeriod: 2008\nValue: 1\n",
      .relation: "Id: r\nFrom: a\nTo: b\nKind: owner\n", .member: "Organisation: c\n",
    ])
    #expect(reader.publication?.activities.map(\.steps) == [[1]])
    #expect(reader.publication?.relations == [] && reader.publication?.council == [])
    #expect(
      told(reader) == [
        "activities.rec:8:1 Step leads nowhere", "observations.rec:3:1 Indicator leads nowhere",
        "relations.rec:3:1 From leads nowhere", "council.rec:3:1 Organisation leads nowhere",
      ])
  }

  @Test func `values come by period, each once, and steps by number`() {
    let reader = read([
      .step: "Number: 2\nName: B\n\nNumber: 1\nName: A\n",
      .indicator: "Id: i\nName: I\nStep: 1\n",
      .observation: [("2008", "3"), ("2007", "2"), ("2008", "4"), ("x", "5"), ("2006", "1,5")]
        .enumerated().map { "Id: \($0)\nIndicator: i\nPeriod: \($1.0)\nValue: \($1.1)\n\n" }
        .joined(),
    ])
    #expect(reader.publication?.steps.map(\.number) == [1, 2])
    #expect(reader.publication?.indicators.first?.observations.map(\.value) == [2, 3])
    #expect(reader.problems.count == 3)
  }

  @Test func `without its day there is no publication`() {
    for text in ["%rec: Publication\n", "Municipality: A\n", "AsOf: igår\n", "\u{0}\u{1}"] {
      #expect(read([.publication: text]).publication == nil, "\(text)")
    }
    #expect(PublicationReader([]).publication == nil)
    #expect(PublicationReader([]).problems.count == PublicType.allCases.count)
  }

  @Test func `a field that is not in the table is not read, whatever the file says`() throws {
    let reader = read([
      .organisation: """
      Id: a
      Name: A
      OrganisationNumber: 556000-4615
      Telephone: 08-465 004 00
      Note: hemligt
      """
    ])
    var text = ""
    dump(try #require(reader.publication), to: &text)
    for secret in ["556000", "465", "hemligt"] { #expect(!text.contains(secret)) }
  }

  @Test func `of a file with a hundred thousand faults the first hundred are told`() {
    let reader = read([.meeting: String(repeating: "Id: m\n\nfel\n\n", count: 50_000)])
    #expect(reader.problems.count == 101)
    #expect(reader.problems.last?.fact == .more)
    #expect(reader.publication?.municipality == "Prov")
  }

  @Test func `a difference tells what is new, changed, gone or as before`() {
    func meeting(_ key: String, _ place: String) -> PublicMeeting {
      PublicMeeting(key: key, name: "Möte", place: place)
    }
    let day = Day(year: 2008, month: 10, day: 1) ?? .first
    let old = Publication(
      municipality: "A", asOf: day, meetings: [meeting("a", "x"), meeting("b", "x")])
    let new = Publication(
      municipality: "A", asOf: day, steps: [PublicStep(number: 1, name: "S", aim: "")],
      meetings: [meeting("b", "y")])
    let entries = new.difference(since: old).entries
    #expect(entries.map(\.id) == ["Publication", "Step/1", "Meeting/b", "Meeting/a"])
    #expect(entries.map(\.kind) == [.same, .new, .changed, .gone])
    #expect(new.difference(since: nil).count(.new) == 3)
  }
}
