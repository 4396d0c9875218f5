import TestTowns
import Almanac
import RecFile
import Testing

@testable import Model

struct ProblemTests {
  /// Where each problem of one file is and what it says, in Swedish; those of files that are
  /// missing left out.
  private func problems(_ type: RecordType, _ text: String) -> [String] {
    municipality([type: text]).problems.filter { $0.fact != .missingFile }
      .map { "\($0.place): \($0.message(.swedish))" }
  }

  @Test func `a reference that leads nowhere is one problem, and the rest is shown`() {
    let town = municipality([
      .organisation: "Id: verket\nName: Verket\nKind: company\n",
      .appointment: """
      # Ada finns inte
      Id: a
      Person: ada
      Organisation: verket
      Role: VD

      """,
    ])
    let found = town.problems.filter { $0.fact != .missingFile }
    #expect(found.map(\.place) == ["network/appointments.rec:3:9"])
    #expect(
      found.map { $0.message(.swedish) } == [
        "Person leder ingenstans: person 'ada' finns inte "
          + "(rätta nyckeln, eller lägg till det som saknas)"
      ])
    #expect(
      found.map { $0.message(.english) } == [
        "Person leads nowhere: there is no person 'ada' (put the key right, or add what is missing)"
      ])
    #expect(found.map(\.severity) == [.error])
    #expect(town.appointments[0].role == "VD")
    #expect(town.referrers(to: RecordID(.organisation, "verket"), from: .appointment) == [0])
  }

  @Test func `each broken value of a field that repeats is a problem of its own`() {
    let text = """
      Id: m
      Name: M
      Person: ada
      Person:
      Person: bo

      """
    #expect(
      problems(.meeting, text).map { $0.prefix(40) } == [
        "network/meetings.rec:3:9: Person leder i", "network/meetings.rec:5:9: Person leder i",
      ])
  }

  @Test func `a reference over several lines is one problem`() {
    let expected =
      "council/members.rec:2:15: Organisation ska vara text på en rad, inte 'a↵b' (Vilken.)"
    #expect(problems(.member, "Id: m\nOrganisation: a\n+ b\n") == [expected])
  }

  @Test func `the second record with a key is said to be the second`() {
    let text = "Id: a\nName: A\n\nId: b\nName: B\n\nId: a\nName: C\n"
    let expected = "network/persons.rec:7:1: 'a' finns redan på rad 1 (ge den ena en annan nyckel)"
    #expect(problems(.person, text) == [expected])
    let town = municipality([.person: text])
    #expect(town.persons["a"]?.name == "A")
    #expect(town.persons.map(\.name) == ["A", "B", "C"])
  }

  @Test func `what is missing is said on the record's first line`() {
    #expect(
      problems(.person, "\n# x\nTelephone: 112\n\nId: b\nName:\n") == [
        "network/persons.rec:3:1: posten har ingen nyckel "
          + "(ge den en egen nyckel, så att den kan hittas)",
        "network/persons.rec:3:1: Name saknas (För- och efternamn.)",
        "network/persons.rec:5:1: Name saknas (För- och efternamn.)",
      ])
  }

  @Test func `a value that doesn't fit is said with what is wanted`() {
    #expect(
      problems(.person, "Id: a\nName: A\nReview: i går\nTelephone: ring\n") == [
        "network/persons.rec:3:9: Review ska vara en dag som finns: 2008-10-01, inte 'i går' "
          + "(Den dag då någon avgör om uppgifterna ska vara kvar.)",
        "network/persons.rec:4:12: Telephone ska vara ett telefonnummer: 08-465 004 00, "
          + "inte 'ring' (Nummer i tjänsten.)",
      ])
    let long = String(repeating: "å", count: 5_000)
    #expect(problems(.person, "Id: a\nName: A\nReview: \(long)\n").allSatisfy { $0.count < 250 })
  }

  @Test(arguments: [
    ("Id: a\r\nName: A\r\n", "network/persons.rec:1:1: raderna slutar med CR LF"),
    ("\u{FEFF}Id: a\nName: A\n", "network/persons.rec:1:1: filen börjar med ett BOM-märke"),
    ("Id: a\nName: A\rB\n", "network/persons.rec:2:1: ett CR står mitt i raden"),
  ])
  func `what recfix can't read is warned of, and read`(_ text: String, _ said: String) {
    let town = municipality([.person: text])
    let found = town.problems.filter { $0.fact != .missingFile }
    #expect(found.map { "\($0.place): \($0.what(.swedish))".hasPrefix(said) } == [true])
    #expect(found.map(\.severity) == [.warning])
    #expect(town.persons.map(\.id) == ["a"])
    #expect(!town.isUnreadable(.person))
  }

  @Test(arguments: [
    (RecordType.meeting, "Id: m\nName: M\nDate: 2008-10-01 \n", "utan blanktecken"),
    (.organisation, "Id: a\nName: A\nKind: company\nEmployees: 08\n", "ett heltal"),
  ])
  func `what recfix refuses is an error here too`(
    _ type: RecordType, _ text: String, _ said: String
  ) {
    let found = municipality([type: text]).problems.filter { $0.fact != .missingFile }
    #expect(found.map(\.severity) == [.error])
    #expect(found.allSatisfy { $0.what(.swedish).contains(said) })
  }

  @Test func `a malformed line is said, and the records around it are shown`() {
    let text = "Id: a\nName: A\n\nId b\n\nId: c\nName: C\n"
    #expect(problems(.person, text).map { $0.prefix(28) } == ["network/persons.rec:4:3: vän"])
    #expect(municipality([.person: text]).persons.map(\.id) == ["a", "c"])
  }

  @Test func `records that are not read are told of`() {
    let person = "Id: a\nName: A\n"
    #expect(
      problems(.person, "%rec: Organisation\n\n\(person)") == [
        "network/persons.rec:1:1: posterna är av typen 'Organisation' "
          + "(låt filen ha en enda '%rec', av sin egen typ)"
      ])
    #expect(
      problems(.person, "%rec: Person\n\n\(person)\n%rec: Person\n\nId: b\nName: B\n") == [
        "network/persons.rec:6:1: ännu en '%rec' av samma typ "
          + "(låt filen ha en enda '%rec', av sin egen typ)"
      ])
    #expect(
      problems(.person, "%rec: Person\n\(person)") == [
        "network/persons.rec:2:1: en posts fält står i filens beskrivning "
          + "(sätt en tom rad före postens första fält)"
      ])
    #expect(
      problems(.person, "# x\n\(person)\n%rec: Person\n\nId: b\nName: B\n") == [
        "network/persons.rec:2:1: poster står före '%rec' (flytta dem till efter beskrivningen)"
      ])
    #expect(
      problems(.settings, "Municipality: A\n\nMunicipality: B\n") == [
        "settings.rec:3:1: fler än en inställningspost (behåll den första)"
      ])
  }

  @Test func `other types beside a file's own are nobody's business`() {
    #expect(
      problems(.person, "%rec: Person\n\nId: a\nName: A\n\n%rec: Bok\n\nTitel: T\n").isEmpty)
  }

  @Test func `a file that is missing or can't be read is one problem`() {
    let town = Municipality { type in
      switch type {
      case .person: .unreadable(.notPermitted)
      case .organisation: .missing
      default: .bytes([])
      }
    }
    #expect(
      town.problems.map { "\($0.place): \($0.message(.english))" } == [
        "network/organisations.rec: the file is missing (take it back if it held anything; else it is made when something is added)",
        "network/persons.rec: the file can't be read: you are not permitted to "
          + "(make the file readable, or take it back from a copy)",
      ])
    #expect(town.problems.map(\.severity) == [.warning, .error])
  }

  @Test func `problems come by file and line, and say something in both languages`() {
    let text = "Id: a\nX\n\nId: a\nOwner: b\nOwner: c\nDue: x\n\nWhat: d\n"
    let found = municipality([.followUp: text, .person: "?\n"]).problems
    let told = RecordType.allCases.filter { !$0.schema.traits.mayBeMissing }
    #expect(Set(found.map(\.path)).count == told.count)
    let places = found.map { problem in
      (RecordType.allCases.firstIndex { $0.path == problem.path } ?? 0, problem.line ?? 0)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    for problem in found {
      for language in Language.allCases {
        #expect(!problem.what(language).isEmpty && !problem.remedy(language).isEmpty)
      }
    }
  }

  /// A town where two appointments refer to a person.
  private func town(persons: FileContents) -> Municipality {
    let text = """
      Id: a
      Person: ada
      Organisation: verket
      Role: VD

      Id: b
      Person: bo
      Organisation: verket
      Role: VD

      """
    return Municipality { type in
      switch type {
      case .person: persons
      case .appointment: .bytes(Array(text.utf8))
      case .organisation: .bytes(Array("Id: verket\nName: Verket\nKind: company\n".utf8))
      default: .bytes([])
      }
    }
  }

  @Test func `references into a file that can't be read or parsed are told once, for the file`() {
    let lost: [FileContents] = [
      .unreadable(.notPermitted), .bytes([]), .bytes(Array("rubbish\nmore rubbish\n".utf8)),
      .bytes(Array("%rec: Book\n\nId: ada\nName: Ada\n".utf8)),
    ]
    for source in lost {
      let found = town(persons: source).problems
      #expect(found.allSatisfy { $0.path == "network/persons.rec" }, "\(source)")
      #expect(found.count { $0.fact == .lostReferences(2) } == 1, "\(source)")
    }
    #expect(
      Problem(.person, .lostReferences(2)).what(.swedish)
        == "2 hänvisningar till den kan inte följas")
  }

  @Test func `references are told one by one where the file was read, or was never made`() {
    let read: [FileContents] = [
      .missing, .bytes(Array("Id: ada\nName: Ada\nrubbish\n".utf8)),
      .bytes(Array("# nobody yet\n".utf8)),
    ]
    for source in read {
      let found = town(persons: source).problems
      #expect(found.contains { $0.path == "network/appointments.rec" }, "\(source)")
      #expect(!found.contains { if case .lostReferences = $0.fact { true } else { false } })
    }
  }

  @Test func `a problem knows its record, and none where there is none`() {
    let text = """
      Id: a
      Name: A
      Telephone: ring

      Telephone: ring

      nonsense

      Id: a
      Telephone: ring

      # the last
      Id: c
      Name: C
      Note: x
      + y
      Telephone: ring
      """
    let town = municipality([.person: text, .settings: "Municipality: A\nAsOf: x\n"])
    var lines: [Int: String?] = [:]
    for problem in town.problems where problem.path == "network/persons.rec" {
      if let line = problem.line { lines[line] = .some(town.record(with: problem)?.key) }
    }
    #expect(lines[3] == "a")
    #expect(lines[17] == "c")
    for line in [5, 7, 9, 10] { #expect(lines[line] == .some(nil), "\(line)") }
    let others = town.problems.filter { $0.path != "network/persons.rec" }
    #expect(others.contains { $0.line != nil })
    #expect(others.allSatisfy { town.record(with: $0) == nil })
  }

  @Test func `the advice fits the reason`() {
    func advice(_ reason: FileFault) -> String {
      Problem(.activity, .unreadableFile(reason)).remedy(.swedish)
    }
    #expect(advice(.notPermitted).hasPrefix("ge dig läsrätt"))
    for reason in [FileFault.notFile, .notFolder] {
      #expect(advice(reason).hasPrefix("flytta undan det som ligger där"))
    }
    for reason in [FileFault.notFile, .notFolder, .tooLarge, .other(5, said: "Input/output error")]
    {
      #expect(!advice(reason).contains("läsrätt"))
    }
  }
}
