import TestTowns
import Testing

@testable import Model

/// Numbers and addresses as people, programs and spreadsheets write them.
struct WrittenTelephoneTests {
  private func found(_ text: String) -> [String] {
    WrittenTelephone.all(in: text).map { $0.rest.isEmpty ? $0.number : "\($0.number)|\($0.rest)" }
  }

  @Test(
    arguments: [
      ("08-465 004 00 ankn 12", ["08-465 004 00|ankn 12"]),
      ("08-465 004 00, anknytning 12", ["08-465 004 00|anknytning 12"]),
      ("08-465 004 00 Ankn. 12", ["08-465 004 00|Ankn. 12"]),
      ("08-465 004 00 vx", ["08-465 004 00|vx"]), ("vx 08-465 004 00", ["08-465 004 00|vx"]),
      ("08-465 004 01 (växel)", ["08-465 004 01|växel"]),
      ("Växel: 08-465 004 01", ["08-465 004 01|Växel"]),
      ("08-465 004 00 ext. 12", ["08-465 004 00|ext. 12"]),
      ("08-465 004 00x12", ["08-465 004 00|x12"]),
      ("+46 (0)8-465 004 00 x12", ["+46 (0)8-465 004 00|x12"]),
      ("tel:+46-8-465-004-52;ext=12", ["+46-8-465-004-52|ext 12"]),
      ("TEL:08-465 004 52", ["08-465 004 52"]), ("Tel. 08-465 004 52", ["08-465 004 52"]),
      ("(08) 465 004 00", ["(08) 465 004 00"]), ("08.465.004.00", ["08 465 004 00"]),
      ("+46\u{A0}8\u{2011}465 004 00", ["+46 8-465 004 00"]), ("'0701740605", ["0701740605"]),
      ("112", ["112"]), ("114 14", ["114 14"]), ("5782", ["5782"]),
      ("08-5782 91 00/123", ["08-5782 91 00/123"]),
      ("08-465 004 00/01", ["08-465 004 00", "08-465 004 01"]),
      ("08/465 004 00", ["08/465 004 00"]), ("08-465 004 00 #12", ["08-465 004 00|#12"]),
    ] as [(String, [String])])
  func `the number is the number, and the rest is said beside it`(
    _ text: String, _ wanted: [String]
  ) {
    #expect(found(text) == wanted)
  }

  @Test(
    arguments: [
      ", ", ";", "; ", " / ", "/", " eller ", " or ", " och ", "\n", "\r\n", " ::: ", " | ", " & ",
      " ",
      " samt ", ",",
    ])
  func `two numbers in one value are two`(_ between: String) {
    let numbers = ["08-465 004 00", "070-174 06 05", "+46 70 174 06 06", "0910-123 45"]
    for first in numbers {
      for second in numbers where first != second {
        #expect(found(first + between + second) == [first, second], "\(between)")
      }
    }
  }

  @Test func `words between several numbers belong to the one that they stand with`() {
    #expect(
      found("tel 08-465 004 00 fax 08-465 004 09") == ["08-465 004 00", "08-465 004 09|fax"])
    #expect(
      found("08-465 004 00 kontoret 070-174 06 05 hemma")
        == ["08-465 004 00|kontoret", "070-174 06 05|hemma"])
    #expect(found("arb: 08-465 004 00, mob: 070-174 06 05") == ["08-465 004 00", "070-174 06 05"])
  }

  @Test(
    arguments: [
      "", "vet ej", "08-465 OO4 00", "O8-465 004 00", "08-465 004 0O", "ring växeln", "ankn 12",
      "1-2 st",
      "a@b.se", "SE35 5000 0000 0549 1000 0003", "12", "7,01741E+08",
    ])
  func `what is no number for sure is none`(_ text: String) { #expect(found(text) == []) }

  @Test(
    arguments: [
      ("701740608", "0701740608"), ("701740608.0", "0701740608"), ("701740608,00", "0701740608"),
      ("846500400", "0846500400"), ("46701740608", "+46701740608"),
      ("46701740608.0", "+46701740608"),
      ("7,01740608E+08", "0701740608"), ("7.01740608e8", "0701740608"),
      ("4,6701740608E+10", "+46701740608"),
    ])
  func `what a spreadsheet made of a number is mended, and said`(_ text: String, _ number: String) {
    let written = WrittenTelephone.all(in: text)
    #expect(written.map(\.number) == [number])
    #expect(written.map(\.damaged) == [text])
  }

  @Test func `digits that were rounded away are lost, and a whole number has lost none`() {
    for text in ["7,01741E+08", "7.0E8", "4,67E+10"] { #expect(WrittenTelephone.isLost(text)) }
    for text in ["7,01740608E+08", "0701740608", "E", "1E", "", "vet ej"] {
      #expect(!WrittenTelephone.isLost(text))
    }
    for text in ["0701740608", "12345678", "08-465 004 00", "46500400"] {
      #expect(WrittenTelephone.mended(text) == nil)
    }
  }

  @Test(
    arguments: [
      "fax", "Fax", "FAX", "Work Fax", "Home Fax", "* Work Fax", "WorkFAX", "_$!<HomeFAX>!$_",
      "Hemfax",
      "Fax arbete", "Fax, arbete", "Arbetsfax", "Telefax", "Faxnummer", "Faxnr", "Business Fax",
      "Other Fax",
      "Annan fax", "Fax Number", "Pager", "Pager Number", "Personsökare", "PERSONSÖKARE",
      "Minicall", "Telex",
      "Modem", "BBS", "TTY/TDD Phone", "Texttelefon (TTY/TDD)", "video", "Videotelefon", "ISDN",
      "x-fax",
      "Telefaks", "work,fax", "voice,fax,work",
    ])
  func `a label says where nobody answers`(_ label: String) {
    #expect(TelephoneLabel(label) == .notCalled)
  }

  @Test func `all other labels are of telephones, and some are worth keeping`() {
    for label in [
      "", "Work", "Mobil", "Phone 1 - Value", "Arbete", "Telefon, arbete", "CELL", "main",
    ] {
      #expect(TelephoneLabel(label) == .plain, "\(label)")
    }
    for label in ["Hem", "Halifax", "ankn 12", "Sommarstugan", "växel", "Home Phone"] {
      #expect(TelephoneLabel(label) == .telling, "\(label)")
    }
  }

  @Test(
    arguments: [
      ("cia@x.example", ["cia@x.example"], [""]),
      ("Cia Ek <cia@x.example>", ["cia@x.example"], ["Cia Ek"]),
      ("\"Ek, Cia\" <cia@x.example>", ["cia@x.example"], ["Ek Cia"]),
      ("mailto:cia@x.example?subject=Hej", ["cia@x.example"], [""]),
      ("MAILTO:cia@x.example", ["cia@x.example"], [""]),
      ("<cia@x.example>.", ["cia@x.example"], [""]),
      ("a@x.example ::: b@x.example", ["a@x.example", "b@x.example"], ["", ""]),
      ("a@x.example/b@x.example", ["a@x.example", "b@x.example"], ["", ""]),
      ("a@x.example eller b@x.example", ["a@x.example", "b@x.example"], ["", ""]),
      (
        "a@x.example; b@x.example,c@x.example", ["a@x.example", "b@x.example", "c@x.example"],
        ["", "", ""]
      ),
      ("E-post: a@x.example", ["a@x.example"], [""]), ("a@x", [], []), ("saknas", [], []),
    ] as [(String, [String], [String])])
  func `an address is found in what stands around it`(
    _ text: String, _ addresses: [String], _ rests: [String]
  ) {
    let found = WrittenEmail.all(in: text)
    #expect(found.map(\.address) == addresses)
    #expect(found.map(\.rest) == rests)
  }

  @Test func `a form and a command take the number, and put the rest in a note`() throws {
    let empty = described([:])
    let new = try empty.applying(
      .add(
        .person,
        [
          FieldChange("Name", "Eva Ek"), FieldChange("Note", "Bra."),
          FieldChange(
            "Telephone", .replace(["08-465 004 00 ankn 12", "070-174 06 05/08-465 004 01 vx"])),
          FieldChange("Email", "Eva <eva@x.example>"),
        ]))
    let person = try #require(new.municipality.persons["eva-ek"])
    #expect(person.telephones == ["08-465 004 00", "070-174 06 05", "08-465 004 01"])
    #expect(person.emails == ["eva@x.example"])
    #expect(person.annotations.notes.first == "Bra.")
    #expect(person.annotations.notes.dropFirst().first == "08-465 004 00: ankn 12")
    let more = try new.municipality.applying(
      .set(new.record, [FieldChange("Telephone", .add("08-465 004 02 (växel)"))]))
    #expect(more.municipality.persons["eva-ek"]?.telephones.last == "08-465 004 02")
    #expect(more.municipality.persons["eva-ek"]?.annotations.notes.last == "08-465 004 02: växel")
    for wrong in ["08-465 004 09 fax", "08-465 OO4 00", "vet ej"] {
      #expect(throws: ChangeFault.self) {
        try empty.applying(
          .add(.person, [FieldChange("Name", "A"), FieldChange("Telephone", wrong)]))
      }
    }
  }
}
