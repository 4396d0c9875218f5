import Almanac
import Foundation
import TestSupport
import Testing

@testable import Exchange
@testable import Model

/// Files of registers as they really come: broken, cut, mixed up, or made to do harm.
struct RegisterScannerTests {
  private func text(_ name: String) throws -> String {
    String(decoding: try Oracle.bytes(name), as: UTF8.self)
  }

  @Test(arguments: ["bv_2026-07-06.txt", "scb_JE_20260706T055301_80.txt"])
  func `how a file is cut into pieces makes no difference`(_ name: String) throws {
    let bytes = try Oracle.bytes(name)
    let whole = try RegisterTest.read(bytes)
    for piece in [1, 2, 3, 7, 64, 1000] {
      #expect(try RegisterTest.read(bytes, piece: piece) == whole)
    }
  }

  @Test(arguments: ["bv_2026-07-06.txt", "scb_JE_20260706T055301_80.txt"])
  func `two halves that are read beside each other are the whole`(_ name: String) throws {
    let bytes = try Oracle.bytes(name)
    let whole = try RegisterTest.read(bytes)
    let area = RegisterTest.area()
    var cuts = 0
    for middle in stride(from: 400, to: bytes.count, by: 11) {
      var first = RegisterScanner(area)
      _ = try first.take(Array(bytes[..<400]).span.bytes, isLast: false)
      guard var second = first.forLaterPart,
        let row = second.startOfRow(in: Array(bytes[middle...]).span.bytes)
      else { continue }
      cuts += 1
      first = RegisterScanner(area)
      _ = try first.take(Array(bytes[..<(middle + row)]).span.bytes, isLast: true)
      _ = try second.take(Array(bytes[(middle + row)...]).span.bytes, isLast: true)
      first.append(second)
      #expect(try first.finish() == whole)
    }
    #expect(cuts > 20)
  }

  @Test func `columns may come in another order, and one more is told of`() throws {
    let bytes = try Oracle.bytes("bv_2026-06-29.txt")
    let whole = try RegisterTest.read(bytes)
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let reordered = rows.enumerated().map { at, row in
      var fields =
        at == 0
        ? row.components(separatedBy: ";")
        : row.dropFirst().dropLast().components(separatedBy: "\";\"")
      fields = [fields[10], at == 0 ? "nytt" : "x"] + fields[0..<10].reversed()
      return at == 0
        ? fields.joined(separator: ";")
        : fields.map { "\"\($0)\"" }.joined(separator: ";")
    }
    let read = try RegisterTest.read(Array(reordered.joined(separator: "\n").utf8))
    #expect(read.businesses == whole.businesses && read.rows == whole.rows)
    #expect(read.unknownColumns == ["nytt"])
  }

  @Test func `a column that is missing stops the import and is named`() throws {
    let text = try self.text("bv_2026-06-29.txt").replacing("organisationsform", with: "form")
    #expect(throws: RegisterFault.missingColumn("organisationsform")) {
      try RegisterTest.read(Array(text.utf8))
    }
    let doubled = try self.text("bv_2026-06-29.txt")
      .replacing("registreringsland", with: "registreringsdatum")
    #expect(throws: RegisterFault.doubledColumn("registreringsdatum")) {
      try RegisterTest.read(Array(doubled.utf8))
    }
  }

  @Test func `line ends, control characters and doubled quotes are read through`() throws {
    let row = RegisterTest.row(5_599_900_015, name: "A \"\"B\"\" C\u{0}\u{1}", text: "x\u{0}y")
    let text = (RegisterTest.header + row).replacing("\n", with: "\r\n")
    let read = try RegisterTest.read(Array(text.utf8))
    #expect(read.rows == 1 && read.rejectedCount == 0)
    #expect(read.businesses.first?.name == "A \"B\" C AB")
  }

  @Test func `text over several lines is one row, until another row begins`() throws {
    let glued = RegisterTest.row(5_599_900_015, text: "ett\ntvå; \"tre\n\nfyra")
    let whole = RegisterTest.row(5_599_900_023)
    let cut = "\"5599900031$ORGNR-IDORG\";\"1\";\"SE-LAND\n"
    let read = try RegisterTest.read(
      Array((RegisterTest.header + glued + cut + whole).utf8))
    #expect(read.rows == 3 && read.businesses.map(\.id) == ["5599900015", "5599900023"])
    #expect(read.rejected == [.init(line: 6, reason: .fields(3, of: 11))])
  }

  @Test func `the address is read from the right, whichever way it is written`() throws {
    for address in ["Väg 1$c/o A$ORT$13530$SE-LAND", "Väg 1$c/o A$13530$ORT$SE-LAND"] {
      let row = RegisterTest.row(5_599_900_015)
        .replacing("Vägen 1$$TYRESÖ$13530$SE-LAND", with: address)
      let read = try RegisterTest.read(Array((RegisterTest.header + row).utf8))
      let business = try #require(read.businesses.first)
      #expect(business.address == "Väg 1, c/o A, 135 30 ORT")
    }
  }

  @Test func `of several rows of one business the latest name holds, and the others are kept`()
    throws
  {
    let first = RegisterTest.row(5_599_900_015, name: "Gammalt")
    let other = RegisterTest.row(5_599_900_015, name: "Nytt")
      .replacing("\"1\"", with: "\"2\"")
      .replacing("ORGNAM$2012-03-01", with: "ORGNAM$2020-03-01")
    for rows in [first + other, other + first] {
      let read = try RegisterTest.read(Array((RegisterTest.header + rows).utf8))
      #expect(read.businesses.count == 1 && read.rows == 2)
      #expect(read.businesses.first?.name == "Nytt AB")
      #expect(read.businesses.first?.otherNames == ["Gammalt AB"])
    }
  }

  @Test func `no part of a field ends as no line of a record can`() throws {
    let row = RegisterTest.row(5_599_900_015, name: "A \\", street: "Vägen \\")
      .replacing("AB-ORGFO", with: "AB\\-ORGFO").replacing("TYRESÖ", with: "TYRESÖ\\")
    let bytes = Array((RegisterTest.header + row.replacing(" AB$", with: "$")).utf8)
    let after = try RegisterTest.taking(bytes, from: RegisterTest.old, RegisterTest.town())
    let entry = try #require(after.town.registerEntries.first)
    #expect(entry.name == "A ＼" && entry.street == "Vägen ＼" && entry.form == "AB＼")
    #expect(
      after.town.problems(today: RegisterTest.old).allSatisfy { $0.path != "registers/entries.rec" }
    )
  }

  @Test func `a day that is none is left out and counted`() throws {
    let row = RegisterTest.row(5_599_900_015, since: "2012-13-41")
    let read = try RegisterTest.read(Array((RegisterTest.header + row).utf8))
    #expect(read.businesses.first?.registered == nil && read.unreadDays == 1)
  }

  @Test func `a line of a hundred megabytes is passed over, and told of`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000_000)
    let bytes =
      Array((RegisterTest.header + RegisterTest.row(5_599_900_015)).utf8) + long
      + Array(("\n" + RegisterTest.row(5_599_900_023)).utf8)
    let area = RegisterTest.area()
    var scanner = RegisterScanner(area)
    // A piece at a time and no more, as a file is read.
    var at = 0
    var piece: [UInt8] = []
    while at < bytes.count {
      let end = min(bytes.count, at + (1 << 20))
      piece += bytes[at..<end]
      at = end
      piece.removeFirst(try scanner.take(piece.span.bytes, isLast: false))
      #expect(piece.count < 3 << 20)
    }
    _ = try scanner.take(piece.span.bytes, isLast: true)
    let read = try scanner.finish()
    #expect(read.businesses.map(\.id) == ["5599900015", "5599900023"])
    #expect(read.rejected == [.init(line: 3, reason: .tooLong)])
  }

  @Test func `a file of another kind, an empty one and two in one are refused with a word on why`()
    throws
  {
    for (text, fault) in [
      ("", RegisterFault.empty), ("\n\n", .empty), ("Namn;Telefon\nA;1\n", .unknownFormat),
    ] {
      #expect(throws: fault) { try RegisterTest.read(Array(text.utf8)) }
    }
    let mixed =
      try text("bv_2026-06-29.txt")
      + String(repeating: String(repeating: "1\t", count: 35) + "\n", count: 30)
    let reading = try RegisterTest.read(Array(mixed.utf8))
    let delivery = RegisterDelivery(reading, date: RegisterTest.old, digest: nil)
    let town = RegisterTest.town()
    #expect(throws: RegisterFault.self) {
      _ = try RegisterOutcome(delivery, in: town, traders: nil)
    }
  }

  @Test func `two files of the same kind after one another are one`() throws {
    let twice = try Oracle.bytes("bv_2026-06-29.txt") + Oracle.bytes("bv_2026-06-29.txt")
    let once = try RegisterTest.read(Oracle.bytes("bv_2026-06-29.txt"))
    let read = try RegisterTest.read(twice)
    #expect(read.businesses == once.businesses && read.rows == once.rows * 2)
    #expect(read.rejectedCount == 0)
  }

  @Test func `however a file is cut, nothing that was whole in it is read otherwise`() throws {
    let bytes = try Oracle.bytes("bv_2026-07-06.txt")
    let whole = try RegisterTest.read(bytes)
    let known = Dictionary(
      whole.businesses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let header = RegisterTest.header.utf8.count + 3
    for end in stride(from: header + 1, to: bytes.count, by: 13) {
      let read = try RegisterTest.read(Array(bytes[..<end]))
      for business in read.businesses { #expect(known[business.id] == business) }
    }
  }

  @Test func `what is no text at all never stops the program`() {
    var random = SeededRandom(seed: 14)
    let parts: [[UInt8]] = [
      Array("\";\"".utf8), Array("\"5599900015$ORGNR-IDORG\"".utf8), Array("\n".utf8),
      Array("$13530$SE-LAND\"".utf8), Array("\t".utf8), Array("|KK-AVOMFO$".utf8), [0, 0xFF, 0x80],
      Array("$FORETAGSNAMN-ORGNAM$".utf8), Array("-ORGNAM$".utf8), Array("\r\n".utf8),
    ]
    let starts = [
      Array(RegisterTest.header.utf8), Array("PeOrgNr\tNamn\n".utf8), Array("[{".utf8), [],
    ]
    for _ in 0..<2_000 {
      var bytes = starts.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        bytes += parts.randomElement(using: &random) ?? []
      }
      _ = try? RegisterTest.read(bytes, piece: Int.random(in: 1..<40, using: &random))
    }
  }

  @Test func `a saved answer of SCB's is read, its padding and stars taken away`() throws {
    let answer = """
      [{"PeOrgNr": "165599900015", "Företagsnamn": "EXEMPEL AB   ", "PostAdress": "VÄGEN 1",
        "PostNr": "13530", "PostOrt": "TYRESÖ", "Säteskommun, kod": "0138", "Stkl, kod": "2 ",
        "Företagsstatus, kod": "1", "Juridisk form, kod": "49", "Registreringsdatum": "2012-03-01",
        "Bransch_1, kod": "43340", "Bransch_2, kod": "     ", "Reklam, kod": "21",
        "Telefon": "*"},
       {"PeOrgNr": "165599900023", "Säteskommun, kod": "0136"},
       {"PeOrgNr": "197502310241", "Säteskommun, kod": "0138", "Bransch_1, kod": "81300",
        "Stkl, kod": "1", "Företagsnamn": "FIKTIV PERSON"},
       {"Företagsnamn": "UTAN NUMMER"}]
      """
    let area = RegisterTest.area()
    let read = try RegisterTest.read(Array(answer.utf8), in: area)
    #expect(read.source == .scbAPI && read.rows == 4 && read.hasMunicipalityCode)
    #expect(read.rejected == [.init(line: 9, reason: .noNumber)])
    #expect(read.soleTraders == [])
    let business = try #require(read.businesses.first)
    #expect(business.name == "EXEMPEL AB" && business.branches == ["43340"])
    #expect(business.noAdvertising == .yes && business.sizeClass == "2" && business.status == "1")
    #expect(business.address == "VÄGEN 1, 135 30 TYRESÖ")
    let counting = RegisterArea(RegisterTest.town())
    let counted = try RegisterTest.read(Array(answer.utf8), in: counting)
    #expect(counted.soleTraders == ["81 1 1"])
    let broken = Array(answer.utf8.dropLast(3))
    #expect(throws: RegisterFault.self) { try RegisterTest.read(broken, in: area) }
  }

  @Test func `digests are those of the standards`() {
    #expect(
      SHA256.text(SHA256.digest(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.text(SHA256.digest([]))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.text(SHA256.digest(million))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    // RFC 4231, cases 1 and 6.
    let first = HashedMessage.code(
      of: Array("Hi There".utf8), [UInt8](repeating: 0x0B, count: 20))
    #expect(
      SHA256.text(first) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    let long = HashedMessage.code(
      of: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      [UInt8](repeating: 0xAA, count: 131))
    #expect(
      SHA256.text(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
