import TestSupport
import Testing

@testable import Exchange

/// The reader of JSON against RFC 8259, and against whatever a file may hold.
struct JSONReadingTests {
  private func read(_ text: String) -> JSONReading { JSONReading(Array(text.utf8)) }

  @Test func `values are what they say, in order`() {
    let root = read(
      #" {"a": [1, -2.50, 1e3, true, false, null], "b": {"c": "d"}, "a": 7, "e\n": {}, "f": []} "#
    ).root
    let list = root["a"].map { Array($0.elements) } ?? []
    #expect(list.map(\.digits) == ["1", "-2.50", "1e3", nil, nil, nil])
    #expect(list.map(\.number) == [1, -2.5, 1000, nil, nil, nil])
    #expect(list.map(\.bool) == [nil, nil, nil, true, false, nil])
    #expect(list.map(\.isNull) == [false, false, false, false, false, true])
    #expect(list.map(\.integer) == [1, nil, nil, nil, nil, nil])
    #expect(root["b"]?["c"]?.string == "d")
    #expect(root.members.map(\.name) == ["a", "b", "a", "e\n", "f"])
    #expect(root["e\n"]?.isObject == true)
    #expect(root["f"]?.elements.contains { _ in true } == false)
    #expect(root["x"] == nil && root["a"]?["x"] == nil && list[0]["x"] == nil)
    #expect(list[5]["x"] == nil && list[5].elements.contains { _ in true } == false)
  }

  @Test(
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e5\u00C5å""#, "åÅå"),
      (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
      (#""\ud83dx\ude00""#, "\u{FFFD}x\u{FFFD}"), (#""\ud83d\n""#, "\u{FFFD}\n"),
      (#""\u0000""#, "\0"), (#""""#, ""), (#""Tyresö""#, "Tyresö"),
    ])
  func `strings have their escapes resolved`(_ text: String, _ string: String) {
    #expect(read(text).root.string == string)
  }

  @Test(
    arguments: [
      ("", 1, 1), ("[1,\n 2,]", 2, 4), ("{\"a\" 1}", 1, 6), ("{\"å\":01}", 1, 6), ("[1 2]", 1, 4),
      ("[1}", 1, 3), ("{\"a\":1,}", 1, 8), ("{a:1}", 1, 2), ("\"a", 1, 1), ("\"a\nb\"", 1, 3),
      ("\"\\x\"", 1, 2), ("\"\\u12g4\"", 1, 2), ("tru", 1, 1), ("nul", 1, 1), ("-", 1, 1),
      ("1.", 1, 1), ("1e", 1, 1), (".5", 1, 1), ("+1", 1, 1), ("NaN", 1, 1), ("1 2", 1, 3),
      ("[,1]", 1, 2), ("[\u{A0}1]", 1, 2), ("\u{FEFF}x", 1, 1), ("\u{FEFF}[x", 1, 2), ("'a'", 1, 1),
    ])
  func `what is wrong is told with its place`(_ text: String, _ line: Int, _ column: Int) {
    let reading = read(text)
    #expect(reading.problem?.line == line && reading.problem?.column == column, "\(reading)")
    #expect(reading.root.isNull && reading.root["a"] == nil)
    #expect(reading.problem?.told.isError == true)
  }

  @Test func `a byte order mark is passed over, and other encodings are refused`() {
    #expect(read("\u{FEFF} 7").root.integer == 7)
    #expect(JSONReading([0x22, 0xE5, 0x22]).problem?.column == 2)
    #expect(JSONReading([0x22, 0xED, 0xA0, 0x80, 0x22]).problem != nil)
  }

  @Test func `numbers are never larger than they can be`() {
    let list = Array(read("[1e400, -1e400, 1e-400, 99999999999999999999, 0, -0]").root.elements)
    #expect(list.map(\.number) == [nil, nil, 0, 1e20, 0, 0])
    #expect(list.map(\.integer) == [nil, nil, nil, nil, 0, 0])
    #expect(read(String(repeating: "9", count: 100_000)).root.number == nil)
  }

  @Test func `no depth uses up the stack`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(JSONReading.maximumDepth)).problem == nil)
    #expect(read(nested(JSONReading.maximumDepth + 1)).problem?.column == 201)
    #expect(read(String(repeating: "{\"a\":", count: 1_000_000)).problem != nil)
  }

  @Test func `cut anywhere it is no JSON, and is told so`() {
    let text = Array(
      #"{"a": [1.5e3, "\ud83d\ude00å", {"b": null}], "c": {"d": [true, false]}}"#.utf8)
    #expect(JSONReading(text).problem == nil)
    for end in text.indices {
      let problem = JSONReading(Array(text[..<end])).problem
      #expect(problem?.line == 1, "\(end)")
    }
  }

  @Test func `whatever the bytes are, it is read or told`() {
    var random = SeededRandom(seed: 8259)
    let start = Array(#"[{"a":[1,2.5],"b":"\u00e5c"},null,true]"#.utf8)
    for _ in 0..<3_000 {
      var bytes = start
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] =
          "[]{},:\"\\u0d8e1.n\n \u{FF}".utf8.randomElement(using: &random) ?? 0
      }
      let reading = JSONReading(bytes)
      if let problem = reading.problem {
        #expect(problem.line > 0 && problem.column > 0)
      } else {
        #expect(count(reading.root) > 0)
      }
    }
  }

  /// How many values there are, each of which has been looked at.
  private func count(_ value: JSONValue) -> Int {
    _ = (value.string, value.number, value.line)
    return 1 + value.elements.reduce(0) { $0 + count($1) }
      + value.members.reduce(0) { $0 + count($1.value) }
  }

  @Test func `a value knows its line`() {
    let root = read("[\n1,\r\n[2,\n\n3]]").root
    let list = Array(root.elements)
    #expect(list.map(\.line) == [2, 3])
    #expect(list[1].elements.map(\.line) == [3, 5])
    #expect(root.line == 1)
  }
}
