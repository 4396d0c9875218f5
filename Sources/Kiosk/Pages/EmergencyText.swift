import Canvas
import Widgets

/// One language of what must be read now.
struct EmergencyText {
  /// How large it is set, the largest first.
  enum Size: CaseIterable {
    /// All of it in block letters.
    case blocks
    /// The title in block letters.
    case title
    case plain
  }

  let size: Size
  let area: Rect
  /// In block letters; nil where they have no room.
  private let title: BlockLetters?
  private let plainTitle: [Line]
  private let blocks: [BlockLetters]
  private let lines: [Line]

  /// More than this is not read at a time by anyone in a hurry.
  private static let maximumLines = 30

  private let text: Emergency.Text

  /// - Parameter face: the title is in no larger letters.
  init(text: Emergency.Text, size: Size, area: Rect, upTo face: BlockFace = .huge) {
    self.text = text
    self.size = size
    self.area = area
    let said = text.lines.prefix(Self.maximumLines)
    let blocks =
      size == .blocks
      ? said.map { BlockLetters($0, face: .small, width: area.width, lines: 5) } : []
    self.blocks = blocks.compactMap(\.self)
    lines =
      size == .blocks && !blocks.contains(nil)
      ? []
      : said.flatMap { CutText.lines($0, width: min(area.width, 100), limit: 20) }
        .map { Line($0, .title) }
    let below = Self.rows(self.blocks) + lines.count
    title =
      size == .plain
      ? nil
      : BlockLetters(
        text.title, upTo: face, width: area.width, height: area.height - below - Self.air(below),
        lines: 3)
    plainTitle = CutText.lines(text.title, width: area.width, limit: 4).map { Line($0, .bad) }
  }

  /// The texts with all their titles in letters of the same size.
  static func alike(_ texts: [EmergencyText]) -> [EmergencyText] {
    let faces = texts.compactMap { $0.title?.face }
    guard let least = faces.min(), faces.count == texts.count else { return texts }
    return texts.map { EmergencyText(text: $0.text, size: $0.size, area: $0.area, upTo: least) }
  }

  /// What doesn't fit is read in as many parts as it takes, each with the title and its number.
  static func pages(of text: Emergency.Text, in area: Rect) -> [EmergencyText] {
    let whole = EmergencyText(text: text, size: .plain, area: area)
    let rows = min(maximumLines, area.height - whole.plainTitle.count - 2)
    let lines = text.lines.flatMap { CutText.lines($0, width: min(area.width, 100), limit: 20) }
    guard !whole.fits, rows > 0, !lines.isEmpty else { return [whole] }
    let starts = Array(stride(from: 0, to: lines.count, by: rows))
    return starts.enumerated().map { number, start in
      let part = Emergency.Text(
        title: "\(text.title) (\(number + 1)/\(starts.count))",
        lines: Array(lines[start..<min(start + rows, lines.count)]))
      return EmergencyText(text: part, size: .plain, area: area)
    }
  }

  /// Whether all of it can be read, as large as it is to be.
  var fits: Bool {
    guard used <= area.height, text.lines.count <= Self.maximumLines else { return false }
    return switch size {
    case .blocks: title != nil && lines.isEmpty
    case .title: title != nil
    case .plain: true
    }
  }

  func draw(on canvas: inout Canvas) {
    canvas.setCursor(at: area.origin)
    title?.draw(on: &canvas, at: area.origin, role: .bad)
    if title == nil {
      for (row, line) in plainTitle.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    }
    var rest = area.inset(top: titleRows + 1)
    if size == .blocks {
      for letters in blocks {
        letters.draw(on: &canvas, at: rest.origin, role: .title)
        rest = rest.inset(top: letters.rows + 2)
      }
    } else {
      for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: rest.row(row)) }
    }
  }

  private var titleRows: Int { title?.rows ?? plainTitle.count }

  private var used: Int {
    let below = Self.rows(blocks) + lines.count
    return titleRows + below + Self.air(below)
  }

  /// Between the title and what is below it.
  private static func air(_ below: Int) -> Int { below > 0 ? 1 : 0 }

  private static func rows(_ blocks: [BlockLetters]) -> Int {
    blocks.reduce(0) { $0 + $1.rows + 2 }
  }
}
