package import Almanac
import Canvas
import Widgets

/// An emergency that everybody in the hall must read now, in place of everything else.
package struct Emergency: Equatable, Sendable {
  package struct Text: Equatable, Sendable {
    package let title: String
    /// The instructions, a sentence or two to each.
    package let lines: [String]

    package init(title: String, lines: [String] = []) {
      self.title = title
      self.lines = lines
    }
  }

  package let swedish: Text?
  package let english: Text?
  /// When it was first said, by the clock on the wall.
  package let since: Moment?

  package init(swedish: Text?, english: Text? = nil, since: Moment? = nil) {
    self.swedish = swedish
    self.english = english
    self.since = since
  }

  /// In those languages that there is something in, that of the house first.
  func texts(first language: Language) -> [(language: Language, text: Text)] {
    let both = [(Language.swedish, swedish), (.english, english)]
    let said = both.compactMap { language, text in text.map { (language: language, text: $0) } }
    return said.filter { $0.language == language } + said.filter { $0.language != language }
  }
}

/// The emergency, as large as it can be shown: in both languages at once where that costs no size,
/// else in one after the other.
struct EmergencyPage {
  let emergency: Emergency
  let state: KioskState

  func draw(on canvas: inout Canvas) {
    let area = Rect(size: state.size)
    let (band, rest) = area.split(top: area.height >= 18 ? 3 : 1)
    drawBand(on: &canvas, in: band)
    let margin = max(area.width / 24, 1)
    let (text, last) = rest.inset(horizontal: margin, vertical: rest.height >= 12 ? 1 : 0)
      .split(bottom: 1, gap: 1)
    let rounds = rounds(in: text)
    let turn = rounds.isEmpty ? 0 : state.emergencyTurn % rounds.count
    for part in rounds.isEmpty ? [] : rounds[turn].parts { part.draw(on: &canvas) }
    drawLast(on: &canvas, in: last, next: next(after: turn, in: rounds))
  }

  /// The text on the screen at a time, and its language where it is one alone.
  private struct Round {
    let language: Language?
    let parts: [EmergencyText]
  }

  /// The texts that the screen shows in turn: the first layout in which everything can be read.
  private func rounds(in area: Rect) -> [Round] {
    let said = emergency.texts(first: state.settings.language)
    let texts = said.map(\.text)
    guard !texts.isEmpty else { return [] }
    let halves = halves(of: area, count: texts.count)
    for size in EmergencyText.Size.allCases {
      let together = zip(texts, halves).map { EmergencyText(text: $0, size: size, area: $1) }
      if together.allSatisfy(\.fits) {
        return [Round(language: nil, parts: EmergencyText.alike(together))]
      }
      let alone = texts.map { EmergencyText(text: $0, size: size, area: area) }
      if alone.allSatisfy(\.fits) {
        return zip(said, alone).map { Round(language: $0.language, parts: [$1]) }
      }
    }
    return said.flatMap { language, text in
      EmergencyText.pages(of: text, in: area).map { Round(language: language, parts: [$0]) }
    }
  }

  /// Said to whoever waits for it, in the language that it comes in; nil where nothing more comes.
  private func next(after turn: Int, in rounds: [Round]) -> String? {
    guard rounds.count > 1, let next = rounds[(turn + 1) % rounds.count].language else {
      return nil
    }
    let words =
      rounds[turn].language == next
      ? Phrase("Mer följer ›", "More follows ›") : Phrase("På svenska strax ›", "In English next ›")
    return words(next)
  }

  /// One above the other.
  private func halves(of area: Rect, count: Int) -> [Rect] {
    guard count == 2 else { return [area] }
    let split = area.split(top: (area.height - 1) / 2, gap: 1)
    return [split.top, split.rest]
  }

  /// A sign and words, on a ground of its own: told without colour.
  private func drawBand(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, role: .selected)
    let words = Phrase("Viktigt meddelande", "Important message")
    let both = Language.allCases.map { words($0).uppercased() }.joined(separator: " · ")
    Line("! \(both) !", .selected).draw(
      on: &canvas, in: area.row(area.height / 2), align: .center)
  }

  /// Since when it holds; to the right what comes next and, where there is room, the clock.
  private func drawLast(on canvas: inout Canvas, in area: Rect, next: String?) {
    let clock = state.now.map { "kl. " + HallDate(.swedish, today: state.today).text($0.time) }
    let room = area.width - TextWidth.columns(of: since) - 2
    let ways = [[next, clock], [next]].map { $0.compactMap(\.self).joined(separator: "   ") }
    let right = ways.first { TextWidth.columns(of: $0) <= room } ?? next ?? ""
    let split = area.split(right: TextWidth.columns(of: right), gap: 2)
    Line(right, .heading).draw(on: &canvas, in: split.right)
    Line(TextWidth.fit(since, to: split.rest.width)).draw(on: &canvas, in: split.rest)
  }

  private var since: String {
    guard let since = emergency.since else { return "" }
    let words = Language.allCases.map { language in
      let date = HallDate(language, today: state.today)
      let time = date.text(since.time)
      let day = since.day == state.today ? "" : date.text(since.day) + " "
      return Phrase("Gäller sedan \(day)kl. \(time)", "Since \(day)\(time)")(language)
    }
    return words.joined(separator: " · ")
  }
}

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

  /// Splits a text that doesn't fit into as many parts as it takes, each with the title and its
  /// number.
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
