import Almanac
import Canvas
import Widgets

/// What everybody must read now, as large as it can be said: in both languages at once where that
/// costs no size, else in one after the other.
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

  /// What the screen shows in turn: the first way in which everything can be read.
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
