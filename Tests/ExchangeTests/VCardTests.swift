import Exchange
import Testing

@testable import Model

/// What RFC 6350 and RFC 2426 say, and what telephones do.
struct VCardTests {
  private func cards(_ text: String) -> [VCard] {
    VCardReading(Array(text.utf8)).cards.map(\.card)
  }

  private func card(_ lines: String) -> VCard? {
    cards("BEGIN:VCARD\r\nVERSION:4.0\r\n\(lines)\r\nEND:VCARD\r\n").first
  }

  private func property(_ line: String) -> VCard.Property? { card(line)?.properties.first }

  private func problems(_ text: String) -> [String] {
    VCardReading(Array(text.utf8)).problems.map { "\($0.line):\($0.column) \($0.fact)" }
  }

  @Test func `a line goes on where the next begins with a blank, even within a character`() {
    #expect(
      property("NOTE:This is a long descrip\r\n tion that exi\r\n\tsts.")?.text
        == "This is a long description that exists.")
    var bytes = Array("BEGIN:VCARD\nFN:".utf8) + [0xC3]
    bytes += Array("\n ".utf8) + [0xA5] + Array("sa\nEND:VCARD\n".utf8)
    #expect(VCardReading(bytes).cards.first?.card.properties.first?.text == "åsa")
  }

  @Test func `escapes stand for themselves and for line ends`() {
    #expect(property(#"NOTE:a\, b\; c\\n\Nd\nx\q\"#)?.text == "a, b; c\\n\nd\nx\\q\\")
    #expect(
      property(#"N:Exem\;pel;Åsa,Maria;;Dr;"#)?.parts == ["Exem;pel", "Åsa,Maria", "", "Dr", ""])
    #expect(property(#"CATEGORIES:a\,b,c,"#)?.list == ["a,b", "c", ""])
  }

  @Test func `groups and parameters are read however they are written`() {
    let property = property(#"item1.tel;type=work,"voice,cell";TYPE=pref;X-P="a:b;c^n^^^'":1;2"#)
    #expect(property?.group == "item1")
    #expect(property?.name == "TEL")
    #expect(property?.parameter("TYPE") == ["work", "voice,cell", "pref"])
    #expect(property?.parameter("X-P") == ["a:b;c\n^\""])
    #expect(property?.value == "1;2")
    #expect(self.property("TEL;HOME;VOICE:1")?.parameter("TYPE") == ["home", "voice"])
  }

  @Test func `quoted-printable goes on over lines and says its character set`() {
    #expect(
      property("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=85sa =\r\n=3D1=0D=0Atv=C3=A5")
        == VCard.Property("NOTE", value: #"Åsa =1\ntvå"#))
    #expect(property("FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=C5sa=zz")?.text == "Åsa=zz")
  }

  @Test func `what is not UTF-8 is Windows-1252, and UTF-16 is known by its mark`() {
    let text = "BEGIN:VCARD\r\nFN:Åsa\r\nEND:VCARD\r\n"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [0x0A]
    #expect(VCardReading(latin).cards.first?.card.properties.first?.text == "Åsa")
    for mark: UInt16 in [0xFEFF] {
      let units = [mark] + Array(text.utf16)
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      #expect(VCardReading(little).cards.first?.card.properties.first?.text == "Åsa")
      #expect(VCardReading(big).cards.first?.card.properties.first?.text == "Åsa")
    }
    #expect(ReceivedText.text([0x80, 0x96, 0x9F, 0x81]) == "€–Ÿ\u{FFFD}")
  }

  @Test func `any line end will do, and several cards are several`() {
    for end in ["\n", "\r\n", "\r", "\r\n\r\n"] {
      let text = ["BEGIN:VCARD", "FN:A", "END:VCARD", "begin:vcard", "FN:B", "end:VCARD"]
      #expect(
        cards(text.joined(separator: end)).map { $0.properties.map(\.value) } == [["A"], ["B"]])
    }
  }

  @Test func `what is odd is told with its place, and all else is read`() {
    #expect(problems("FN:A\nTEL:1\n") == ["1:1 outsideCard"])
    #expect(problems("") == ["1:1 nothing"])
    #expect(problems("BEGIN:VCARD\nFN:A\n") == ["1:1 openCard"])
    #expect(problems("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n") == ["1:1 openCard"])
    #expect(problems("END:VCARD\n") == ["1:1 endWithoutBegin"])
    let text = "BEGIN:VCARD\nåh nej\nTEL;TYPE=\"x:1\nFN:A\nEND:VCARD\n"
    #expect(problems(text) == ["2:1 noProperty", "3:10 noProperty"])
    #expect(VCardReading(Array(text.utf8)).cards.first?.loose == ["åh nej", "TEL;TYPE=\"x:1"])
  }

  @Test func `a card within a card is passed over`() {
    let text = "BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:112\nEND:VCARD\n"
    let found = VCardReading(Array(text.utf8))
    #expect(found.problems.isEmpty)
    #expect(found.cards.first?.card.properties.map(\.name) == ["FN", "AGENT", "TEL"])
    #expect(found.cards.first?.hasInner == true)
  }

  @Test func `lines are written in 75 octets, no character cut in two`() {
    let card = VCard([VCard.Property("NOTE", text: String(repeating: "å😀", count: 60) + "\r\n;,\\")]
    )
    let text = String(decoding: card.bytes(.three), as: UTF8.self)
    #expect(text.hasPrefix("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:å"))
    #expect(text.hasSuffix("\\n\\;\\,\\\\\r\nEND:VCARD\r\n"))
    for line in card.bytes(.four).split(separator: 0x0A) {
      #expect(line.count <= 76 && line.last == 0x0D)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }
}
