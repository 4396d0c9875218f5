import Almanac
import Canvas
import Insight
import Model
import Widgets

/// A call-out on the whole screen: how far it has come, one contact or the summary, and the keys.
struct CalloutView {
  let state: State
  let mode: CalloutMode
  let run: CalloutRun

  var maker: CardMaker { state.maker }

  var layout: CalloutLayout {
    CalloutLayout(
      size: state.size, keys: CalloutKeys(state, mode).keys, language: state.language)
  }

  func draw(on canvas: inout Canvas) {
    let layout = layout
    drawHeader(on: &canvas, in: layout.header)
    switch mode.page {
    case .summary: drawSummary(on: &canvas, in: layout.body)
    default: CalloutContactView(view: self).draw(on: &canvas, in: layout.body)
    }
    canvas.horizontalRule(
      at: Point(x: 0, y: layout.course.y - 1), width: canvas.size.columns)
    let course = CalloutCourse(run, maker)
    let told = mode.page == .summary ? course.soFar : course.whole
    told.draw(on: &canvas, in: layout.course.inset(left: 1))
    if let notice = state.notice {
      let text = TextWidth.shorten(notice.text(state.language), to: layout.word.width - 1)
      Line(text, notice.kind.role).draw(on: &canvas, in: layout.word.inset(left: 1))
    } else if mode.page != .summary {
      Line(run.callout.reason, .muted).draw(on: &canvas, in: layout.word.inset(left: 1))
    }
    layout.drawKeys(on: &canvas)
    if mode.page == .leaving { CalloutWindow(state: state, mode: mode).draw(on: &canvas) }
  }

  private func drawHeader(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(Rect(x: 0, y: 0, width: canvas.size.columns, height: 1), role: .header)
    let isReal = run.callout.kind == .real
    let kind = run.callout.kind?.headline ?? Phrase("LARM", "CALL-OUT")
    var course = how
    if TextWidth.columns(of: course + kind(state.language)) + 2 > area.width { course = howFar }
    let (rest, right) = area.split(right: TextWidth.columns(of: course), gap: 2)
    canvas.write(kind(state.language), at: rest.origin, role: isReal ? .bad : .title, in: rest)
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
    "\(run.minutes(until: state.now)) min · "
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
