import TestSupport
import Canvas
import Testing

@testable import Widgets

struct TextTests {
  @Test func `a line is cut once, in the run where it ends`() {
    let line = Line("14", .text) + Line(" av 25", .muted)
    #expect(sketch(8, 1) { line.draw(on: &$0, in: $1) } == "14 av 25")
    #expect(sketch(7, 1) { line.draw(on: &$0, in: $1) } == "14 av …")
    #expect(sketch(2, 1) { line.draw(on: &$0, in: $1) } == "1…")
    #expect(sketch(1, 1) { line.draw(on: &$0, in: $1) } == "…")
    #expect(sketch(10, 1) { line.draw(on: &$0, in: $1, align: .right) } == "  14 av 25")
    #expect(sketch(10, 1) { line.draw(on: &$0, in: $1, align: .center) } == " 14 av 25")
  }

  @Test func `a line is as wide as it says`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let line = Line(Hostile.texts(3, &random).map { Line.Run($0) })
      let text = sketch(200, 1) { (line + Line("|")).draw(on: &$0, in: $1) }
      #expect(TextWidth.columns(of: text) == line.columns + 1, "\(line)")
    }
  }

  @Test func `a paragraph breaks between words and ends in an ellipsis where it is cut`() {
    let text = Paragraph("Vi vill känna våra företag: vilka de är,\noch vart de är på väg.")
    #expect(
      sketch(16, 5) { text.draw(on: &$0, in: $1) } == """
        Vi vill känna
        våra företag:
        vilka de är,
        och vart de är
        på väg.
        """)
    #expect(text.height(width: 16) == 5)
    #expect(
      sketch(16, 2) { text.draw(on: &$0, in: $1) } == """
        Vi vill känna
        våra företag:…
        """)
  }

  @Test func `the caret always shows, with the cursor on it`() {
    for caret in -1...30 {
      for columns in 1...14 {
        let prompt = Prompt("/", text: "norra åkeriet 漢字", caret: caret)
        var canvas = Canvas(size: Size(columns: columns, rows: 1))
        prompt.draw(on: &canvas, in: canvas.bounds)
        if columns > 2 { #expect(canvas.cursor != nil, "\(caret) \(columns)") }
        if let cursor = canvas.cursor { #expect(canvas[cursor.x, 0].surface == .input) }
      }
    }
    #expect(
      sketch(12, 1) { Prompt("/", text: "norra åkeriet", caret: 13).draw(on: &$0, in: $1) }
        == "/ … åkeriet")
    #expect(
      sketch(12, 1) { Prompt("/", text: "norra åkeriet", caret: 2).draw(on: &$0, in: $1) }
        == "/ norra åke…")
  }

  @Test func `a placeholder lies on the same ground as what replaces it`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    canvas.fill(canvas.bounds, role: .overlay)
    Prompt("", text: "", caret: 0, placeholder: "skriv").draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text(row: 0) == "skriv")
    #expect(canvas.row(0).allSatisfy { $0.surface == .input })
  }

  @Test func `an overlay clears what it covers and leaves a margin within`() {
    let overlay = Overlay("Hjälp", content: Size(columns: 10, rows: 1))
    var canvas = Canvas(size: Size(columns: 20, rows: 7))
    canvas.fill(canvas.bounds, "x", role: .text)
    overlay.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.text == """
        xxxxxxxxxxxxxxxxxxxx
        xx                xx
        xx   Hjälp        xx
        xx                xx
        xx                xx
        xx                xx
        xxxxxxxxxxxxxxxxxxxx

        """)
    #expect(overlay.inside(in: canvas.bounds) == Rect(x: 5, y: 4, width: 10, height: 1))
  }
}
