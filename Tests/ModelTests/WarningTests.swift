import TestTowns
import Almanac
import RecFile
import Testing

@testable import Model

/// What is allowed and yet probably not what was meant; and what must not be shown to anyone.
struct WarningTests {
  private static let today = Day(year: 2008, month: 10, day: 1) ?? .first

  /// Where each problem is, how serious, and what it says in both languages; missing files left out.
  private func problems(_ texts: [RecordType: String]) -> [String] {
    municipality(texts).problems(today: Self.today).filter { $0.fact != .missingFile }.map {
      "\($0.place): \($0.severity): \($0.message(.swedish)) | \($0.message(.english))"
    }
  }

  private func organisation(_ id: String, _ fields: String = "") -> String {
    "Id: \(id)\nName: \(id.uppercased())\nKind: company\n\(fields)\n"
  }

  private let ties = "Id: o\nName: O\nKind: company\n\nId: p\nName: P\nKind: company\n"

  @Test func `an organisation number with the wrong check digit is warned of, and not repeated`() {
    #expect(problems([.organisation: organisation("a", "OrganisationNumber: 556000-4615")]).isEmpty)
    #expect(
      problems([.organisation: organisation("a", "OrganisationNumber: 556000-4616")]) == [
        "network/organisations.rec:4:21: warning: OrganisationNumber har fel kontrollsiffra "
          + "(jämför med registreringsbeviset: en siffra är fel, eller två har bytt plats) | "
          + "OrganisationNumber has the wrong check digit (compare it with the certificate of "
          + "registration: a digit is wrong, or two are swapped)"
      ])
    let malformed = problems([.organisation: organisation("a", "OrganisationNumber: 19560101-1234")]
    )
    #expect(malformed.count == 1)
    #expect(malformed.allSatisfy { $0.contains("'••••••••-••••'") && !$0.contains("5601") })
  }

  @Test func `a personal identity number that anyone may see is an error`() {
    let expected =
      "network/organisations.rec:5:21: error: OrganisationNumber är ett personnummer, och posten "
      + "är offentlig (ta bort numret, eller låt posten vara intern) | OrganisationNumber is a "
      + "personal identity number, and the record is public (take the number away, or let the "
      + "record be internal)"
    func found(_ kind: String, _ number: String, _ visibility: String) -> [String] {
      problems([
        .organisation: "Id: a\nName: A\nKind: \(kind)\nVisibility: \(visibility)\n"
          + "OrganisationNumber: \(number)\n"
      ])
    }
    #expect(found("sole-trader", "560101-1231", "public") == [expected])
    #expect(found("company", "560101-1231", "public") == [expected])
    #expect(found("sole-trader", "556000-4615", "public") == [expected])
    #expect(found("company", "556000-4615", "public").isEmpty)
    #expect(found("sole-trader", "560101-1231", "internal").isEmpty)
    #expect(found("company", "19560101-1231", "public").count == 2)
    // Of two words the narrower holds.
    #expect(found("sole-trader", "560101-1231", "public\nVisibility: internal").count == 1)
  }

  @Test(arguments: [
    (RecordType.appointment, "Person: p\nOrganisation: o\nRole: VD", "From", "To"),
    (.relation, "From: o\nTo: p\nKind: owner", "Since", "Until"),
    (.activity, "Name: A", "Start", "Due"),
    (.callout, "Kind: drill\nReason: R", "Started", "Ended"),
  ])
  func `what ends before it begins is warned of where it ends`(
    _ type: RecordType, _ fields: String, _ start: String, _ end: String
  ) {
    func found(_ from: String, _ to: String) -> [String] {
      problems([
        .organisation: ties, .person: "Id: p\nName: P\n",
        type: "Id: a\n\(fields)\n\(start): \(from)\n\(end): \(to)\n",
      ])
    }
    let line = fields.split(separator: "\n").count + 3
    let hours = type == .callout ? [" 13:02", " 13:01"] : ["", ""]
    #expect(
      found("2008-02-03" + hours[0], "2008-02-0\(type == .callout ? 3 : 2)" + hours[1]) == [
        "\(type.path):\(line):\(end.count + 3): warning: \(end) är före \(start) "
          + "(rätta det ena datumet) | \(end) is before \(start) (put one of the dates right)"
      ])
    #expect(found("2008-02-03" + hours[1], "2008-02-03" + hours[0]).isEmpty)
    if type != .callout {
      #expect(found("2008-02-03", "2008").isEmpty)
      #expect(found("2008-02", "2008-01").count == 1)
    }
  }

  @Test func `a promise that is due or done before it was given is warned of`() {
    let texts: [RecordType: String] = [
      .encounter: "Id: e\nDate: 2008-05\nKind: visit\nSubject: S\n",
      .exercise: "Id: x\nName: X\nDate: 2008-09-18\n",
      .followUp: """
      Id: a
      What: A
      Due: 2008-04-30
      Done: 2008-05-01
      Encounter: e

      Id: b
      What: B
      Exercise: x
      Done: 2008-09-17

      """,
    ]
    #expect(
      problems(texts) == [
        "network/followups.rec:3:6: warning: Due är före löftet, som gavs 2008-05 "
          + "(rätta det ena datumet) | Due is before the promise, which was given 2008-05 "
          + "(put one of the dates right)",
        "network/followups.rec:10:7: warning: Done är före löftet, som gavs 2008-09-18 "
          + "(rätta det ena datumet) | Done is before the promise, which was given 2008-09-18 "
          + "(put one of the dates right)",
      ])
  }

  @Test func `an encounter that is still to come is warned of, by the day of the data`() {
    func encounter(_ id: String, _ date: String) -> String {
      "Id: \(id)\nDate: \(date)\nKind: visit\nSubject: S\n\n"
    }
    let text = encounter("a", "2008-10-02") + encounter("b", "2008-10") + "Id: c\n"
    let found = problems([.encounter: text])
    #expect(found.count == 4)
    let late = """
      network/encounters.rec:2:7: warning: Date är efter i dag, 2008-10-01, men en kontakt \
      har ägt rum (rätta datumet, eller gör den till ett möte eller en återkoppling) | Date \
      is after today, 2008-10-01, but an encounter has taken place (put the date right, or \
      make it a meeting or a follow-up)
      """
    #expect(found.first == late)
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix("network/encounters.rec:11:1: error") })
    let later = "Municipality: M\nAsOf: 2009-01-01\n"
    #expect(problems([.encounter: encounter("a", "2008-12-31"), .settings: later]).isEmpty)
  }

  @Test func `a field that is named almost like a known one is asked about once a file`() {
    let one = "Id: a\nName: A\nTelephon: 112\n"
    #expect(
      problems([.person: one]) == [
        "network/persons.rec:3:1: warning: 'Telephon' är inget känt fält (menade du Telephone?) | "
          + "'Telephon' is no known field (did you mean Telephone?)"
      ])
    let many = (0..<3).map { "Id: a\($0)\nname: A\nName: B\($0)\nname: C\n\n" }.joined()
    #expect(
      problems([.person: many]) == [
        "network/persons.rec:2:1: warning: 'name' är inget känt fält, och står i 3 poster "
          + "(menade du Name?) | 'name' is no known field, and is in 3 records (did you mean Name?)"
      ])
    #expect(problems([.person: "Id: a\nName: A\nHobby: Schack\nEmail2: x\nBil: Volvo\n"]).isEmpty)
  }

  @Test(arguments: [
    ("Name", "Namn", true), ("Name", "NAME", true), ("Name", "Names", true),
    ("Name", "Nmae", true), ("Name", "Title", false), ("Name", "Name2", false),
    ("Tag", "Tags", true), ("Tag", "Tax", false), ("Due", "Dues", true), ("Due", "Dye", false),
    ("OrganisationNumber", "OrganizationNumber", true),
    ("OrganisationNumber", "Organisation_number", true),
    ("OrganisationNumber", "OrganisatonNumbr", true), ("OrganisationNumber", "OrgNumber", false),
    ("Telephone", "Telphone", true), ("Telephone", "Telefon", false),
    ("Employees", "Employer", false),
    ("Street", "", false), ("", "Street", false),
  ])
  func `a slip of the fingers is told from another word`(
    _ known: String, _ found: String, _ isMisspelt: Bool
  ) {
    #expect(known.isMisspelt(as: found) == isMisspelt)
  }
}

/// What leads back to itself.
struct CircleTests {
  private func said(_ files: [RecordType: String]) -> [String] {
    municipality(files).problems.filter { $0.severity == .warning && $0.fact != .missingFile }
      .map { "\($0.place): \($0.what(.english))" }
  }

  private func organisations(_ parts: [(String, String?)]) -> String {
    parts.map { key, part in
      "Id: \(key)\nName: \(key)\nKind: company\n" + (part.map { "PartOf: \($0)\n" } ?? "")
    }.joined(separator: "\n")
  }

  @Test func `a circle of organisations is warned of once, however long`() {
    let two = organisations([("a", "b"), ("b", "a"), ("c", "a"), ("d", nil)])
    #expect(
      said([.organisation: two]) == [
        "network/organisations.rec:4:9: PartOf goes in a circle: a → b → a"
      ])
    let many = organisations((0..<50).map { ("o\($0)", "o\(($0 + 1) % 50)") })
    #expect(
      said([.organisation: many]) == [
        "network/organisations.rec:4:9: PartOf goes in a circle: o0 → o1 → o2 → … → o49 → o0"
      ])
  }

  @Test func `an organisation that is part of itself is warned of`() {
    #expect(
      said([.organisation: organisations([("a", "a"), ("b", "a")])]) == [
        "network/organisations.rec:4:9: PartOf leads to the record itself"
      ])
  }

  @Test func `a relation of an organisation with itself is warned of`() {
    let found = said([
      .organisation: organisations([("a", nil), ("b", nil)]),
      .relation:
        "Id: x\nFrom: a\nTo: b\nKind: supplier\n\nId: y\nFrom: a\nTo: a\nKind: supplier\n",
    ])
    #expect(
      found == [
        "network/relations.rec:8:5: To is the same organisation at both ends"
      ])
  }

  @Test func `contacts who step in for each other are warned of`() {
    let found = said([
      .organisation: organisations([("o", nil)]), .member: "Id: m\nOrganisation: o\n",
      .dutyContact:
        "Id: a\nMember: m\nName: A\nRole: R\nTelephone: 112\nDeputyFor: b\n\n"
        + "Id: b\nMember: m\nName: B\nRole: R\nTelephone: 112\nDeputyFor: a\n",
    ])
    #expect(found.contains("council/contacts.rec:6:12: DeputyFor goes in a circle: a → b → a"))
  }
}
