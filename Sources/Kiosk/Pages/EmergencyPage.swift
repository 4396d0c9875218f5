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
      .split(bottom: emergency.since == nil ? 0 : 1, gap: 1)
    drawSince(on: &canvas, in: last)
    for part in parts(in: text) { part.draw(on: &canvas) }
  }

  /// What is on the screen in this round: the first way in which everything can be read.
  private func parts(in area: Rect) -> [EmergencyText] {
    let texts = emergency.texts(first: state.settings.language).map(\.text)
    guard !texts.isEmpty else { return [] }
    let halves = halves(of: area, count: texts.count)
    for size in EmergencyText.Size.allCases {
      let together = zip(texts, halves).map { EmergencyText(text: $0, size: size, area: $1) }
      if together.allSatisfy(\.fits) { return EmergencyText.alike(together) }
      let alone = texts.map { EmergencyText(text: $0, size: size, area: area) }
      if alone.allSatisfy(\.fits) { return [alone[state.emergencyTurn % alone.count]] }
    }
    let pages = texts.flatMap { EmergencyText.pages(of: $0, in: area) }
    return [pages[state.emergencyTurn % pages.count]]
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

  private func drawSince(on canvas: inout Canvas, in area: Rect) {
    guard let since = emergency.since else { return }
    let words = Language.allCases.map { language in
      let date = HallDate(language, today: state.today)
      let time = date.text(since.time)
      let day = since.day == state.today ? "" : date.text(since.day) + " "
      return Phrase("Gäller sedan \(day)kl. \(time)", "Since \(day)\(time)")(language)
    }
    Line(words.joined(separator: " · ")).draw(on: &canvas, in: area)
  }
}
