import TestSupport
import Testing

@testable import Canvas

struct ClippingTests {
  static let pieces = [
    "a", "Å", "漢", "🧑‍🚒", "e\u{301}", "\u{1B}[2J", "\u{202E}", "\u{0}", " ", "\u{301}", "\n", "한",
  ]

  private func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...12, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func rect(_ random: inout SeededRandom) -> Rect {
    Rect(
      x: .random(in: -8...32, using: &random), y: .random(in: -4...12, using: &random),
      width: .random(in: -2...40, using: &random), height: .random(in: -2...14, using: &random))
  }

  @Test func `nothing outside the clip changes but the other half of what is cut`() {
    var random = SeededRandom(seed: 1)
    for round in 0..<4_000 {
      var canvas = Canvas(size: Size(columns: 30, rows: 10))
      if Bool.random(using: &random) {
        for y in 0..<10 { canvas.write("漢字漢字漢字漢字漢字漢字漢字漢字", at: Point(x: y % 2, y: y)) }
      }
      let before = canvas
      let clip = rect(&random)
      let start = Point(
        x: .random(in: -10...35, using: &random), y: .random(in: -2...12, using: &random))
      let columns = canvas.write(
        text(&random), at: start, role: .accent, in: clip,
        width: Bool.random(using: &random) ? .random(in: -1...40, using: &random) : nil,
        align: [.left, .center, .right].randomElement(using: &random) ?? .left)
      #expect(columns >= 0)
      for y in 0..<10 {
        for x in 0..<30 where !clip.contains(Point(x: x, y: y)) {
          let (cell, old) = (canvas[x, y], before[x, y])
          let isCut = old.width != .narrow && cell.character == " " && cell.width == .narrow
          #expect(cell == old || isCut, "\(round): \(clip) wrote at \(x),\(y)")
        }
      }
      expectWhole(canvas)
    }
  }

  @Test func `filling, painting and laying keep within the canvas and the area`() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<500 {
      var canvas = Canvas(size: Size(columns: 30, rows: 10))
      let area = rect(&random)
      canvas.fill(area, "#", role: .bar)
      canvas.lay(.selected, area)
      canvas.paint(area, role: .bad)
      for y in 0..<10 {
        for x in 0..<30 {
          let isInside = area.contains(Point(x: x, y: y))
          #expect((canvas[x, y] == .blank) == !isInside)
        }
      }
    }
  }

  /// Every wide character has its other half, and no half is alone.
  private func expectWhole(_ canvas: Canvas) {
    for y in 0..<canvas.size.rows {
      let row = Array(canvas.row(y))
      for (x, cell) in row.enumerated() {
        if cell.width == .wide {
          #expect(x + 1 < row.count && row[x + 1].width == .continuation)
        }
        if cell.width == .continuation { #expect(x > 0 && row[x - 1].width == .wide) }
      }
    }
  }

  @Test func `a wide character that is overwritten by half leaves a space`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("漢字", at: .zero)
    canvas.write("x", at: Point(x: 1, y: 0))
    #expect(canvas.text(row: 0) == " x字")
    canvas.write("y", at: Point(x: 2, y: 0))
    #expect(canvas.text(row: 0) == " xy")
    canvas.write("漢", at: Point(x: 0, y: 0))
    canvas.write("字", at: Point(x: 1, y: 0))
    #expect(canvas.text(row: 0) == " 字")
  }

  @Test func `a wide character without room for both halves is not drawn`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("漢字", at: .zero)
    #expect(canvas.text(row: 0) == "漢…")
    canvas.clear()
    canvas.write("漢字", at: Point(x: -1, y: 0), width: 9)
    #expect(canvas.text(row: 0) == " 字")
  }

  @Test func `text stands where it is asked to in its field`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 3))
    #expect(canvas.write("abc", at: Point(x: 1, y: 0), width: 7, align: .right) == 3)
    #expect(canvas.write("abc", at: Point(x: 1, y: 1), width: 7, align: .center) == 3)
    #expect(canvas.write("abcdefgh", at: Point(x: 1, y: 2), width: 5) == 5)
    #expect(canvas.text == "     abc\n   abc\n abcd…\n")
    #expect(canvas.write("abc", at: Point(x: .max, y: .min)) == 0)
  }

  @Test func `a row is copied as far as both reach`() {
    var source = Canvas(size: Size(columns: 6, rows: 2))
    source.write("a漢字b", at: Point(x: 0, y: 1), role: .accent)
    source.lay(.selected, Rect(x: 0, y: 1, width: 2, height: 1))
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    canvas.copy(source, row: 1, to: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(canvas.text(row: 0) == " a漢字b")
    #expect((1..<7).allSatisfy { canvas[$0, 0].role == .accent })
    #expect(canvas[1, 0].surface == .selected)
    #expect(canvas[5, 0].surface == .page)
    canvas.copy(source, row: 1, to: Rect(x: -2, y: 1, width: 6, height: 1))
    #expect(canvas.text(row: 1) == " 字b")
    canvas.copy(source, row: 9, to: canvas.bounds)
    #expect(canvas.text(row: 0) == " a漢字b")
    expectWhole(canvas)
  }

  @Test func `copying every row of any canvas gives the same canvas`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      var source = Canvas(size: Size(columns: 20, rows: 3))
      for y in 0..<3 {
        source.write(
          text(&random), at: Point(x: .random(in: -2...18, using: &random), y: y), role: .info)
      }
      source.lay(.overlay, Rect(x: 3, y: 1, width: 7, height: 1))
      var copy = Canvas(size: source.size)
      for y in 0..<3 { copy.copy(source, row: y, to: copy.bounds.row(y)) }
      #expect(copy == source)
      var part = Canvas(size: Size(columns: 20, rows: 1))
      let area = Rect(
        x: .random(in: -9...19, using: &random), y: 0, width: .random(in: 0...9, using: &random),
        height: 1)
      part.copy(source, row: 0, to: area)
      for x in 0..<20 where !area.contains(Point(x: x, y: 0)) { #expect(part[x, 0] == .blank) }
      expectWhole(part)
    }
  }
}
