import Almanac
import Exchange
import Testing

@testable import Model

/// Tables for Excel in Swedish.
struct SheetTests {
  private func lines(_ table: CSVTable) -> [String] {
    String(decoding: table.bytes(.spreadsheet).dropFirst(3), as: UTF8.self)
      .replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
  }

  @Test func `numbers have a comma and no apostrophe, and headings are in Swedish`() {
    let table = CSVTable(
      header: ["Id", "Indicator", "Period", "Value", "Eget"],
      rows: [["a", "k", "2008", "58.2", "1.5"], ["b", "k", "2007-10", "-0.5", "=1"]])
    #expect(
      lines(table.sheet(of: .observation, in: .swedish)) == [
        "Nyckel;Indikator;Period;Värde;Eget", "a;k;2008;\"58,2\";1.5",
        "b;k;\"=\"\"2007-10\"\"\";\"-0,5\";'=1",
      ])
    #expect(
      lines(table.sheet(of: .observation, in: .english))[0] == "Id;Indicator;Period;Value;Eget")
  }

  @Test(arguments: [
    ("01110", "=\"01110\""), ("0701740605", "=\"0701740605\""), ("0", "0"), ("112", "112"),
    ("556036-0793", "556036-0793"), ("070-174 06 05", "070-174 06 05"),
    ("+46 70-174 06 05", "'+46 70-174 06 05"), ("-5", "-5"), ("-5,25", "-5,25"), ("-5.25", "-5.25"),
    ("-x", "'-x"), ("-1+1", "'-1+1"), ("-", "'-"), ("--1", "'--1"), ("-1,", "'-1,"), ("=1", "'=1"),
    ("@a", "'@a"), ("\tx", "'\tx"), ("1234567890123456", "=\"1234567890123456\""),
    ("2008-10", "=\"2008-10\""), ("1/2", "=\"1/2\""), ("2008-10-01", "2008-10-01"),
    ("'01", "'01"), ("'-5", "''-5"), ("=\"01\"", "'=\"01\""), ("a", "a"), ("", ""),
  ])
  func `a cell is left alone by a spreadsheet, and read as it was`(_ text: String, _ cell: String) {
    let bytes = CSVTable(header: ["a", "b"], rows: [["x", text]]).bytes(.spreadsheet)
    let written = String(decoding: bytes, as: UTF8.self)
    let quoted = cell.contains("\"") || cell.contains(",")
    let expected = quoted ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    #expect(written == "\u{FEFF}a;b\r\nx;\(expected)\r\n")
    #expect(CSVReading(bytes).rows.first?.cells == ["x", text])
  }

  @Test func `a table does not tell of what is confidential by those that mention it`() {
    let table = CSVTable(
      header: ["Id", "Person", "Organisation", "Role"],
      rows: [["a", "hemlig", "ett", "VD"], ["b", "oppen", "ett", "VD"]])
    let (appointments, count) = table.leavingOut(.appointment) { $0.key == "hemlig" }
    #expect(appointments.rows == [["b", "oppen", "ett", "VD"]] && count == 1)
    let encounters = CSVTable(
      header: ["Id", "Person"], rows: [["e", "hemlig\noppen"], ["f", "hemlig"], ["g", ""]])
    #expect(
      encounters.leavingOut(.encounter) { $0.key == "hemlig" }.table.rows == [
        ["e", "oppen"], ["f", ""], ["g", ""],
      ])
  }
}
