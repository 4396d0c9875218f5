import Example
import Exchange
import TestTowns
import Testing

@testable import Model

/// Who may leave the folder, and with what.
struct ContactCardTests {
  private let municipality = described([
    .settings: "Municipality: Exempelköping\n",
    .organisation: """
    Id: ett
    Name: Ett; Två, AB
    Kind: company

    Id: hemlig
    Name: Hemliga AB
    Kind: company
    Visibility: confidential

    """,
    .person: """
    Id: asa
    Name: Åsa von Exempel
    Telephone: 070-174 06 12
    Telephone: 08-465 004 12
    Email: asa@example.org
    Tag: mat
    Note: Kan ryska,
    + och polska.

    Id: bo
    Name: Bo
    Visibility: confidential

    """,
    .appointment: """
    Id: a
    Person: asa
    Organisation: ett
    Role: VD

    Id: b
    Person: asa
    Organisation: hemlig
    Role: Ordförande

    Id: c
    Person: asa
    Organisation: ett
    Role: Lärling
    To: 2007

    """,
    .member: "Id: ett\nOrganisation: ett\n",
    .dutyContact: """
    Id: drift
    Member: ett
    Name: Driftcentralen
    Role: driftledning

    Id: bo-drift
    Member: ett
    Person: bo
    Role: jour

    """,
  ])

  private let asa = RecordID(.person, "asa")

  private func scope() throws -> ContactScope { ContactScope(on: try day("2008-10-01")) }

  private func text(_ version: VCard.Version, _ scope: ContactScope) -> String {
    let ids = municipality.contactIDs(in: scope).ids
    return String(decoding: municipality.vCards(of: ids, version: version, scope), as: UTF8.self)
  }

  @Test func `a card has what the folder says, in both versions`() throws {
    let four = """
      BEGIN:VCARD
      VERSION:4.0
      UID:sju:exempelkoping/Person/asa
      FN:Åsa von Exempel
      N:von Exempel;Åsa;;;
      post1.ORG:Ett\\; Två\\, AB
      post1.TITLE:VD
      post2.TITLE:Ordförande
      TEL;TYPE=work,cell;PREF=1:070-174 06 12
      TEL;TYPE=work,voice;PREF=2:08-465 004 12
      EMAIL;TYPE=work:asa@example.org
      CATEGORIES:mat
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      UID:sju:exempelkoping/DutyContact/drift
      FN:Driftcentralen
      N:;Driftcentralen;;;
      ORG:Ett\\; Två\\, AB
      TITLE:driftledning
      END:VCARD

      """
    let scope = try scope()
    #expect(text(.four, scope) == four.split(separator: "\n").map { $0 + "\r\n" }.joined())
    let three = text(.three, scope)
    #expect(three.contains("VERSION:3.0\r\n"))
    #expect(three.contains("TEL;TYPE=work,cell,pref:070-174 06 12\r\n"))
    #expect(three.contains("EMAIL;TYPE=internet,work:asa@example.org\r\n"))
  }

  @Test func `what is confidential stays, and so do notes, until they are asked for`() throws {
    var scope = try scope()
    #expect(municipality.contactIDs(in: scope).leftOut == 2)
    #expect(municipality.contactCards(of: [RecordID(.person, "bo")], scope).isEmpty)
    #expect(!text(.four, scope).contains("Hemliga"))
    #expect(!text(.four, scope).contains("ryska"))
    scope.withConfidential = true
    scope.withNotes = true
    #expect(municipality.contactIDs(in: scope).leftOut == 0)
    let all = text(.three, scope)
    #expect(all.contains("post2.ORG:Hemliga AB\r\n"))
    #expect(all.contains("NOTE:Kan ryska\\,\\noch polska.\r\n"))
    #expect(all.contains("UID:sju:exempelkoping/DutyContact/bo-drift\r\nFN:Bo\r\n"))
    #expect(all.components(separatedBy: "CLASS:CONFIDENTIAL").count == 3)
  }

  @Test func `a post that was left is not told`() throws {
    #expect(!text(.four, try scope()).contains("Lärling"))
    let earlier = ContactScope(on: try day("2007-12-31"))
    #expect(text(.four, earlier).contains("post3.TITLE:Lärling"))
  }

  @Test func `a card is copied as lines`() throws {
    #expect(
      municipality.contactCards(of: [asa], try scope()).first?.card.text
        == "Åsa von Exempel\nVD, Ett; Två, AB\nOrdförande\n070-174 06 12\n08-465 004 12\n"
        + "asa@example.org\n")
  }

  @Test(arguments: VCard.Version.allCases)
  func `what goes out comes in as the same`(_ version: VCard.Version) throws {
    let municipality = Municipality.small
    var scope = ContactScope(on: try day("2008-10-01"))
    scope.withNotes = true
    scope.withConfidential = true
    let ids = municipality.contactIDs(in: scope).ids
    let bytes = municipality.vCards(of: ids, version: version, scope)
    let reading = ContactReading(bytes, name: "-")
    #expect(reading.problems.isEmpty)
    let written = ids.compactMap { municipality.contactCards(of: [$0], scope).first?.card }
    #expect(reading.cards.map(\.card.name) == written.map(\.name))
    #expect(reading.cards.map(\.card.posts) == written.map(\.posts))
    #expect(reading.cards.map(\.card.telephones) == written.map(\.telephones))
    #expect(reading.cards.map(\.card.emails) == written.map(\.emails))
    #expect(reading.cards.map(\.card.notes) == written.map(\.notes))
    #expect(municipality.plan(importing: reading.cards).changes.isEmpty)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
