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

  private func drawInvitation(on canvas: inout Canvas, in area: Rect) {
    let touch = Line("► " + state.say("rör vid en tangent", "touch a key"), .key)
    let right = Line(count.isEmpty ? "" : count + "   ", .footer) + touch
    let fits = right.columns + 2 + min(TextWidth.columns(of: origin), 32) <= area.width
    StatusLine(left: Line(origin, .footer), right: fits ? right : touch)
      .draw(on: &canvas, in: area)
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
    let day = state.publication.asOf
    let words = DayWords(state.language, today: day)
    let date = "\(day.dayOfMonth) \(words.title(of: day.month))"
    let age = state.say("uppgifter från \(date)", "information from \(date)")
    return [state.publication.municipality, age].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `2 av 8`; nothing where there is only one page.
  private var count: String {
    guard state.pageCount > 1 else { return "" }
    let number = state.pageIndex + 1
    return state.say("\(number) av \(state.pageCount)", "\(number) of \(state.pageCount)")
  }
}
