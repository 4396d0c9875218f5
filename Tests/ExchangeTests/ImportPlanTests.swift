import Almanac
import Exchange
import TestTowns
import Publication
import Testing

@testable import Model

/// Whom a card is of, and what becomes of what it says.
struct ImportPlanTests {
  private let known = described([
    .settings: "Municipality: Exempelköping\n",
    .organisation: """
    Id: norra
    Name: Norra Åkeriet AB
    Kind: company
    OtherName: Åkeriet

    Id: tvilling-a
    Name: Tvilling
    Kind: company

    Id: tvilling-b
    Name: Tvilling
    Kind: company

    """,
    .person: """
    Id: asa-exempel
    Name: Åsa Exempel
    Telephone: 08-465 004 00
    Email: asa@example.org

    Id: bo-berg
    Name: Bo Berg
    Note: Kan ryska.

    """,
    .appointment: """
    Id: bo-berg-norra
    Person: bo-berg
    Organisation: norra
    Role: VD

    """,
    .member: "Id: norra\nOrganisation: norra\n",
    .dutyContact: """
    Id: norra-drift
    Member: norra
    Name: Driftcentralen
    Role: driftledning
    Telephone: 08-465 004 31

    """,
  ])

  private func reading(_ cards: [String]) -> ContactReading {
    let text = cards.map { "BEGIN:VCARD\nVERSION:4.0\n\($0)\nEND:VCARD\n" }.joined()
    return ContactReading(Array(text.utf8), name: "a.vcf")
  }

  private func entry(_ card: String) throws -> ImportPlan.Entry {
    try #require(known.plan(importing: reading([card]).cards).entries.first)
  }

  private func after(_ cards: String...) throws -> Municipality {
    let reading = reading(cards)
    let new = try known.applying(known.plan(importing: reading.cards).changes).municipality
    #expect(new.plan(importing: reading.cards).changes.isEmpty, "the second time is nothing new")
    #expect(new.problems.filter { $0.severity == .error }.isEmpty)
    return new
  }

  @Test(
    arguments: [
      ("FN:Åsa Exempel\nTEL:+46 8 465 00 400", ImportPlan.Outcome.same, "asa-exempel"),
      ("FN:Exempel\\, Åsa\nEMAIL:ASA@example.org", .same, "asa-exempel"),
      ("FN:Åsa\nTEL:0846500400\nTEL:112", .adds, "asa-exempel"),
      ("FN:Åsa Exempel\nTEL;VALUE=uri:tel:+46-8-465-00-400", .same, "asa-exempel"),
      ("FN:Åsa Exempel", .same, "asa-exempel"),
      ("FN:Asa Exempel\nTITLE:x", .new, "asa-exempel-2"),
      ("FN:Åsa Exempel\nTEL:08-465 004 01", .possible, "asa-exempel"),
      ("FN:Örjan Exempel\nTEL:08-465 004 00", .possible, "asa-exempel"),
      ("FN:bo berg\nORG:norra åkeriet ab", .same, "bo-berg"),
      ("FN:Bo Berg\nORG:Åkeriet\nTITLE:Chef", .adds, "bo-berg"),
      ("FN:Bo Berg\nORG:Annat", .possible, "bo-berg"),
      ("FN:Bo Berg\nNOTE:Kan ryska.", .same, "bo-berg"),
      ("UID:sju:exempelkoping/Person/bo-berg\nFN:Bo Bergman", .adds, "bo-berg"),
      ("UID:sju:annankoping/Person/bo-berg\nFN:Bo Bergman", .new, "bo-bergman"),
      ("UID:sju:exempelkoping/DutyContact/norra-drift\nFN:Driftcentralen", .same, "norra-drift"),
      ("FN:Driftcentralen\nTEL:08-465 004 31\nEMAIL:d@example.org", .adds, "norra-drift"),
      ("FN:Ny Person\nTEL:070-174 06 05", .new, "ny-person"),
      ("FN:王小明", .new, "person"),
      ("KIND:org\nFN:Norra", .passedOver, nil),
    ] as [(String, ImportPlan.Outcome, String?)])
  func `who it is`(_ card: String, _ outcome: ImportPlan.Outcome, _ key: String?) throws {
    let entry = try entry(card)
    #expect(entry.outcome == outcome)
    #expect(entry.record?.key == key)
    _ = try after(card)
  }

  @Test func `a new person gets all that is said`() throws {
    let new = try after(
      """
      FN:Ny Person
      N:Person;Ny;;Dr;
      NICKNAME:Nysse
      TEL;TYPE=work:070-174 06 05
      TEL;TYPE=home:08-465 004 05
      TEL;TYPE=fax:08-465 004 06
      TEL:ring växeln
      EMAIL:ny@example.org
      a.ORG:Åkeriet;Trafik
      a.TITLE:VD
      b.TITLE:Ordförande
      b.ORG:Föreningen
      CATEGORIES:mat,bygg
      NOTE:Rad\\nRad två
      CLASS:PRIVATE
      PHOTO:data:image/png;base64,AAAA
      """)
    let person = try #require(new.persons["ny-person"])
    #expect(person.telephones == ["070-174 06 05", "08-465 004 05"])
    #expect(person.emails == ["ny@example.org"])
    #expect(person.annotations.tags == ["mat", "bygg"])
    #expect(person.annotations.visibility == .confidential)
    #expect(
      person.annotations.notes == [
        "Rad\nRad två",
        """
        ORG: Föreningen
          TITLE: Ordförande
        NICKNAME: Nysse
        TEL;TYPE=home: 08-465 004 05
        TEL;TYPE=fax: 08-465 004 06
        TEL: ring växeln
        ORG unit: Trafik
        N: Person, Ny, Dr
        """,
      ])
    let posts = new.referring(to: person.recordID, in: new.appointments)
    #expect(posts.map(\.organisation?.key) == ["norra"])
    #expect(posts.map(\.role) == ["VD"])
    #expect(reading(["FN:A\nPHOTO:data:x"]).cards.map(\.skipped) == [["PHOTO"]])
    #expect(try entry("FN:A\nPHOTO:data:x").words.english.contains("is left out: PHOTO"))
  }

  @Test func `someone who is known gets what is new, and nothing twice`() throws {
    let new = try after(
      "FN:Åsa Exempel\nTEL:0846500400\nTEL:070-174 06 05\nBDAY:1970",
      "FN:Åsa Exempel\nTEL:+46701740605\nORG:Norra Åkeriet AB")
    let person = try #require(new.persons["asa-exempel"])
    #expect(person.telephones == ["08-465 004 00", "070-174 06 05"])
    #expect(person.annotations.notes == ["BDAY: 1970"])
    #expect(new.referring(to: person.recordID, in: new.appointments).map(\.role) == ["kontakt"])
    #expect(new.persons.count == 2)
  }

  @Test func `cards of one file are held against each other`() throws {
    let new = try after(
      "FN:Ny A\nEMAIL:ny@example.org", "FN:Ny A\nEMAIL:ny@example.org\nTEL:070-174 06 05",
      "FN:Ny A\nEMAIL:annan@example.org")
    #expect(new.persons.map(\.id).suffix(2) == ["ny-a", "ny-a-2"])
    #expect(new.persons["ny-a"]?.telephones == ["070-174 06 05"])
  }

  @Test func `an organisation is linked only where it is sure which`() throws {
    let new = try after("FN:Ny\nORG:Tvilling")
    #expect(new.persons["ny"]?.annotations.notes == ["ORG: Tvilling"])
    #expect(new.appointments.count == 1)
    #expect(new.organisations.count == 3)
  }

  @Test func `a card that names nobody is told with its line, and passed over`() {
    let reading = reading(["FN:A", "NOTE:x", "TEL:112"])
    #expect(reading.problems == [ExchangeProblem(line: 5, .namesNobody)])
    #expect(reading.problems.map(\.isError) == [false])
    #expect(reading.cards.map(\.card.name) == ["A", "", "112"])
    #expect(known.plan(importing: reading.cards).entries.map(\.outcome)[1] == .passedOver)
  }
}
