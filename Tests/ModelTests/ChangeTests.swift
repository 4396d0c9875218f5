import TestTowns
import Almanac
import RecFile
import Publication
import Testing

@testable import Model

/// What people ask for is checked, and made with as little as possible.
struct ChangeTests {
  private let town = described([
    .organisation: """
    # The first
    Id: bolaget-ab
    Name: Bolaget AB
    Kind: company
    Tag: mat
    Tag: centrum
    Colour:   red

    Id: koncernen
    Name: Koncernen
    Kind: company
    """,
    .person: "Id: asa\nName: Åsa\n",
    .appointment: "Id: asa-bolaget-ab\nPerson: asa\nOrganisation: bolaget-ab\nRole: VD\n",
    .relation: "Id: r\nFrom: koncernen\nTo: bolaget-ab\nKind: owner\n",
    .encounter: """
    Id: e
    Date: 2008-09-24
    Kind: visit
    Subject: Besök
    Organisation: bolaget-ab
    Organisation: koncernen
    Person: asa
    """,
    .followUp: "Id: f\nWhat: Ring\nOwner: asa\nOrganisation: bolaget-ab\n",
  ])

  private func fault(_ change: Change) -> ChangeFault? {
    do throws(ChangeFault) {
      _ = try town.applying(change)
      return nil
    } catch {
      return error
    }
  }

  private func lines(_ municipality: Municipality, _ type: RecordType) -> [Substring] {
    String(decoding: municipality.file(of: type).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private let bolaget = RecordID(.organisation, "bolaget-ab")

  @Test func `setting fields touches only their lines`() throws {
    let new = try town.applying(
      .set(
        bolaget,
        [
          FieldChange("Name", " Bolaget i Åby AB "), FieldChange("Tag", .remove("mat")),
          FieldChange("Tag", .add("centrum")), FieldChange("Employees", "12"),
        ])
    ).municipality
    let difference = lines(new, .organisation).difference(from: lines(town, .organisation))
    #expect(difference.removals.count == 2)
    #expect(difference.insertions.count == 2)
    #expect(new.organisations["bolaget-ab"]?.name == "Bolaget i Åby AB")
    #expect(new.organisations["bolaget-ab"]?.annotations.tags == ["centrum"])
    #expect(lines(new, .organisation).contains("Colour:   red"))
    #expect(lines(new, .organisation).contains("# The first"))
  }

  @Test func `an empty value takes a field away, but not one that must be there`() throws {
    let new = try town.applying(.set(bolaget, [FieldChange("Tag", "")])).municipality
    #expect(new.organisations["bolaget-ab"]?.annotations.tags == [])
    let name = try #require(Organisation.schema["Name"])
    #expect(fault(.set(bolaget, [FieldChange("Name", " ")])) == .missing(name))
  }

  @Test func `what is wrong is told, with what would be right`() throws {
    let schema = Organisation.schema
    let employees = try #require(schema["Employees"])
    let partOf = try #require(schema["PartOf"])
    let name = try #require(schema["Name"])
    let id = try #require(schema["Id"])
    let expected: [(FieldChange, ChangeFault)] = [
      (FieldChange("Employees", "tolv"), .badValue(employees, "tolv", .notInteger)),
      (
        FieldChange("employees", "12"), .unknownField(.organisation, "employees", near: "Employees")
      ),
      (FieldChange("Emploees", "12"), .unknownField(.organisation, "Emploees", near: "Employees")),
      (FieldChange("Xyzzy", "12"), .unknownField(.organisation, "Xyzzy", near: nil)),
      (FieldChange("Name", .replace(["a", "b"])), .notRepeating(name)),
      (FieldChange("Name", "a\nb"), .badValue(name, "a\nb", .manyLines)),
      (FieldChange("Id", "annat"), .keyStays(id)),
      (
        FieldChange("PartOf", "koncern"),
        .leadsNowhere(partOf, RecordID(.organisation, "koncern"), near: ["koncernen"])
      ),
      (
        FieldChange("Name", "C:\\"),
        .unwritable("Name", .trailingBackslash(line: 1))
      ),
    ]
    for (change, expected) in expected {
      #expect(fault(.set(bolaget, [change])) == expected)
      #expect(!expected.what.swedish.isEmpty)
      #expect(!expected.what.english.isEmpty)
    }
    #expect(
      fault(.set(RecordID(.organisation, "bolaget"), [FieldChange("Name", "x")]))
        == .noRecord(RecordID(.organisation, "bolaget"), near: ["bolaget-ab"]))
  }

  @Test func `a new record gets a key of its own words that nobody has`() throws {
    func key(_ type: RecordType, _ fields: [(String, String)]) throws -> String {
      try town.applying(.add(type, fields.map { FieldChange($0.0, $0.1) })).record.key
    }
    #expect(try key(.person, [("Name", "Örjan Ek")]) == "orjan-ek")
    #expect(try key(.person, [("Name", "Åsa")]) == "asa-2")
    #expect(
      try key(.organisation, [("Name", "Bolaget AB"), ("Kind", "company")]) == "bolaget-ab-2")
    #expect(
      try key(
        .relation, [("From", "bolaget-ab"), ("To", "koncernen"), ("Kind", "supplier")])
        == "bolaget-ab-supplier-koncernen")
    #expect(
      try key(
        .encounter,
        [
          ("Date", "2008-10-01"), ("Kind", "call"), ("Subject", "Nytt"),
          ("Organisation", "koncernen"),
        ]) == "2008-10-01-koncernen-nytt")
    #expect(try key(.person, [("Name", "Ny"), ("Id", "egen")]) == "egen")
    let taken = RecordID(.person, "asa")
    #expect(
      fault(.add(.person, [FieldChange("Name", "Ny"), FieldChange("Id", "asa")]))
        == .keyTaken(taken))
    #expect(try key(.person, [("Name", "—")]) == "person")
    #expect(fault(.add(.person, [FieldChange("Tag", "ny")])) == .noKey(.person))
  }

  @Test func `a new record stands last in its file, fields in the order of the schema`() throws {
    let (new, id) = try town.applying(
      .add(
        .organisation,
        [FieldChange("Tag", "ny"), FieldChange("Kind", "company"), FieldChange("Name", "Nya")]))
    let old = town.file(of: .organisation).bytes
    #expect(id.key == "nya")
    #expect(
      new.file(of: .organisation).bytes
        == old + Array("\n\nId: nya\nName: Nya\nKind: company\nTag: ny\n".utf8))
    #expect(new.problems.isEmpty)
  }

  @Test func `the first record of a missing file brings the descriptor`() throws {
    let empty = municipality([:])
    let new = try empty.applying(.add(.person, [FieldChange("Name", "Åsa")])).municipality
    let text = String(decoding: new.file(of: .person).bytes, as: UTF8.self)
    #expect(text == Person.schema.descriptor + "\nId: asa\nName: Åsa\n")
  }

  @Test func `removing says what else goes, and leaves nothing that leads nowhere`() throws {
    let removal = try #require(town.removal(of: bolaget))
    #expect(
      Set(removal.ids(.gone).dropFirst())
        == [RecordID(.appointment, "asa-bolaget-ab"), RecordID(.relation, "r")])
    #expect(
      Set(
        removal.entries.filter { $0.kind == .changed }.flatMap { entry in
          entry.fields.map { "\(entry.id) \($0.name)" }
        })
        == ["Encounter/e Organisation", "FollowUp/f Organisation"])
    let new = try town.applying(.remove(bolaget)).municipality
    #expect(new.problems.isEmpty)
    #expect(new.organisations.map(\.id) == ["koncernen"])
    #expect(new.appointments.isEmpty)
    #expect(new.relations.isEmpty)
    #expect(new.encounters["e"]?.organisations == [RecordID(.organisation, "koncernen")])
    #expect(new.followUps["f"]?.organisations == [])
    #expect(town.removal(of: RecordID(.relation, "r"))?.entries.count == 1)
  }

  @Test func `a contact and its promise are logged together, and know of each other`() throws {
    var logged = LoggedEncounter(
      with: bolaget, .visit, on: .day(try day("2008-10-01")), about: "Ny ugn")
    logged.person = "asa"
    logged.steps = [3]
    logged.promise = LoggedEncounter.Promise("Skicka planen", due: try date("2008-10"))
    let withSteps = described([.step: "Number: 3\nName: Tre\nAim: x\n"])
    let whole = town.replacing(.step, with: withSteps.file(of: .step))
    let (new, records) = try whole.logging(logged)
    #expect(
      records.map(\.description) == [
        "Encounter/2008-10-01-bolaget-ab-ny-ugn", "FollowUp/skicka-planen-bolaget-ab",
      ])
    #expect(new.problems.isEmpty)
    #expect(new.followUps["skicka-planen-bolaget-ab"]?.encounter == records[0])
    #expect(new.encounters["2008-10-01-bolaget-ab-ny-ugn"]?.steps == [3])
  }

  @Test func `a file that can't be parsed, or is held, is not changed`() throws {
    let broken = municipality([.person: "Id: a\nName: A\nrubbish\n"])
    #expect(throws: ChangeFault.self) {
      try broken.applying(.add(.person, [FieldChange("Name", "B")]))
    }
    let held = town.rereading(.bytes(Array("rubbish\n".utf8)), for: .person)
    #expect(held.persons.count == 1)
    #expect(held.problems.map(\.fact).contains(.shownAsBefore))
    #expect(throws: ChangeFault.self) {
      try held.applying(.set(RecordID(.person, "asa"), [FieldChange("Name", "B")]))
    }
    let mended = held.rereading(.bytes(Array("Id: b\nName: B\n".utf8)), for: .person)
    #expect(mended.persons.map(\.id) == ["b"])
    #expect(!mended.problems.map(\.fact).contains(.shownAsBefore))
    #expect(town.rereading(.missing, for: .person).persons.count == 1)
  }

  @Test func `nothing is removed where what leads to it can't be seen`() throws {
    let broken: [FileContents] = [.bytes(Array("rubbish\n".utf8)), .unreadable(.notPermitted)]
    for (type, source) in [RecordType.appointment, .encounter, .dutyContact].flatMap({ type in
      broken.map { (type, $0) }
    }) {
      let held = town.rereading(source, for: type)
      #expect(throws: ChangeFault.self, "\(type)") {
        try held.applying(.remove(RecordID(.person, "asa")))
      }
    }
    let unrelated = town.rereading(broken[0], for: .observation)
    #expect(try unrelated.applying(.remove(RecordID(.person, "asa"))).record.key == "asa")
  }
}
