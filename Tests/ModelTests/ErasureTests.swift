import TestTowns
import Almanac
import Publication
import RecFile
import Testing

@testable import Model

/// Erased means erased, and what is not personal stays.
struct ErasureTests {
  private static let town = described([
    .settings: "Municipality: Åby kommun\n",
    .organisation: """
    Id: bolaget
    Name: Bolaget
    Kind: company
    Telephone: 08-465 004 11
    Email: info@example.org

    Id: asa-ek-konsult
    Name: Åsa Ek Konsult
    Kind: sole-trader
    """,
    .person: """
    # Alla i nätverket

    # Ring inte Åsa på fredagar
    Id: asa-ek
    Name: Åsa Ek
    Telephone: 070-174 06 05
    Telephone: 08-465 004 11
    Email: asa@example.org
    Note: Nås bäst på morgonen

    Id: asa-ek-berg
    Name: Åsa Ek Berg
    Note: Syster till Åsa Ek, +46 70-174 06 05

    Id: bo
    Name: Bo Alm
    """,
    .appointment: """
    Id: asa-ek-bolaget
    Person: asa-ek
    Organisation: bolaget
    Role: VD

    Id: asa-ek-berg-bolaget
    Person: asa-ek-berg
    Organisation: bolaget
    Role: VD
    """,
    .relation: "Id: r\nFrom: bolaget\nTo: asa-ek-konsult\nKind: supplier\n",
    .encounter: """
    Id: 2008-09-24-asa-ek-lunch
    Date: 2008-09-24
    Kind: visit
    Subject: Lunch med Åsa Ek
    Organisation: bolaget
    Person: asa-ek
    Person: bo
    # åsa ek ville träffas
    Colour: Ek,  Åsa
    Note: ÅSA EKS plan: mejla asa@example.org
    + eller ring 0046701740605.

    Id: e
    Date: 2008-09-25
    Kind: call
    Subject: Ringde
    Note: Åsa
    + Ek Berg ringde om Åsa Ekström
    """,
    .followUp: "Id: f\nWhat: Ring\nOwner: asa-ek\nEncounter: 2008-09-24-asa-ek-lunch\n",
    .member: "Id: m\nOrganisation: bolaget\nOrder: 1\n",
    .dutyContact: """
    Id: m-asa-ek
    Member: m
    Person: asa-ek
    Role: Jour
    Telephone: 070-174 06 06

    Id: central
    Member: m
    Person: asa-ek
    Name: Driftcentralen
    Role: Dygnet runt
    Telephone: 08-465 004 12
    Telephone: 0701740605
    DeputyFor: m-asa-ek

    Id: m-namn
    Member: m
    Name: Ek, Åsa
    Role: Reserv

    Id: m-bo
    Member: m
    Person: bo
    Role: Jour
    Verified: 2008-09-01
    VerifiedBy: asa-ek
    """,
    .callout: "Id: c\nKind: drill\nReason: Prov\nStarted: 2008-09-24 13:02\nBy: asa-ek\n",
    .callAttempt: """
    Id: c-m-asa-ek
    Callout: c
    Member: m
    DutyContact: m-asa-ek
    At: 2008-09-24 13:04
    Outcome: reached
    """,
  ])
  private let asa = RecordID(.person, "asa-ek")

  private func erased(_ town: Municipality = town) throws -> (Municipality, Erasure) {
    try town.erasing(asa, decision: " KS 2008/123 ", on: try day("2008-10-01"))
  }

  private func text(_ municipality: Municipality, _ type: RecordType) -> String {
    let bytes = municipality.file(of: type).bytes
    return String(decoding: bytes.dropFirst(type.schema.descriptor.utf8.count), as: UTF8.self)
  }

  @Test func `the person goes, with what is about nobody else`() throws {
    let (new, erasure) = try erased()
    #expect(
      text(new, .person) == """

        # Alla i nätverket

        Id: asa-ek-berg
        Name: Åsa Ek Berg
        Note: Syster till [raderad], [raderad]

        Id: bo
        Name: Bo Alm
        """)
    #expect(new.appointments.map(\.id) == ["asa-ek-berg-bolaget"])
    #expect(new.dutyContacts.map(\.id) == ["central", "m-bo"])
    #expect(
      Set(erasure.others.map(\.description))
        == ["Appointment/asa-ek-bolaget", "DutyContact/m-asa-ek", "DutyContact/m-namn"])
    #expect(new.problems.filter { $0.severity == .error }.isEmpty)
  }

  @Test func `history keeps when, with whom and what about, and its key says nobody's name`() throws
  {
    let (new, erasure) = try erased()
    #expect(
      text(new, .encounter) == """

        Id: 2008-09-24-lunch
        Date: 2008-09-24
        Kind: visit
        Subject: Lunch med [raderad]
        Organisation: bolaget
        Person: bo
        # [raderad] ville träffas
        Colour: [raderad]
        Note: [raderad]S plan: mejla [raderad]
        + eller ring [raderad].

        Id: e
        Date: 2008-09-25
        Kind: call
        Subject: Ringde
        Note: Åsa
        + Ek Berg ringde om Åsa Ekström
        """)
    #expect(text(new, .followUp) == "\nId: f\nWhat: Ring\nEncounter: 2008-09-24-lunch\n")
    #expect(new.callAttempts.map(\.id) == ["c-m"])
    #expect(new.callAttempts[0].dutyContact == nil)
    #expect(new.organisations.map(\.id) == ["bolaget", "konsult"])
    #expect(new.organisations["konsult"]?.name == "[raderad] Konsult")
    #expect(new.relations["r"]?.to == RecordID(.organisation, "konsult"))
    #expect(
      Set(erasure.renamings.map { "\($0.old.key) \($0.new.key)" }) == [
        "2008-09-24-asa-ek-lunch 2008-09-24-lunch", "c-m-asa-ek c-m",
        "asa-ek-konsult konsult",
      ])
  }

  @Test func `a function stays without the person, and a seat says who is left`() throws {
    let (new, erasure) = try erased()
    let central = try #require(new.dutyContacts["central"])
    #expect(central.person == nil && central.deputyFor == nil)
    #expect(central.telephones == ["08-465 004 12"])
    #expect(new.dutyContacts["m-bo"]?.verifiedBy == nil)
    #expect(new.dutyContacts["m-bo"]?.verified != nil)
    #expect(
      erasure.seats == [
        .init(
          member: RecordID(.member, "m"),
          contacts: [RecordID(.dutyContact, "central"), RecordID(.dutyContact, "m-bo")])
      ])
    #expect(
      erasure.shared == [
        .init(value: "08-465 004 11", owners: [RecordID(.organisation, "bolaget")])
      ])
    #expect(new.organisations["bolaget"]?.telephones == ["08-465 004 11"])
  }

  @Test func `every change is told, with its line and what it becomes`() throws {
    let (_, erasure) = try erased()
    let told = erasure.changes.map { change in
      "\(change.type) \(change.field ?? "#"): \(change.old) > \(change.new ?? "")"
    }
    #expect(told.contains("person #: # Ring inte Åsa på fredagar > "))
    #expect(told.contains("encounter Subject: Lunch med Åsa Ek > Lunch med [raderad]"))
    #expect(told.contains("dutyContact Telephone: 0701740605 > "))
    #expect(told.contains("followUp Owner: asa-ek > "))
    let lines = Set(erasure.changes.map(\.line))
    #expect(!lines.contains(0))
    let subject = try #require(erasure.changes.first { $0.field == "Subject" })
    #expect(subject.record == RecordID(.encounter, "2008-09-24-lunch"))
    let file = String(decoding: Self.town.file(of: .encounter).bytes, as: UTF8.self)
    let line = file.split(separator: "\n", omittingEmptySubsequences: false)[subject.line - 1]
    #expect(line == "Subject: Lunch med Åsa Ek")
  }

  @Test func `all that the difference shows is told`() throws {
    let (new, erasure) = try erased()
    let entries = Self.town.difference(to: new).entries.filter { $0.id.type != .settings }
    func ids(_ kind: Difference<RecordID>.Kind) -> Set<RecordID> {
      Set(entries.filter { $0.kind == kind }.map(\.id))
    }
    #expect(ids(.gone) == Set([asa] + erasure.others + erasure.renamings.map(\.old)))
    #expect(ids(.new) == Set(erasure.renamings.map(\.new)))
    for entry in entries where entry.kind == .changed {
      for field in entry.fields {
        for value in field.lost where !erasure.renamings.contains(where: { $0.old.key == value }) {
          let isTold = erasure.changes.contains {
            $0.record == entry.id && $0.field == field.name && $0.old == value
          }
          #expect(isTold, "\(entry.id) \(field.name) \(value)")
        }
      }
    }
  }

  @Test func `the decision is kept, without the name, each once`() throws {
    let (new, _) = try erased()
    let note = "2008-10-01: en person raderad enligt beslut KS 2008/123"
    #expect(new.settings.annotations.notes == [note])
    let (again, _) = try new.erasing(
      RecordID(.person, "bo"), decision: "KS 2008/123", on: try day("2008-10-01"))
    #expect(again.settings.annotations.notes == [note, note + " (2)"])
    let (named, _) = try Self.town.erasing(
      asa, decision: "om Åsa Ek", on: try day("2008-10-01"), .english)
    #expect(
      named.settings.annotations.notes == ["2008-10-01: a person erased by decision om [raderad]"])
  }

  @Test func `what nobody is tied to stays byte for byte`() throws {
    let (new, _) = try Self.town.erasing(RecordID(.person, "bo"), decision: "x", on: .first)
    let changed = RecordType.allCases.filter { new.file(of: $0) != Self.town.file(of: $0) }
    #expect(changed == [.settings, .person, .encounter, .dutyContact])
    #expect(
      text(new, .encounter) == text(Self.town, .encounter).replacing("Person: bo\n", with: ""))
  }

  @Test func `a file that can't be parsed stops it, since it could hold the person`() throws {
    let broken = Self.town.replacing(.resource, with: RecFile(Array("rubbish\n".utf8)))
    #expect(throws: ChangeFault.self) { try erased(broken) }
    let nobody = RecordID(.person, "asa")
    let fault = #expect(throws: ChangeFault.self) {
      try Self.town.erasing(nobody, decision: "x", on: .first)
    }
    #expect(fault == .noRecord(nobody, near: ["asa-ek", "asa-ek-berg"]))
  }

  @Test func `a record of another type in the file, and CRLF, are no hiding place`() throws {
    let text =
      "%rec: Resource\r\n\r\nId: r\r\nName: Pump\r\n\r\n%rec: Other\r\n\r\nSaid: Av Åsa Ek\r\n"
    let town = Self.town.replacing(.resource, with: RecFile(Array(text.utf8)))
    let (new, _) = try erased(town)
    #expect(
      String(decoding: new.file(of: .resource).bytes, as: UTF8.self)
        == text.replacing("Åsa Ek", with: "[raderad]"))
  }

  @Test func `everything held about a person is found, and what may be`() throws {
    let extract = try #require(Self.town.extract(of: asa))
    #expect(
      extract.own.map(\.description)
        == ["Appointment/asa-ek-bolaget", "DutyContact/m-asa-ek", "DutyContact/m-namn"])
    #expect(
      extract.mentions.map { "\($0.record.key) \($0.fields.map(\.name).joined(separator: " "))" }
        == [
          "2008-09-24-asa-ek-lunch Person", "f Owner", "central Person DeputyFor",
          "m-bo VerifiedBy", "c By", "c-m-asa-ek DutyContact",
        ])
    #expect(
      extract.possible.map { "\($0.record.key) \($0.field)" } == [
        "asa-ek-konsult Name", "asa-ek-berg Note", "2008-09-24-asa-ek-lunch Subject",
        "2008-09-24-asa-ek-lunch Colour", "2008-09-24-asa-ek-lunch Note", "central Telephone",
      ])
    #expect(Self.town.extract(of: RecordID(.person, "nobody")) == nil)
  }
}
