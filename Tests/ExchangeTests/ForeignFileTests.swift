import TestTowns
import Almanac
import Exchange
import Insight
import Lettering
import Testing

@testable import Model

/// Cards of other programs, and files in other encodings or of other kinds.
struct ForeignFileTests {
  private func read(_ text: String) -> ContactReading {
    ContactReading(Array(text.utf8), name: "a.csv")
  }

  private func card(_ lines: String) -> ImportedCard? {
    read("BEGIN:VCARD\nVERSION:3.0\n\(lines)\nEND:VCARD\n").cards.first
  }

  // MARK: Cards

  @Test(
    arguments: [
      "TEL;TYPE=\"WORK,FAX\":", "TEL;TYPE=\"fax,work\":", "TEL;TYPE=fax:", "TEL;FAX;WORK:",
      "tel;work;fax:",
      "TEL;TYPE=WORK;TYPE=FAX:", "TEL;TYPE=\"voice,fax,work\":", "TEL;type=work,Fax;PREF=1:",
      "TEL;TYPE=pager:",
      "TEL;PAGER:", "TEL;TYPE=modem:", "TEL;TYPE=bbs:", "TEL;TYPE=video:",
      "TEL;TYPE=\"work, fax\":",
      "TEL;TYPE=X-FAX:", "TEL;TYPE=textphone;TYPE=tty:", "item1.X-ABLabel:fax\nitem1.TEL:",
      "item1.X-ABLabel:_$!<WorkFAX>!$_\nitem1.TEL;type=pref:",
      "ITEM1.X-ABLABEL:Hemfax\nitem1.TEL;type=VOICE:",
      "TEL;X-LABEL=Fax:", "TEL;TYPE=WORK:fax ",
    ])
  func `a fax is never the number to call`(_ start: String) {
    for lines in [
      "\(start)08-465 004 09\nTEL;TYPE=CELL:070-174 06 05",
      "TEL;TYPE=CELL:070-174 06 05\n\(start)08-465 004 09",
    ] {
      let card = card("FN:Bo Ek\n\(lines)")
      #expect(card?.card.telephones == ["070-174 06 05"])
      #expect(card?.lines.contains { $0.contains("08-465 004 09") } == true)
    }
  }

  @Test func `the number that a card prefers comes first`() {
    for preferred in ["TEL;TYPE=pref:", "TEL;PREF=1:", "TEL;TYPE=\"work,pref\":", "TEL;CELL;PREF:"]
    {
      let card = card(
        "FN:Bo\nTEL;PREF=1;TYPE=fax:08-465 004 09\nTEL:08-465 004 00\n\(preferred)070-174 06 05")
      #expect(card?.card.telephones == ["070-174 06 05", "08-465 004 00"])
    }
  }

  @Test func `what Apple and Outlook note for themselves is in nobody's note`() {
    let card = card(
      """
      N;LANGUAGE=sv;CHARSET=Windows-1252:Ek;Bo
      FN:Bo Ek
      item1.TEL;X-EVOLUTION-UI-SLOT=1:08-465 004 12
      item1.X-ABLabel:Sommarstugan
      item2.ADR;TYPE=WORK:;;Bygatan 1;Tyresö;;135 40;
      item2.X-ABADR:se
      item3.EMAIL;type=INTERNET:Cia <cia@x.example>
      item3.X-ABLabel:_$!<Work>!$_
      X-SOCIALPROFILE;type=twitter:http://twitter.example/bo
      X-IMAGETYPE:PHOTO
      X-IMAGEHASH:abc==
      X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="x"/>
      PHOTO;VALUE=uri:https://x.example/bo.jpg
      CATEGORIES:myContacts,Krisråd;Näringsliv
      """)
    #expect(
      card?.lines == [
        "08-465 004 12: Sommarstugan", "ADR;TYPE=WORK: Bygatan 1, Tyresö, 135 40",
      ])
    #expect(card?.card.tags == ["Krisråd", "Näringsliv"])
    #expect(
      card?.skipped == ["X-SOCIALPROFILE", "X-IMAGETYPE", "X-IMAGEHASH", "X-MS-OL-DESIGN", "PHOTO"])
  }

  // MARK: Files

  @Test func `neither an empty row nor a nameless card stops the rest`() {
    let table = read("Namn;Tel\nBo Ek;112\n;;;;\n ; \nEva Ek;113 13\n")
    #expect(table.problems.isEmpty)
    #expect(table.cards.map(\.card.name) == ["Bo Ek", "Eva Ek"])
    let reading = read(
      "BEGIN:VCARD\nFN:\nN:;;;;\nX-SKYPE:echo\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n")
    #expect(reading.problems.map(\.isError) == [false])
    let plan = described([:]).plan(importing: reading.cards)
    #expect(plan.entries.map(\.outcome) == [.passedOver, .new])
    #expect(plan.entries[0].words.english.contains("X-SKYPE: echo"))
  }

  @Test(
    arguments: [
      (
        [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml xl/workbook.xml".utf8),
        ForeignFile.excel
      ),
      (
        [0x50, 0x4B, 0x03, 0x04]
          + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .openDocument
      ),
      ([0x50, 0x4B, 0x03, 0x04, 0, 0], .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldExcel),
      (Array("\u{FEFF}BEGIN:VCALENDAR\r\nEND:VCALENDAR".utf8), .calendar),
      (Array("%PDF-1.7".utf8), .pdf),
      (Array(" [{\"a\": 1}]".utf8), .json), (Array("{\n\"a\": 1}".utf8), .json),
      (Array("<!DOCTYPE HTML>".utf8), .web), (Array("<?xml version".utf8), .web),
      (Array("dn: cn=Bo".utf8), .ldif), (Array("%rec: Person\n".utf8), .records),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], .binary),
    ] as [([UInt8], ForeignFile)])
  func `a file of another kind is told in one sentence`(_ bytes: [UInt8], _ kind: ForeignFile) {
    for name in ["a.vcf", "a.csv"] {
      let reading = ContactReading(bytes, name: name)
      #expect(reading.problems == [ExchangeProblem(line: 1, .foreign(kind))])
      #expect(reading.cards.isEmpty)
    }
  }

  @Test func `å, ä and ö are read however they are written`() throws {
    let text = "Namn;Ort\nÅsa Öberg;Tyresö\nEva Ärlig;Älvsjö\n"
    func bytes(_ map: [Character: UInt8]) -> [UInt8] {
      text.map { map[$0] ?? $0.asciiValue ?? 0x3F }
    }
    let mac = bytes(["Å": 0x81, "Ö": 0x85, "Ä": 0x80, "ö": 0x9A])
    let dos = bytes(["Å": 0x8F, "Ö": 0x99, "Ä": 0x8E, "ö": 0x94])
    let windows = bytes(["Å": 0xC5, "Ö": 0xD6, "Ä": 0xC4, "ö": 0xF6])
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let files: [([UInt8], ReceivedText.Encoding?)] = [
      (mac, .mac), (mac.map { $0 == 0x0A ? 0x0D : $0 }, .mac), (dos, .dos), (windows, nil),
      (little, nil),
      (big, nil), ([0xFF, 0xFE] + little, nil), ([0xFE, 0xFF] + big, nil), (Array(text.utf8), nil),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil),
    ]
    for (place, (bytes, guess)) in files.enumerated() {
      let reading = ContactReading(bytes, name: "a.csv")
      #expect(reading.cards.map(\.card.name) == ["Åsa Öberg", "Eva Ärlig"], "\(place)")
      #expect(reading.cards.map(\.lines) == [["Ort: Tyresö"], ["Ort: Älvsjö"]], "\(place)")
      #expect(reading.problems.map(\.fact) == (guess.map { [.guessed($0)] } ?? []), "\(place)")
    }
  }

  @Test func `what a spreadsheet did to our own numbers is known again`() throws {
    let known = described([
      .person: "Id: bo\nName: Bo Ek\nTelephone: 0701740605\nTelephone: 08-465 004 00\n"
    ])
    let text = "Id;Name;Telephone\nPerson/bo;Bo Ek;701740605\n"
    #expect(known.plan(importing: read(text).cards).changes.isEmpty)
    let lost = read("Id;Name;Telephone\nPerson/bo;Bo Ek;7,01741E+08\n").cards
    #expect(known.plan(importing: lost).changes.isEmpty)
    #expect(
      known.plan(importing: lost).entries.map { $0.words.english.contains("rounded") } == [
        true
      ])
  }

  @Test(
    arguments: [
      ("Мария Иванова", "maria-ivanova"), ("Łukasz Żółć", "lukasz-zolc"),
      ("Þór Æ Ø ß", "thor-ae-o-ss"),
      ("Γιώργος Παπαδόπουλος", "giorgos-papadopoulos"), ("Nguyễn Thị Hương", "nguyen-thi-huong"),
      ("Ștefan Țiriac", "stefan-tiriac"),
      ("Щукин", "shchukin"), ("A\u{30A}sa O\u{308}berg", "asa-oberg"),
      ("Bygg & El i Åby", "bygg-el-i-aby"),
      ("O'Brien", "o-brien"), ("王小明", ""), ("محمد", ""), ("👩‍🚒", ""), ("—", ""),
    ])
  func `a name gives a readable key`(_ name: String, _ key: String) throws {
    #expect(name.slug == key)
    let wanted = key.isEmpty ? "person" : key
    let added = try described([:]).applying(.add(.person, [FieldChange("Name", name)]))
    #expect(added.record.key == wanted)
    let again = try added.municipality.applying(.add(.person, [FieldChange("Name", name)]))
    #expect(again.record.key == wanted + "-2")
    let cards = read("BEGIN:VCARD\nFN:\(name)\nEND:VCARD\n").cards
    #expect(described([:]).plan(importing: cards).entries.map(\.record?.key) == [wanted])
  }
}
