import Canvas
@testable import Dashboard
import Testing

struct ScriptTests {
  @Test(arguments: [
    ("siez 80x24", 1, 1, "expected size, time, key, type, paste or save, found 'siez'"),
    ("# a\n\n  size 80", 3, 8, "expected columns and rows such as 80x24, found '80'"),
    ("size 80x24x2", 1, 6, "expected columns and rows such as 80x24, found '80x24x2'"),
    ("key Down Dwon", 1, 10, "expected a key such as Down, Enter, C-l or x, found 'Dwon'"),
    ("time 25:00", 1, 6, "expected a time such as 13:02, found '25:00'"),
    ("key", 1, 4, "expected a key such as Down, Enter, C-l or x"),
    ("type", 1, 5, "expected text"),
    (
      "save ../a.txt", 1, 6,
      "expected a file name without / that ends with .txt, .ansi, .svg or .html, found '../a.txt'"
    ),
    (
      "save a.png", 1, 6,
      "expected a file name without / that ends with .txt, .ansi, .svg or .html, found 'a.png'"
    ),
  ])
  func `a fault is told with its line and column`(
    _ text: String, _ line: Int, _ column: Int, _ what: String
  ) {
    #expect(throws: Script.Fault(line: line, column: column, what: what)) { try Script(text) }
  }

  @Test func `a script plays keys in order and saves what it is asked to`() throws {
    let script = try Script(
      """
      # a comment, an empty line and a Windows line end

      size 100x30\r
      key 3 /
      type bor
      save filtered.txt
      key Enter
      paste not a command q
      save then.svg
      """)
    var state = Sample.state()
    let shots = script.play(on: &state)
    #expect(shots.map(\.name) == ["filtered.txt", "then.svg"])
    #expect(shots.map(\.format) == [.text, .svg])
    #expect(shots[0].canvas.size == Size(columns: 100, rows: 30))
    #expect(shots[0].canvas.text.contains("Borgå"))
    #expect(
      shots[1].format.file(shots[1].canvas, theme: Sample.theme("norrsken")).hasPrefix("<svg"))
  }

  @Test func `a script ends where the dashboard is left`() throws {
    var state = Sample.state()
    let shots = try Script("save a.txt\nkey q\nsave b.txt").play(on: &state)
    #expect(shots.map(\.name) == ["a.txt"])
  }

  @Test func `the same script on the same data gives the same screens`() throws {
    let script = try Script("key 3 Down Enter\nsave a.ansi\nkey f\ntype bj\nsave b.ansi")
    var one = Sample.state()
    var other = Sample.state()
    #expect(script.play(on: &one) == script.play(on: &other))
    #expect(one == other)
  }
}
