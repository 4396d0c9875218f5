import Testing

@Suite struct RecCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `rec json prints what is in a file`() throws {
    let file = try folder.write("a.rec", Array("%rec: T\n\n# c\nName: Åre\n".utf8))
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
    _ = try folder.write("b.rec", Array("A: 1\nPost-nr: 2\nB: 3\n\n\u{1B}[31m\n".utf8))
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
