import Almanac
import Canvas
import Publication
import Widgets

/// The last line: whose data it is and how old, which page, and what can be done.
struct KioskFooter {
  let state: KioskState

  func draw(on canvas: inout Canvas) {
    let layout = state.layout
    canvas.fill(layout.footer, role: .footer)
    state.isRotating
      ? drawInvitation(on: &canvas, in: layout.footerText)
      : drawKeys(on: &canvas, in: layout.footerText)
  }

  /// The key whose words are at a point of the screen, while the keys show.
  func key(at point: Point) -> Key? {
    let area = state.layout.footerText
    guard !state.isRotating, let hint = hints(in: area).hint(at: point, in: keysArea(area)) else {
      return nil
    }
    return KioskKeys(state: state).all.first { $0.hint == hint }?.key
  }

  /// The age of what is shown goes last of all.
  private func drawInvitation(on canvas: inout Canvas, in area: Rect) {
    let touch = Line("► " + state.say("rör vid en tangent", "touch a key"), .key)
    let rights = [Line(count.isEmpty ? "" : count + "   ", .footer) + touch, touch]
    let origin = [state.publication.municipality].filter { !$0.isEmpty }
    // What is of little use goes before whose information it is, and that before its age.
    let ways = [[origin + [age], origin + [date]], [[age], [date]]]
      .map { $0.map { $0.joined(separator: " · ") } }
    let noted = notice.map { notice in ways.map { $0.map { Line("\($0)  ", .footer) + notice } } }
    let plain = ways.map { $0.map { Line($0, .footer) } }
    let pairs = ((noted ?? []) + plain).flatMap { lefts in
      rights.flatMap { right in lefts.map { ($0, right) } }
    }
    let pair = pairs.first { $0.columns + 2 + $1.columns <= area.width }
    let (left, right) = pair ?? (Line(date, .footer), .empty)
    left.draw(on: &canvas, in: area)
    right.draw(on: &canvas, in: area, align: .right)
  }

  private func drawKeys(on canvas: inout Canvas, in area: Rect) {
    hints(in: area).draw(on: &canvas, in: keysArea(area))
    canvas.write(
      count, at: Point(x: area.maxX - TextWidth.columns(of: count), y: area.y), role: .footer,
      in: area)
  }

  private func hints(in area: Rect) -> KeyHints {
    KeyHints(KioskKeys(state: state).all.map(\.hint))
  }

  private func keysArea(_ area: Rect) -> Rect {
    area.split(right: TextWidth.columns(of: count), gap: count.isEmpty ? 0 : 3).rest
  }

  /// The warning about the information: that it can't be read any more, or that it is old.
  private var notice: Line? {
    let date = HallDate(state.language, today: state.today)
    if let since = state.brokenSince {
      let time = since.day == state.today ? date.text(since.time) : date.text(since.day)
      return Line(
        "! " + state.say("inte förnyat sedan \(time)", "not renewed since \(time)"), .warning)
    }
    let days = state.publication.asOf.days(until: state.today)
    guard let limit = state.settings.oldAfterDays, days > limit else { return nil }
    return Line(
      "! "
        + state.say(
          "\(state.language.number(days)) dagar gamla", "\(state.language.number(days)) days old"),
      .warning)
  }

  private var age: String { state.say("uppgifter från \(date)", "information from \(date)") }

  /// The day that the data is of.
  private var date: String {
    let day = state.publication.asOf
    return "\(day.dayOfMonth) " + DayWords(state.language, today: day).title(of: day.month)
  }

  /// `2 av 9`; nothing away from the pages.
  private var count: String {
    guard state.place == .page, state.pageCount > 1 else { return "" }
    let number = state.pageIndex + 1
    return state.say("\(number) av \(state.pageCount)", "\(number) of \(state.pageCount)")
  }
}

/// The keys that work at the visitor's place, the most useful first; where there is little room the
/// last are left out. Each can also be pressed.
struct KioskKeys {
  let state: KioskState

  var all: [(hint: KeyHints.Hint, key: Key)] {
    move + [language, back] + rest
  }

  private var move: [(hint: KeyHints.Hint, key: Key)] {
    switch state.place {
    case .page:
      [(hint("← →", "bläddra", "turn pages"), .right)]
        + (opens ? [(hint("Enter", "öppna", "open"), .enter)] : [])
    case .list, .organisation:
      [(hint("↑ ↓", "välj", "choose"), .down), (hint("Enter", "öppna", "open"), .enter)]
    }
  }

  private var opens: Bool {
    state.mark != nil || state.page.content(state).opened != nil
  }

  private var language: (hint: KeyHints.Hint, key: Key) {
    state.language == .swedish
      ? (KeyHints.Hint("E", "English"), .character("e"))
      : (KeyHints.Hint("S", "svenska"), .character("s"))
  }

  private var back: (hint: KeyHints.Hint, key: Key) {
    let isDone = state.place == .page && state.pageIndex == 0 && state.mark == nil
    return (isDone ? hint("Esc", "klar", "done") : hint("Esc", "tillbaka", "back"), .escape)
  }

  private var rest: [(hint: KeyHints.Hint, key: Key)] {
    let contrast =
      state.hasHighContrast
      ? hint("H", "vanliga färger", "usual colours") : hint("H", "kontrast", "contrast")
    let steps = state.publication.steps.isEmpty ? [] : [(hint("1–7", "moment", "steps"), Key.home)]
    return [(contrast, .character("h"))] + steps + [(hint("0", "början", "start"), .home)]
  }

  private func hint(_ key: String, _ swedish: String, _ english: String) -> KeyHints.Hint {
    KeyHints.Hint(key, state.say(swedish, english))
  }
}
