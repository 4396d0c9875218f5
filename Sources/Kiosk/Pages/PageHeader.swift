import Almanac
import Canvas
import Widgets

/// The top of a page: what it is about, as large as the screen allows, and a sentence on it.
///
/// On a large screen the heading is in block letters across the page. Where there is no room for
/// them, all letters are large anyway; then a figure in block letters stands beside the title.
struct PageHeader {
  /// Set in block letters.
  var heading: String
  /// Set in plain ones.
  var title: String
  /// A few block letters beside the title; none where it is empty.
  var figure = ""
  var role: Role = .big
  var prose: [Line] = []
  /// As large as headings may be.
  let face: BlockFace?

  /// Longer lines are hard to follow from afar.
  static let longestLine = 72

  /// Draws it at the top of the area and gives what is left below.
  func draw(on canvas: inout Canvas, in area: Rect) -> Rect {
    canvas.setCursor(at: area.origin)
    if let letters = letters(in: area) {
      letters.draw(on: &canvas, at: area.origin, role: role)
      let below = area.split(top: letters.rows, gap: PageHeader.gap(area)).rest
      return draw(prose(below.width), on: &canvas, in: below)
    }
    let letters = figure(in: area)
    letters?.draw(on: &canvas, at: area.origin, role: role)
    let text = area.inset(left: letters.map { $0.columns + 4 } ?? 0)
    // Without a figure beside the title, the heading says what the figure would.
    let words = letters == nil && !figure.isEmpty ? heading : title
    let lines = titleLines(words, text.width) + prose(text.width)
    let used = draw(lines, on: &canvas, in: text)
    let top = max(used.minY, area.minY + (letters.map { $0.rows + 1 } ?? 0))
    return area.inset(top: top - area.minY)
  }

  /// Nil where the heading has no room in block letters.
  private func letters(in area: Rect) -> BlockLetters? {
    face.flatMap {
      BlockLetters(heading, upTo: $0, width: area.width, height: area.height * 2 / 5)
    }
  }

  private func figure(in area: Rect) -> BlockLetters? {
    guard area.width >= 44, area.height >= 12 else { return nil }
    return BlockLetters(figure, face: .small, width: area.width / 3, lines: 1)
  }

  private func titleLines(_ words: String, _ width: Int) -> [Line] {
    CutText.lines(words, width: width, limit: 2).map { Line($0, .title) }
      + (prose.isEmpty ? [] : [.empty])
  }

  private func prose(_ width: Int) -> [Line] {
    prose.flatMap { $0.wrapped(min(width, PageHeader.longestLine), limit: 5) }
  }

  private func draw(_ lines: [Line], on canvas: inout Canvas, in area: Rect) -> Rect {
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    return area.split(top: lines.count, gap: lines.isEmpty ? 0 : PageHeader.gap(area)).rest
  }

  /// Rows of air between what belongs to different things.
  static func gap(_ area: Rect) -> Int { area.height >= 30 ? 2 : 1 }
}

extension Line {
  /// A line of one role in as many lines as it needs, at most `limit`.
  func wrapped(_ width: Int, limit: Int) -> [Line] {
    CutText.lines(text, width: width, limit: limit).map { Line($0, runs.first?.role ?? .text) }
  }

  /// With spaces after it up to a column.
  func padded(to width: Int) -> Line {
    self + Line(String(repeating: " ", count: max(0, width - columns)))
  }
}

/// Places what does not fill its area a little above the middle, which looks like the middle.
enum Centred {
  /// Draws in the area as if alone, and then moves it down by its share of the rows left empty.
  static func draw(
    on canvas: inout Canvas, in area: Rect, _ drawing: (inout Canvas, Rect) -> Void
  ) {
    var sheet = Canvas(size: canvas.size)
    drawing(&sheet, area)
    let used = (area.minY..<area.maxY).last { y in sheet.row(y).contains { $0 != .blank } }
    let rows = used.map { $0 + 1 - area.y } ?? 0
    let top = (area.height - rows) * 2 / 5
    for row in 0..<rows {
      canvas.copy(
        sheet, row: area.y + row,
        to: Rect(x: 0, y: area.y + top + row, width: canvas.size.columns, height: 1))
    }
    canvas.setCursor(at: sheet.cursor.map { Point(x: $0.x, y: $0.y + top) })
  }
}

/// Text in lines between words; where there are more than fit, the last ends in an ….
enum CutText {
  /// At most `limit` lines of at most `width` columns; empty lines are left out.
  static func lines(_ text: String, width: Int, limit: Int) -> [String] {
    guard width > 0, limit > 0 else { return [] }
    // No more of the text than could show, so that a megabyte costs no more than a page.
    let enough = String(text.prefix(min(width, 2000) * min(limit, 1000) * 2))
    let lines = TextWidth.wrap(enough, width).filter { !$0.isEmpty }
    guard lines.count > limit else { return lines }
    let last = lines[limit - 1]
    let isFull = TextWidth.columns(of: last) + 2 > width
    return lines.prefix(limit - 1) + [isFull ? TextWidth.fit(last + " …", to: width) : last + " …"]
  }
}

/// Text given the room there is: lines of their own with air between on a large screen, close
/// together on a small one.
enum Spread {
  /// Empty lines between the lines of a part, and between parts; the airiest first.
  private static let airs = [(lines: 1, parts: 2), (lines: 0, parts: 2), (lines: 0, parts: 1)]

  /// The parts in one column of at most `height` lines, as airy as fits; empty parts take no room.
  /// Where they don't fit at all, the last lines go.
  /// - Parameter isDense: whether the lines of a part stay together even where there is room.
  static func lines(_ parts: [[Line]], height: Int, isDense: Bool = false) -> [Line] {
    let parts = parts.filter { !$0.isEmpty }
    let choices = airs.filter { !isDense || $0.lines == 0 }.map {
      spread(parts, $0.lines, $0.parts)
    }
    let fitting = choices.first { $0.count <= height }
    return Array((fitting ?? parts.flatMap { $0 }).prefix(max(height, 0)))
  }

  private static func spread(_ parts: [[Line]], _ lines: Int, _ gap: Int) -> [Line] {
    let columns = parts.map { part in
      Array(part.map { [$0] }.joined(separator: Array(repeating: Line.empty, count: lines)))
    }
    return Array(columns.joined(separator: Array(repeating: Line.empty, count: gap)))
  }
}
