import TestTowns
import Almanac
import Testing

@testable import Model

/// Values as people, other programs and spreadsheets write them, and as they stand in files.
struct TypedValueTests {
  @Test(arguments: [
    (FieldKind.integer(0...9_999), "1 200", "1200"), (.integer(0...9_999), "1\u{A0}200", "1200"),
    (.integer(0...9_999), "1\u{202F}200", "1200"), (.integer(0...9_999), "35,0", "35"),
    (.integer(0...9_999), "35.00", "35"), (.integer(0...9_999), "007", "7"),
    (.integer(0...9_999), "+5", "5"), (.integer(-9...9), "−5", "-5"),
    (.integer(0...9_999), "1.000", "1.000"), (.integer(0...9_999), "12 34", "12 34"),
    (.integer(0...9_999), "50 %", "50 %"), (.integer(0...9_999), "2008 24", "2008 24"),
    (.integer(0...100), "50 %", "50"), (.integer(0...100), "50%", "50"),
    (.integer(0...9_999), "cirka 5", "cirka 5"), (.integer(0...9_999), "", ""),
    (.decimal, "3,1", "3.1"), (.decimal, "1 200,5", "1200.5"), (.decimal, "1.200,5", "1200.5"),
    (.decimal, "50 %", "50"), (.decimal, ".5", "0.5"), (.decimal, "-0,25", "-0.25"),
    (.decimal, "1,2,3", "1,2,3"), (.decimal, ",", ","), (.decimal, "1,", "1,"),
    (.organisationNumber, "5560360793", "556036-0793"),
    (.organisationNumber, "165560360793", "556036-0793"),
    (.organisationNumber, "16556036-0793", "556036-0793"),
    (.organisationNumber, "556036 – 0793", "556036-0793"),
    (.organisationNumber, "SE556036079301", "556036-0793"),
    (.organisationNumber, "55603607", "55603607"),
    (.telephone, "tel:+46-70-1740605", "+46-70-1740605"),
    (.telephone, "08.465.004.00", "08 465 004 00"),
    (.telephone, "08–465\u{A0}004 00", "08-465 004 00"), (.telephone, "08/46500400", "08/46500400"),
    (.telephone, "+46 (0)8 465 004 00", "+46 (0)8 465 004 00"), (.telephone, "växeln", "växeln"),
    (.email, "mailto:anna@example.se", "anna@example.se"),
    (.email, " anna @ example.se ", "anna@example.se"),
    (.email, "Anna Ek <anna@example.se>", "anna@example.se"),
    (.email, "anna@example.se;", "anna@example.se"),
    (.email, "anna", "anna"), (.web, "<https://x.se/a>", "https://x.se/a"),
    (.web, "www.x.se", "www.x.se"),
    (.postalCode, "13540", "135 40"), (.postalCode, "SE-135 40", "135 40"),
    (.postalCode, "135 40", "135 40"),
    (.postalCode, "DK-1050", "DK-1050"), (.branch, "49.410", "49410"), (.time, "kl. 9", "09:00"),
    (.time, "9:00", "09:00"), (.yearAndNumber, "2008: 1 200", "2008 1200"),
    (.tagAndDays, "nyckelföretag:  90 dagar", "nyckelföretag 90"),
    (.text, " 13540 ", "13540"), (.key, "a-1", "a-1"), (.longText, " a\n", " a\n"),
  ])
  func `a value is taken as people write it`(_ kind: FieldKind, _ typed: String, _ value: String) {
    #expect(kind.value(typed: typed) == value)
    #expect(kind.value(typed: value) == value)
  }

  @Test(arguments: [
    ("company", "company"), ("företag", "company"), ("Foretag", "company"), ("FÖRETAG", "company"),
    ("förening", "association"), ("föreningar", "association"), ("kommun", "municipality"),
    ("sole-trader", "sole-trader"), ("abc", "abc"), ("", ""),
  ])
  func `a choice may be called what it is called`(_ word: String, _ value: String) throws {
    let kind = try #require(Organisation.schema["Kind"]?.kind)
    #expect(kind.value(typed: word) == value)
  }

  @Test func `every word on the screen for a choice is taken for it`() {
    for type in RecordType.allCases {
      for field in type.schema.fields {
        guard case .choice(let choices) = field.kind else { continue }
        for option in choices.options {
          #expect(field.kind.value(typed: option.label.swedish) == option.value, "\(field.name)")
          #expect(field.kind.value(typed: option.label.english) == option.value, "\(field.name)")
        }
      }
    }
  }

  @Test func `every word on the screen for a field is taken for it`() {
    for type in RecordType.allCases {
      for field in type.schema.fields {
        for word in [field.name, field.name.lowercased(), field.label.swedish, field.label.english]
        {
          #expect(type.schema.field(named: word)?.name == field.name, "\(type) \(word)")
        }
      }
    }
  }

  @Test(arguments: [
    (FieldKind.telephone, "0701740605", "070-174 06 05", true),
    (.telephone, "+46701740605", "070-174 06 05", true),
    (.telephone, "+46 (0)70-174 06 05", "0701740605", true),
    (.telephone, "070-174 06 06", "070-174 06 05", false),
    (.email, "Anna@Example.se", "mailto:anna@example.se", true),
    (.organisationNumber, "5560360793", "556036-0793", true),
    (.text, "Mat", "mat", false), (.decimal, "3,10", "3,1", false),
  ])
  func `values are the same however they are written`(
    _ kind: FieldKind, _ one: String, _ other: String, _ isSame: Bool
  ) {
    #expect(kind.isSame(one, other) == isSame)
  }

  @Test func `a value is taken away and not doubled, however it is written`() throws {
    let town = municipality([.person: "Id: a\nName: A\nTelephone: 070-174 06 05\n"])
    let id = RecordID(.person, "a")
    let less = try town.applying(.set(id, [FieldChange("Telephone", .remove("0701740605"))]))
    #expect(less.municipality.values(of: "Telephone", in: id) == [])
    let more = try town.applying(.set(id, [FieldChange("Telephone", .add("+46701740605"))]))
    #expect(more.municipality.file(of: .person) == town.file(of: .person))
  }

  @Test func `a value that stays is not written anew`() throws {
    let town = municipality([.person: "Id: a\nName: A\nEmail: Anna <a@b.se>\nEmail: c@d.se\n"])
    let id = RecordID(.person, "a")
    let emails = FieldChange("Email", .replace(["Anna <a@b.se>", "mailto:e@f.se"]))
    let new = try town.applying(.set(id, [emails])).municipality
    #expect(new.values(of: "Email", in: id) == ["Anna <a@b.se>", "e@f.se"])
  }
}
