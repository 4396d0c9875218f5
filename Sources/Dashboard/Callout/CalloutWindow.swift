import Almanac
import Canvas
import Insight
import Model
import Widgets

/// The small windows of a call-out: which one to go on with, drill or real, why, pause or end.
struct CalloutWindow {
  let state: State
  let mode: CalloutMode

  private var maker: CardMaker { state.maker }

  func draw(on canvas: inout Canvas) {
    let lines = lines
    let overlay = Overlay(
      Line(title, .overlayHeading),
      content: Size(columns: min(66, state.size.columns - 8), rows: lines.count + promptRows))
    overlay.draw(on: &canvas, in: state.screenArea)
    let inner = overlay.inside(in: state.screenArea)
    // Where nothing is typed the real cursor stands on the first answer, or the chosen one.
    if !mode.isTyping { canvas.setCursor(at: inner.origin) }
    for (y, line) in lines.enumerated() {
      line.draw(on: &canvas, in: inner.row(y))
      if case .offer(let row) = mode.page, row == y {
        canvas.lay(.selected, inner.row(y))
        canvas.setCursor(at: inner.row(y).origin)
      }
    }
    if case .reason(let kind, let editor) = mode.page {
      Prompt(
        "›", text: editor.text, caret: editor.caret,
        placeholder: kind.defaultReason(state.language)
      ).draw(on: &canvas, in: inner.row(inner.height - 1))
    }
  }

  private var promptRows: Int { mode.isTyping ? 2 : 0 }

  private var title: String {
    switch mode.page {
    case .offer: maker.say("En larmning pågår", "A call-out is under way")
    case .kind: maker.say("Larma: övning eller skarpt läge?", "Call out: drill or real?")
    case .reason: maker.say("Varför larmas det?", "What is it about?")
    case .leaving, .calling, .summary: maker.say("Paus eller avsluta?", "Pause or end?")
    }
  }

  private var lines: [Line] {
    switch mode.page {
    case .offer: state.municipality.runningCallouts.map(offered)
    case .kind: kinds
    case .reason(let kind, _): [Line(kind.headline(state.language), kind == .real ? .bad : .title)]
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
    let count = state.municipality.members.count
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
    guard let run = CalloutRun(of: id, in: state.municipality) else { return .empty }
    let kind = run.callout.kind?.label(state.language) ?? ""
    let clock = run.callout.started.map { maker.words.short($0.day) + " " + $0.time.clock } ?? ""
    let count = maker.say(
      "\(run.reached.count) av \(run.members.count)", "\(run.reached.count) of \(run.members.count)"
    )
    return Line("\(clock)  \(kind)  ", run.callout.kind == .real ? .bad : .muted)
      + Line("\(count)  ") + Line(run.callout.reason)
  }
}
