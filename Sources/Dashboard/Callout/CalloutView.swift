import Almanac
import Canvas
import Insight
import Model
import Widgets

/// A call-out on the whole screen: how far it has come, one contact or the summary, and the keys.
struct CalloutView {
  let window: CalloutWindow
  let run: CalloutRun
  let environment: Environment

  var maker: CardMaker { environment.maker }
  var layout: CalloutLayout { CalloutLayout(window, environment) }

  func draw(on canvas: inout Canvas) {
    let layout = layout
    drawHeader(on: &canvas, in: layout.header)
    switch window.page {
    case .summary: drawSummary(on: &canvas, in: layout.body)
    default: CalloutContactView(view: self).draw(on: &canvas, in: layout.body)
    }
    canvas.horizontalRule(
      at: Point(x: 0, y: layout.course.y - 1), width: canvas.size.columns)
    let course = CalloutCourse(run, maker)
    let told = window.page == .summary ? course.soFar : course.whole
    told.draw(on: &canvas, in: layout.course.inset(left: 1))
    if let notice = environment.notice {
      let text = TextWidth.shorten(notice.text(environment.language), to: layout.word.width - 1)
      Line(text, notice.kind.role).draw(on: &canvas, in: layout.word.inset(left: 1))
    } else if window.page != .summary {
      Line(run.callout.reason, .muted).draw(on: &canvas, in: layout.word.inset(left: 1))
    }
    layout.drawKeys(on: &canvas)
    if window.page == .leaving {
      CalloutQuestion(window: window, environment: environment).draw(on: &canvas)
    }
  }

  private func drawHeader(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(Rect(x: 0, y: 0, width: canvas.size.columns, height: 1), role: .header)
    let isReal = run.callout.kind == .real
    let kind = run.callout.kind?.headline ?? Phrase("LARM", "CALL-OUT")
    var course = how
    if TextWidth.columns(of: course + kind(environment.language)) + 2 > area.width {
      course = howFar
    }
    let (rest, right) = area.split(right: TextWidth.columns(of: course), gap: 2)
    canvas.write(
      kind(environment.language), at: rest.origin, role: isReal ? .bad : .title, in: rest)
    canvas.write(course, at: right.origin, role: .header, in: right)
    if isReal {
      // A double line says it once more, to whoever sees no colours.
      canvas.write(
        String(repeating: "═", count: canvas.size.columns), at: Point(x: 0, y: 1), role: .bad)
    } else {
      canvas.horizontalRule(at: Point(x: 0, y: 1), width: canvas.size.columns)
    }
  }

  /// "startat 13:02 · 4 min · 7 av 21 nådda".
  private var how: String {
    guard let started = run.callout.started else { return howFar }
    let clock = started.time.clock
    return maker.say("startat \(clock) · ", "started \(clock) · ") + howFar
  }

  private var howFar: String {
    "\(run.minutes(until: environment.now)) min · "
      + maker.say(
        "\(run.reached.count) av \(run.members.count) nådda",
        "\(run.reached.count) of \(run.members.count) reached")
  }
}

extension CalloutKind {
  /// What no one who glances at the screen can take for the other.
  var headline: Phrase {
    switch self {
    case .drill: Phrase("LARM · ÖVNING", "CALL-OUT · DRILL")
    case .real: Phrase("▲ LARM · SKARPT LÄGE", "▲ CALL-OUT · REAL")
    }
  }
}

extension Notice.Kind {
  var role: Role {
    switch self {
    case .done: .good
    case .hint: .info
    case .problem: .bad
    }
  }
}

extension TimeOfDay {
  /// Hours and minutes, whatever the seconds.
  var clock: String { String(description.prefix(5)) }
}

extension DayWords {
  /// `1 okt 13:00`; a time only where there is a day.
  func short(_ date: PartialDate, _ time: TimeOfDay?) -> String {
    guard case .day = date, let time else { return short(date) }
    return "\(short(date)) \(time.clock)"
  }
}

/// How the screen is divided in a call-out, and which keys stand where: one row where they have
/// room, else two, so that none is ever left out.
struct CalloutLayout: Equatable {
  let header: Rect
  let body: Rect
  /// What has happened so far, and who comes next.
  let course: Rect
  /// What was just said, or what the call-out is about.
  let word: Rect
  private let keyArea: Rect
  private let rows: [KeyHints]
  private let keys: [FooterKey]

  init(_ window: CalloutWindow, _ environment: Environment) {
    let (size, language) = (environment.size, environment.language)
    let margin = size.columns >= 80 ? 1 : 0
    let width = max(0, size.columns - 2 * margin)
    self.keys = CalloutKeys(window, environment).keys.filter(\.isShown).compactMap { key in
      key.keys.first.map { FooterKey($0, key.label, language) }
    }
    rows = CalloutLayout.rows(self.keys.map(\.hint), width: width)
    let foot = rows.count
    header = Rect(x: margin, y: 0, width: width, height: 1)
    keyArea = Rect(x: margin, y: size.rows - foot, width: width, height: foot)
    word = Rect(x: margin, y: keyArea.y - 1, width: width, height: 1)
    course = Rect(x: margin, y: keyArea.y - 2, width: width, height: 1)
    body = Rect(x: margin, y: 2, width: width, height: max(0, keyArea.y - 3 - 2))
  }

  /// The last of the keys is help, and stands at the right.
  private static func rows(_ hints: [KeyHints.Hint], width: Int) -> [KeyHints] {
    let help = Array(hints.suffix(1))
    let whole = KeyHints(Array(hints.dropLast()), pinned: help)
    guard whole.columns > width else { return [whole] }
    let count =
      hints.indices.dropLast().last { KeyHints(Array(hints[...$0])).columns <= width } ?? 0
    return [
      KeyHints(Array(hints[...count])),
      KeyHints(Array(hints[(count + 1)...].dropLast()), pinned: help),
    ]
  }

  func drawKeys(on canvas: inout Canvas) {
    canvas.fill(
      Rect(x: 0, y: keyArea.y, width: canvas.size.columns, height: keyArea.height), role: .footer)
    for (row, hints) in rows.enumerated() { hints.draw(on: &canvas, in: keyArea.row(row)) }
  }

  /// The key that stands at a point.
  func key(at point: Point) -> Key? {
    for (row, hints) in rows.enumerated() {
      if let hint = hints.hint(at: point, in: keyArea.row(row)) {
        return keys.first { $0.hint == hint }?.key
      }
    }
    return nil
  }
}

/// The small windows of a call-out: which one to go on with, drill or real, why, pause or end.
struct CalloutQuestion {
  let window: CalloutWindow
  let environment: Environment

  private var maker: CardMaker { environment.maker }

  func draw(on canvas: inout Canvas) {
    let lines = lines
    let overlay = Overlay(
      Line(title, .overlayHeading),
      content: Size(columns: min(66, environment.size.columns - 8), rows: lines.count + promptRows))
    overlay.draw(on: &canvas, in: environment.area)
    let inner = overlay.inside(in: environment.area)
    // Where nothing is typed the real cursor stands on the first answer, or the chosen one.
    if !window.isTyping { canvas.setCursor(at: inner.origin) }
    for (y, line) in lines.enumerated() {
      line.draw(on: &canvas, in: inner.row(y))
      if case .offer(let row) = window.page, row == y {
        canvas.lay(.selected, inner.row(y))
        canvas.setCursor(at: inner.row(y).origin)
      }
    }
    if case .reason(let kind, let editor) = window.page {
      Prompt(
        "›", text: editor.text, caret: editor.caret,
        placeholder: kind.defaultReason(environment.language)
      ).draw(on: &canvas, in: inner.row(inner.height - 1))
    }
  }

  private var promptRows: Int { window.isTyping ? 2 : 0 }

  private var title: String {
    switch window.page {
    case .offer: maker.say("En larmning pågår", "A call-out is under way")
    case .kind: maker.say("Larma: övning eller skarpt läge?", "Call out: drill or real?")
    case .reason: maker.say("Varför larmas det?", "What is it about?")
    case .leaving, .calling, .summary: maker.say("Paus eller avsluta?", "Pause or end?")
    }
  }

  private var lines: [Line] {
    switch window.page {
    case .offer: environment.municipality.runningCallouts.map(offered)
    case .kind: kinds
    case .reason(let kind, _):
      [Line(kind.headline(environment.language), kind == .real ? .bad : .title)]
    case .leaving, .calling, .summary:
      [
        line("Enter", "ring vidare", "call on"),
        line(
          "Esc", "paus: C fortsätter, även efter omstart", "pause: C goes on, after a restart too"),
        line(
          "a", "avsluta: hur det gick, vem som ska rättas", "end: how it went, what to correct"),
      ]
    }
  }

  private var kinds: [Line] {
    let count = environment.municipality.members.count
    return [
      line(maker.say("ö", "d"), "övning", "drill"),
      line(maker.say("s", "r"), "skarpt läge", "real"), .empty,
      Line(
        maker.say(
          "\(count) medlemmar rings i ordning; allt sparas direkt.",
          "\(count) members are called in order; all is saved at once."), .muted),
    ]
  }

  private func line(_ key: String, _ swedish: String, _ english: String) -> Line {
    let gap = String(repeating: " ", count: max(1, 8 - TextWidth.columns(of: key)))
    return Line(key, .key) + Line(gap + maker.say(swedish, english))
  }

  private func offered(_ id: RecordID) -> Line {
    guard let run = CalloutRun(of: id, in: environment.municipality) else { return .empty }
    let kind = run.callout.kind?.label(environment.language) ?? ""
    let clock = run.callout.started.map { maker.words.short($0.day) + " " + $0.time.clock } ?? ""
    let count = maker.say(
      "\(run.reached.count) av \(run.members.count)", "\(run.reached.count) of \(run.members.count)"
    )
    return Line("\(clock)  \(kind)  ", run.callout.kind == .real ? .bad : .muted)
      + Line("\(count)  ") + Line(run.callout.reason)
  }
}
