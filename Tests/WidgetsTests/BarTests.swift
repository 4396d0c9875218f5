import Canvas
import Testing

@testable import Widgets

struct BarTests {
  static let tabs = Tabs(
    [.init("1", "Översikt"), .init("2", "Momenten"), .init("3", "Näringslivet")], selected: 1)

  @Test func `tabs shrink their gaps, then show beginnings, then their keys alone`() {
    #expect(
      sketch(45, 1) { Self.tabs.draw(on: &$0, in: $1) }
        == " 1 Översikt   2 Momenten   3 Näringslivet")
    #expect(
      sketch(41, 1) { Self.tabs.draw(on: &$0, in: $1) } == " 1 Översikt  2 Momenten  3 Näringslivet"
    )
    #expect(
      sketch(37, 1) { Self.tabs.draw(on: &$0, in: $1) } == " 1 Översikt  2 Momenten  3 Näringsli")
    #expect(sketch(28, 1) { Self.tabs.draw(on: &$0, in: $1) } == " 1 Över  2 Momenten  3 Näri")
    #expect(sketch(27, 1) { Self.tabs.draw(on: &$0, in: $1) } == " 1  2 Momenten  3")
  }

  @Test func `the chosen tab lies on a bar, and every tab is found where it is drawn`() {
    var canvas = Canvas(size: Size(columns: 45, rows: 1))
    Self.tabs.draw(on: &canvas, in: canvas.bounds)
    for x in 0..<45 {
      let tab = Self.tabs.tab(at: Point(x: x, y: 0), in: canvas.bounds)
      #expect((canvas[x, 0].role == .headerActive) == (tab == 1))
      if canvas[x, 0].character != " " { #expect(tab != nil) }
    }
  }

  static let hints = KeyHints(
    [.init("Enter", "öppna"), .init("/", "filtrera"), .init("t", "tema")],
    pinned: [.init("q", "avsluta"), .init("?", "hjälp")])

  @Test(arguments: [
    (60, "Enter öppna   / filtrera   t tema        q avsluta   ? hjälp"),
    (52, "Enter öppna   / filtrera          q avsluta   ? hjälp"),
    (40, "Enter öppna          q avsluta   ? hjälp"),
    (20, "q avsluta   ? hjälp"), (12, "     ? hjälp"), (3, "?"),
  ])
  func `keys leave from the end, and help last of all`(columns: Int, expected: String) {
    let text = sketch(columns, 1) { Self.hints.draw(on: &$0, in: $1) }
    #expect(text.filter { $0 != " " } == expected.filter { $0 != " " })
    #expect(TextWidth.columns(of: text) <= columns)
    #expect(text.hasSuffix("hjälp") == (columns >= 7))
  }

  @Test func `a key is found where it is drawn`() {
    let area = Rect(x: 2, y: 1, width: 60, height: 1)
    #expect(Self.hints.hint(at: Point(x: 2, y: 1), in: area)?.key == "Enter")
    #expect(Self.hints.hint(at: Point(x: 61, y: 1), in: area)?.key == "?")
    #expect(Self.hints.hint(at: Point(x: 14, y: 1), in: area) == nil)
    #expect(Self.hints.hint(at: Point(x: 2, y: 0), in: area) == nil)
  }

  @Test func `what stands to the right leaves before what stands to the left is a stump`() {
    let status = StatusLine(left: "Åkerier och bagerier", right: Line("38 av 400", .muted))
    #expect(
      sketch(34, 1) { status.draw(on: &$0, in: $1) } == "Åkerier och bagerier     38 av 400")
    #expect(sketch(23, 1) { status.draw(on: &$0, in: $1) } == "Åkerier och…  38 av 400")
    #expect(sketch(22, 1) { status.draw(on: &$0, in: $1) } == "Åkerier och bagerier")
  }
}
