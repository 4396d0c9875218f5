import TestTowns
import Almanac
import Exchange
import Publication
import Testing

@testable import Model

/// What Sju writes comes back to another folder as the same facts, who may see them included.
struct ExchangeReturnTests {
  enum Format: CaseIterable {
    case four, three, csv, swedishSheet, englishSheet
  }

  private let old = described([
    .settings: "Municipality: Åby kommun\n",
    .organisation: "Id: ett\nName: Ett; AB\nKind: company\n",
    .person: """
    Id: hemlig-ek
    Name: Hemlig Ek
    Telephone: 0701740612
    Visibility: confidential

    Id: oppen
    Name: Åsa Öppen
    Telephone: +46 8 465 004 00
    Telephone: 070-174 06 05
    Email: asa@example.org
    Tag: mat
    Tag: centrum, norr
    Visibility: public

    Id: ulla-ek
    Name: Ulla Ek
    Email: ulla@example.org
    UID: urn:uuid:3f0c2d1e-0000-4000-8000-00000000beef

    Id: bo
    Name: Bo
    Telephone: 112
    """,
    .appointment: """
    Id: a
    Person: oppen
    Organisation: ett
    Role: VD, "chef"

    Id: b
    Person: ulla-ek
    Organisation: ett
    Role: ledamot

    Id: c
    Person: ulla-ek
    Organisation: ett
    Role: kassör
    """,
  ])

  private func empty() -> Municipality {
    described([
      .settings: "Municipality: Öby kommun\n",
      .organisation: "Id: annan-nyckel\nName: Ett; AB\nKind: company\n",
    ])
  }

  private func export(
    _ town: Municipality, _ format: Format, all: Bool = true, withNotes: Bool = true
  ) throws -> [UInt8] {
    var scope = ContactScope(on: try day("2008-10-01"))
    (scope.withNotes, scope.withConfidential) = (withNotes, all)
    let ids = town.contactIDs(in: scope).ids
    return switch format {
    case .four: town.vCards(of: ids, version: .four, scope)
    case .three: town.vCards(of: ids, version: .three, scope)
    case .csv: town.contactTable(of: ids, scope).bytes()
    case .swedishSheet: town.contactTable(of: ids, scope, in: .swedish).bytes(.spreadsheet)
    case .englishSheet: town.contactTable(of: ids, scope, in: .english).bytes(.spreadsheet)
    }
  }

  private func read(_ bytes: [UInt8], _ format: Format) -> ContactReading {
    ContactReading(bytes, name: format == .four || format == .three ? "a.vcf" : "a.csv")
  }

  @Test(arguments: Format.allCases)
  func `out, into an empty folder and out again are the same bytes`(_ format: Format) throws {
    let first = try export(old, format)
    let reading = read(first, format)
    #expect(reading.problems.isEmpty)
    let other = empty()
    let new = try other.applying(other.plan(importing: reading.cards).changes).municipality
    #expect(new.persons.map(\.name) == old.persons.map(\.name))
    #expect(
      new.persons.map(\.annotations.visibility) == [.confidential, .public, .internal, .internal])
    let second = try export(new, format)
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
    #expect(new.plan(importing: reading.cards).changes.isEmpty)
    #expect(old.plan(importing: reading.cards).changes.isEmpty)
  }

  @Test(arguments: Format.allCases, [false, true])
  func `posts at organisations that the other folder does not have come back as posts`(
    _ format: Format, _ withNotes: Bool
  ) throws {
    let other = described([.settings: "Municipality: Öby kommun\n"])
    let first = try export(old, format, withNotes: withNotes)
    let cards = read(first, format).cards
    let new = try other.applying(other.plan(importing: cards).changes).municipality
    #expect(new.persons.count == old.persons.count)
    #expect(
      new.persons["ulla-ek"]?.annotations.notes == [
        "ORG: Ett; AB\n  TITLE: ledamot\nORG: Ett; AB\n  TITLE: kassör"
      ])
    let second = try export(new, format, withNotes: withNotes)
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: first, as: UTF8.self))
    #expect(new.plan(importing: cards).changes.isEmpty)
  }

  @Test(arguments: Format.allCases)
  func `the number on duty is not that of its namesake`(_ format: Format) throws {
    let town = described([
      .settings: "Municipality: Åby kommun\n",
      .organisation: "Id: ett\nName: Ett; AB\nKind: company\n",
      .person: "Id: bo-ek\nName: Bo Ek\nTelephone: 070-174 06 05\n",
      .appointment: "Id: a\nPerson: bo-ek\nOrganisation: ett\nRole: VD\n",
      .member: "Id: m\nOrganisation: ett\n",
      .dutyContact: "Id: jour\nMember: m\nName: Bo Ek\nRole: Jour\nTelephone: 070-174 06 99\n",
    ])
    let other = described([.settings: "Municipality: Öby kommun\n"])
    let first = try export(town, format)
    let cards = read(first, format).cards
    let new = try other.applying(other.plan(importing: cards).changes).municipality
    #expect(new.persons.map(\.telephones) == [["070-174 06 05"], ["070-174 06 99"]])
    #expect(new.plan(importing: cards).changes.isEmpty)
    if [.four, .three].contains(format) { #expect(try export(new, format) == first) }
  }

  @Test func `a post at a confidential organisation leaves no note`() throws {
    let town = described([
      .organisation: "Id: ett\nName: Ett AB\nVisibility: confidential\n",
      .person: "Id: a\nName: Åsa Ek\nNote: Hej\n+ ORG: Ett AB\n+   TITLE: VD\n+ TITLE: kassör\n",
    ])
    func text(all: Bool, withNotes: Bool) throws -> String {
      String(decoding: try export(town, .four, all: all, withNotes: withNotes), as: UTF8.self)
    }
    #expect(try !text(all: false, withNotes: false).contains("Ett AB"))
    #expect(try text(all: false, withNotes: false).contains("TITLE:kassör"))
    #expect(try text(all: true, withNotes: false).contains("ORG:Ett AB"))
    #expect(try !text(all: true, withNotes: false).contains("Hej"))
  }

  @Test(arguments: Format.allCases)
  func `what is confidential leaves only when it is asked for`(_ format: Format) throws {
    let text = String(decoding: try export(old, format, all: false), as: UTF8.self)
    #expect(!text.contains("Hemlig") && text.contains("Ulla Ek"))
  }

  @Test(arguments: [
    ("CLASS:CONFIDENTIAL", "confidential"), ("CLASS:PRIVATE", "confidential"),
    ("class:Private", "confidential"), ("X-SJU-VISIBILITY:confidential", "confidential"),
    ("CLASS:PUBLIC", ""), ("X-SJU-VISIBILITY:public", "public"), ("NOTE:x", ""),
    ("X-SJU-VISIBILITY:public\nCLASS:CONFIDENTIAL", "confidential"),
    ("CLASS:CONFIDENTIAL\nX-SJU-VISIBILITY:public", "confidential"),
  ])
  func `a card says who may see it`(_ line: String, _ visibility: String) throws {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Åsa Ek\n\(line)\nEND:VCARD\n"
    let reading = ContactReading(Array(card.utf8), name: "a.vcf")
    let town = empty()
    let new = try town.applying(town.plan(importing: reading.cards).changes).municipality
    #expect(new.values(of: "Visibility", in: RecordID(.person, "asa-ek")).first ?? "" == visibility)
  }

  @Test(arguments: [
    ("Skyddad identitet", "ja", "confidential"), ("Hemligt nummer", "x", "confidential"),
    ("Sekretessmarkering", "J", "confidential"), ("Confidential", "yes", "confidential"),
    ("Sekretess", "Ja", "confidential"), ("Känslighet", "Privat", "confidential"),
    ("Sensitivity", "Confidential", "confidential"), ("Sensitivity", "Normal", ""),
    ("Visibility", "public", "public"), ("Synlighet", "Skyddad", "confidential"),
    ("Private", "True", "confidential"), ("Private", "False", ""),
    ("Sensitivity", "Personal", "internal"), ("Sekretess", "", ""),
  ])
  func `a row says who may see it`(_ head: String, _ cell: String, _ visibility: String) throws {
    let reading = ContactReading(Array("Namn;\(head)\nÅsa Ek;\(cell)\n".utf8), name: "a.csv")
    let town = empty()
    let new = try town.applying(town.plan(importing: reading.cards).changes).municipality
    let id = RecordID(.person, "asa-ek")
    #expect(new.values(of: "Visibility", in: id).first ?? "" == visibility)
    #expect(new.values(of: "Name", in: id) == ["Åsa Ek"])
    #expect(new.values(of: "Note", in: id).isEmpty)
  }

  @Test(arguments: ["", "internal", "public", "confidential"], ["", "public", "confidential"])
  func `an import never lets more see somebody`(_ held: String, _ said: String) throws {
    let town = described([
      .person: "Id: a\nName: Åsa Ek\nEmail: a@b.se\n"
        + (held.isEmpty ? "" : "Visibility: \(held)\n")
    ])
    let line = said.isEmpty ? "" : "X-SJU-VISIBILITY:\(said)\n"
    let card = "BEGIN:VCARD\nFN:Åsa Ek\nEMAIL:a@b.se\n\(line)END:VCARD\n"
    let reading = ContactReading(Array((card + card).utf8), name: "a.vcf")
    let new = try town.applying(town.plan(importing: reading.cards).changes).municipality
    let expected = said == "confidential" ? said : held
    #expect(new.persons.count == 1)
    #expect(new.values(of: "Visibility", in: RecordID(.person, "a")).first ?? "" == expected)
  }

  @Test func `two cards of one are as confidential as one of them says`() throws {
    let town = empty()
    for lines in [["public", "confidential"], ["confidential", "public"]] {
      let cards = lines.map {
        "BEGIN:VCARD\nFN:Åsa\nEMAIL:a@b.se\nX-SJU-VISIBILITY:\($0)\nEND:VCARD\n"
      }
      let reading = ContactReading(Array(cards.joined().utf8), name: "a.vcf")
      let new = try town.applying(town.plan(importing: reading.cards).changes).municipality
      #expect(new.persons.map(\.annotations.visibility) == [.confidential])
    }
  }

  @Test func `a card's own UID is kept, found again and given out`() throws {
    let uid = "urn:uuid:3f0c2d1e-0000-4000-8000-00000000beef"
    func reading(_ name: String) -> [ImportedCard] {
      let card = "BEGIN:VCARD\nVERSION:4.0\nUID:\(uid)\nFN:\(name)\nEND:VCARD\n"
      return ContactReading(Array(card.utf8), name: "a.vcf").cards
    }
    let town = empty()
    let new = try town.applying(town.plan(importing: reading("Ulla Ek")).changes).municipality
    #expect(new.persons.map(\.uid) == [uid])
    #expect(String(decoding: try export(new, .four), as: UTF8.self).contains("UID:\(uid)\r\n"))
    #expect(new.plan(importing: reading("Ulla Ek")).changes.isEmpty)
    // Married, and moved: the same person for all that.
    let again = try new.applying(new.plan(importing: reading("Ulla Alm")).changes).municipality
    #expect(again.persons.count == 1)
    // Another program's UID of someone who has one is not lost.
    let known = described([
      .person: "Id: u\nName: Ulla Ek\nEmail: u@b.se\nUID: annan\n"
    ])
    let card = "BEGIN:VCARD\nUID:\(uid)\nFN:Ulla Ek\nEMAIL:u@b.se\nEND:VCARD\n"
    let cards = ContactReading(Array(card.utf8), name: "a.vcf").cards
    let both = try known.applying(known.plan(importing: cards).changes).municipality
    #expect(both.persons.map(\.uid) == ["annan"])
    #expect(both.persons.flatMap(\.annotations.notes) == ["UID: \(uid)"])
    #expect(both.plan(importing: cards).changes.isEmpty)
  }
}
