import TestSupport
import Foundation
import Testing

struct RecCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `rec json prints what is in a file`() throws {
    let file = try folder.write("a.rec", "%rec: T\n\n# c\nName: Åre\n")
    let result = try Program.run(["rec", "json", file], in: folder)
    let expected = """
      [{"type":"T","descriptor":{"line":1,"fields":[["%rec","T"]]},"records":[\
      {"line":4,"fields":[["Name","Åre"]]}]}]

      """
    #expect(String(decoding: result.output, as: UTF8.self) == expected)
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test func `of a malformed file the rest is printed, and each problem told by its place`() throws
  {
    try folder.write("b.rec", "A: 1\nPost-nr: 2\nB: 3\n\n\u{1B}[31m\n")
    let result = try Program.run(["rec", "json", "b.rec"], in: folder)
    #expect(
      String(decoding: result.output, as: UTF8.self)
        == #"[{"type":null,"descriptor":null,"records":[{"line":1,"fields":[["A","1"],["B","3"]]}]}]"#
        + "\n")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("b.rec:2:5: error: expected ':'") == true)
    #expect(lines.last?.hasPrefix("b.rec:5:1: error: expected 'Name: value'") == true)
    #expect(!result.errors.utf8.contains(0x1B))
    #expect(result.status == 1)
  }

  @Test func `rec cat gives the same bytes, whatever they are`() throws {
    let hostile: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(0...255) + Array("A: 1\r\n+ x\\".utf8)
    let result = try Program.run(["rec", "cat", "-"], in: folder, input: hostile)
    #expect(result.output == hostile)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("-:1:1: error: "))
    let wellFormed = Array("# c\n\nA:  x\\\ny \n\n\n".utf8)
    let clean = try Program.run(["rec", "cat", "-"], in: folder, input: wellFormed)
    #expect(clean.output == wellFormed)
    #expect(clean.status == 0 && clean.errors == "")
  }

  @Test func `a file of many megabytes is read whole from standard input`() throws {
    let line = Array("Namn: en rad bland många\n\n".utf8)
    let large = Array(repeating: line, count: 150_000).flatMap(\.self)
    let result = try Program.run(["rec", "cat", "-"], in: folder, input: large)
    #expect(result.output == large)
    #expect(result.status == 0)
  }

  @Test func `rec check says all that is wrong, and leaves with 1`() throws {
    let text = "%rec: T\n%key: Id\n%type: Age int\n\nId: 1\nAge: \u{1B}x\n\nId:  2\n\nId: 1\n"
    try folder.write("c.rec", text)
    let result = try Program.run(["rec", "check", "c.rec"], in: folder)
    let lines = result.errors.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[0].hasPrefix("c.rec:6:6: error: expected 'Age' to be a whole number"))
    #expect(lines[1] == "c.rec:8:5: warning: the value begins or ends with a blank")
    #expect(lines[2] == "c.rec:10:5: error: expected another 'Id' than on line 5, found '1'")
    #expect(!result.errors.utf8.contains(0x1B))
    #expect(result.output == [] && result.status == 1)
  }

  @Test func `rec check leaves with 0 where all is right, odd or not`() throws {
    let odd = try Program.run(["rec", "check", "-"], in: folder, input: Array("A:x\n".utf8))
    #expect(odd.errors == "-:1:3: warning: no blank after ':'\n")
    #expect(odd.status == 0)
    let clean = try Program.run(["rec", "check", "-"], in: folder, input: Array("A: x\n".utf8))
    #expect(clean.errors == "" && clean.output == [] && clean.status == 0)
    #expect(try Program.run(["rec", "check", "nowhere.rec"], in: folder).status == 74)
  }

  @Test func `rec check finds nothing in what we write`() throws {
    #expect(try Program.run(["init", "--example", "town"], in: folder).status == 0)
    #expect(try Program.run(["--data", "first"], in: folder).status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".rec") }
    #expect(files.count == 50)
    for file in files {
      let result = try Program.run(["rec", "check", file], in: folder)
      #expect(result.errors == "" && result.status == 0, "\(file): \(result.errors)")
    }
  }

  @Test
  func `a file that can't be read, and a command that can't be understood, have their status`()
    throws
  {
    let missing = try Program.run(["rec", "json", "saknas.rec"], in: folder)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("saknas.rec"))
    #expect(missing.output == [])
    #expect(try Program.run(["rec", "cat", "."], in: folder).status == 74)
    #expect(try Program.run(["rec", "json"], in: folder).status == 64)
    #expect(try Program.run(["rec", "xml", "a.rec"], in: folder).status == 64)
  }
}
