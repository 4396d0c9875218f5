import Almanac
import Canvas
import Publication
import Widgets

/// The last line: whose data it is and how old, which page, and what can be done.
struct KioskFooter {
  let state: KioskState

  func draw(on canvas: inout Canvas, in layout: KioskLayout) {
    canvas.fill(layout.footer, role: .footer)
    state.isRotating
      ? drawInvitation(on: &canvas, in: layout.footerText)
      : drawKeys(on: &canvas, in: layout.footerText)
  }

  /// The age of what is shown goes last of all.
  private func drawInvitation(on canvas: inout Canvas, in area: Rect) {
    let touch = Line("► " + state.say("rör vid en tangent", "touch a key"), .key)
    let rights = [Line(count.isEmpty ? "" : count + "   ", .footer) + touch, touch]
    let lefts = [origin, age, date]
    let pairs = lefts.flatMap { left in rights.map { (Line(left, .footer), $0) } }
    let pair = pairs.first { $0.columns + 2 + $1.columns <= area.width }
    let (left, right) = pair ?? (Line(date, .footer), .empty)
    left.draw(on: &canvas, in: area)
    right.draw(on: &canvas, in: area, align: .right)
  }

  private func drawKeys(on canvas: inout Canvas, in area: Rect) {
    let split = area.split(right: TextWidth.columns(of: count), gap: 3)
    KeyHints(hints).draw(on: &canvas, in: split.rest)
    canvas.write(count, at: split.right.origin, role: .footer, in: split.right)
  }

  /// In the order of their use to a visitor; the last go first where there is little room.
  private var hints: [KeyHints.Hint] {
    guard state.pageCount > 1 else { return [language, back] }
    return [
      KeyHints.Hint("← →", state.say("bläddra", "turn pages")), language,
      KeyHints.Hint("1–7", state.say("moment", "step")), back,
      KeyHints.Hint("0", state.say("början", "start")),
    ]
  }

  private var language: KeyHints.Hint {
    state.language == .swedish ? KeyHints.Hint("E", "English") : KeyHints.Hint("S", "svenska")
  }

  private var back: KeyHints.Hint { KeyHints.Hint("Esc", state.say("klar", "done")) }

  /// `Tyresö kommun · uppgifter från 1 oktober 2008`
  private var origin: String {
    [state.publication.municipality, age].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var age: String { state.say("uppgifter från \(date)", "information from \(date)") }

  /// The day that the data is of.
  private var date: String {
    let day = state.publication.asOf
    return "\(day.dayOfMonth) " + DayWords(state.language, today: day).title(of: day.month)
  }

  /// `2 av 8`; nothing where there is only one page.
  private var count: String {
    guard state.pageCount > 1 else { return "" }
    let number = state.pageIndex + 1
    return state.say("\(number) av \(state.pageCount)", "\(number) of \(state.pageCount)")
  }
}
