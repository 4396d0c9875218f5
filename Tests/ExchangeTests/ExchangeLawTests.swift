import Exchange
import TestSupport
import TestTowns
import Testing

@testable import Model

/// What is written is read again as it was, whatever it is.
struct ExchangeLawTests {
  private static let seeds = Array(0..<200 as Range<UInt64>)

  private static let letters = Array(
    "aåÄö😀é ab12,;:\\\"'^=+-@\n\t|.％＝e\u{301}\u{2028}中".unicodeScalars)

  private func text(_ random: inout SeededRandom, _ most: Int = 90) -> String {
    let count = Int.random(in: 0...most, using: &random)
    return (0..<count).reduce(into: "") { text, _ in
      text.unicodeScalars.append(Self.letters.randomElement(using: &random) ?? "a")
    }
  }

  private func property(_ random: inout SeededRandom) -> VCard.Property {
    let name = ["FN", "TEL", "X-A-1", "NOTE", "URL"].randomElement(using: &random) ?? "FN"
    let group = [nil, nil, "item1", "a-b"].randomElement(using: &random) ?? nil
    let parameters = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      let values = (0...Int.random(in: 0...2, using: &random)).map { _ in text(&random, 8) }
      return VCard.Parameter(["TYPE", "X-P"].randomElement(using: &random) ?? "TYPE", values)
    }
    return switch Int.random(in: 0...2, using: &random) {
    case 0: VCard.Property(name, text: text(&random), group: group, parameters)
    case 1: VCard.Property(name, parts: [text(&random), text(&random)], group: group)
    default: VCard.Property(name, list: [text(&random), text(&random)])
    }
  }

  @Test(arguments: seeds)
  func `a card is read as it was written`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let cards = (0...Int.random(in: 0...3, using: &random)).map { _ in
      VCard((0...Int.random(in: 0...5, using: &random)).map { _ in property(&random) })
    }
    for version in VCard.Version.allCases {
      let reading = VCardReading(cards.flatMap { $0.bytes(version) })
      #expect(reading.cards.map(\.card) == cards)
      #expect(reading.problems.isEmpty)
    }
  }

  @Test(arguments: seeds)
  func `a text keeps through its escapes`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = (0...3).map { _ in text(&random) }
    #expect(VCard.Property("N", parts: texts).parts == texts)
    #expect(VCard.Property("CATEGORIES", list: texts).list == texts)
    #expect(VCard.Property("NOTE", text: texts[0]).text == texts[0])
  }

  @Test(arguments: seeds)
  func `a table is read as it was written, for a spreadsheet too`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let columns = Int.random(in: 1...4, using: &random)
    func row() -> [String] { (0..<columns).map { _ in text(&random, 12) } }
    // A separator is known by the header, so this has one, as every table of ours.
    let header = (0..<columns).map { "Column\($0)" }
    let table = CSVTable(header: header, rows: (0..<4).map { _ in row() })
    for style in [CSVTable.Style.exact, .spreadsheet] {
      let reading = CSVReading(table.bytes(style))
      #expect(reading.problems.isEmpty)
      #expect(reading.header == header)
      #expect(reading.rows.map(\.cells) == table.rows)
    }
  }

  @Test(arguments: seeds)
  func `any bytes are read, and taken in without a trap, and the second time there is nothing new`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "BEGIN:VCARD\n", "END:VCARD\n", "FN:Åsa\n", "FN:Bo\n", "TEL:08-465 004 00\n", "\\\n",
      "TEL;TYPE=home:070-174 06 05\n", "ORG:Ett;Två\n", "TITLE:VD\n", "NOTE:x\\n  y\\\\\n",
      "x.NICKNAME:\u{202E}z\n", "EMAIL:a@b.se\n", "UID:1\n", "CLASS:PRIVATE\n", " a\n", "N:;B;;;\n",
      "CATEGORIES:a,b\n", "KIND:org\n", "PHOTO;ENCODING=b:AA\n", "\u{0}:\n", "ADR:;;a;b\n",
      "Namn;Telefon;Ålder\n", "Åsa;08-1234567;7\n", "\"a\"\"\nb\";112,113;\n", "=1;'=2;\n", ";\n",
    ]
    var text = Bool.random(using: &random) ? "BEGIN:VCARD\n" : ""
    for _ in 0..<60 { text += pieces.randomElement(using: &random) ?? "" }
    let reading = ContactReading(Array(text.utf8), name: "a")
    let old = described([.organisation: "Id: ett\nName: Ett\nKind: company\n"])
    let plan = old.plan(importing: reading.cards)
    let new = try old.applying(plan.changes).municipality
    #expect(new.problems.filter { $0.severity == .error }.isEmpty)
    #expect(new.plan(importing: reading.cards).changes.isEmpty)
  }
}
