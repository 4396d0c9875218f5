import Exchange
import Testing

@testable import Model

struct CSVReadingTests {
  private func read(_ text: String) -> CSVReading { CSVReading(Array(text.utf8)) }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.line):\($0.column) \($0.fact)" }
  }

  @Test(arguments: [",", ";", "\t"])
  func `the separator is what the first line has most of`(_ separator: String) {
    let text = "Namn\(separator)\"E,p;o\tst\"\(separator)Mobil\r\nÅsa\(separator)a\(separator)1\r\n"
    #expect(read(text).header == ["Namn", "E,p;o\tst", "Mobil"])
    #expect(read(text).rows.map(\.cells) == [["Åsa", "a", "1"]])
  }

  @Test func `quotes hold separators, line ends and quotes`() {
    let reading = read("a,b\n\"x,\"\"y\"\"\nz\",\n\n\"\",w\n")
    #expect(reading.rows.map(\.cells) == [["x,\"y\"\nz", ""], ["", "w"]])
    #expect(reading.rows.map(\.line) == [2, 5])
    #expect(read("sep=;\na,b;c\n1;2").header == ["a,b", "c"])
    #expect(read("a\rb\r").rows.map(\.cells) == [["b"]])
  }

  @Test func `what is wrong is told with its place`() {
    #expect(problems("Namn;b\nå;\"x\ny") == ["2:3 openQuote"])
    #expect(problems("Namn,b\n\"å\nd\"e,x\n") == ["3:3 afterQuote"])
    #expect(problems("a,b\n1\n1,2,3\n") == ["3:1 tooManyCells(3, columns: 2)"])
    #expect(problems("\n\n") == ["1:1 nothing"])
  }

  @Test func `an apostrophe is for a spreadsheet, and goes only where it came from one`() {
    let cells = ["=1+1", "+46", "-a", "@a", "\tb", "\rc", "＝1", "＋", "－", "＠", "'=x", "'a", "a=b"]
    let table = CSVTable(header: ["A"], rows: cells.map { [$0] })
    let text = String(decoding: table.bytes(.spreadsheet), as: UTF8.self)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let escaped = cells.dropLast(2).map { "'" + $0 }
    for (cell, line) in zip(escaped, CSVScannerRows(text).dropFirst()) { #expect(line == cell) }
    #expect(table.bytes(.exact).starts(with: "A\r\n=1+1\r\n".utf8))
    #expect(read("A,B\n'=1,2\n").rows.map(\.cells) == [["'=1", "2"]])
    #expect(read("A;B\n'=1;2\n").rows.map(\.cells) == [["=1", "2"]])
  }

  @Test func `a spreadsheet's Windows-1252 and UTF-16 are read`() {
    #expect(CSVReading(Array("Namn;A\n".utf8) + [0xC5, 0x73, 0x61]).rows.map(\.cells) == [["Åsa"]])
    let units = [0xFEFF] + Array("Namn\tA\r\nÅsa\t1\r\n".utf16)
    let reading = CSVReading(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(reading.rows.map(\.cells) == [["Åsa", "1"]])
  }

  /// The first cells of a text as they stand, quotes aside.
  private func CSVScannerRows(_ text: String) -> [String] {
    var scanner = CSVScanner(Array(text.utf8).dropFirst(3).map(\.self))
    var cells: [String] = []
    while let row = scanner.next() { cells.append(row.cells[0]) }
    return cells
  }
}
