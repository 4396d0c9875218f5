import Almanac
import Canvas
import Insight
import Model

extension State {
  /// The call-out on the screen, as far as it has come.
  var calloutRun: CalloutRun? {
    callout?.callout.flatMap { CalloutRun(of: $0, in: municipality) }
  }

  /// Asks what kind of call-out to begin; one that runs already is offered first.
  mutating func openCallout() {
    callout = CalloutMode(page: municipality.runningCallouts.isEmpty ? .kind : .offer(row: 0))
  }

  /// Goes on with a call-out where it is.
  mutating func enter(callout id: RecordID) {
    callout = CalloutMode(page: .calling, callout: id, changesBefore: history.count)
  }

  /// A key while a call-out has the screen. Those that do nothing there say what does.
  mutating func pressInCallout(_ key: Key) -> [Effect] {
    guard let mode = callout else { return [] }
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .character("L") where !mode.isTyping:
      changeLanguage()
      return []
    case .mouse: return []
    default: break
    }
    let keys = CalloutKeys(self, mode)
    if case .reason(let kind, var editor) = mode.page, key != .enter, key != .escape,
      key != .function(1), key != .control("c")
    {
      if editor.take(key) { callout?.page = .reason(kind, editor) }
      return []
    }
    guard let act = keys.act(for: key) else {
      notice = Notice(.hint, keys.whatElse(than: key))
      return []
    }
    return perform(act)
  }

  private mutating func perform(_ act: CalloutAct) -> [Effect] {
    switch act {
    case .kind(let kind): callout?.page = .reason(kind, LineEditor())
    case .start: return startCallout()
    case .note(let outcome): return note(outcome)
    case .undo: return undoInCallout()
    case .end: return endCallout()
    case .followUp: return followUpCallout()
    case .help: picker = makePicker(.help)
    default: turn(act)
    }
    return []
  }

  /// From page to page.
  private mutating func turn(_ act: CalloutAct) {
    switch act {
    case .choose(let step):
      if case .offer(let row) = callout?.page { callout?.page = .offer(row: row + step) }
    case .resume:
      if case .offer(let row) = callout?.page,
        let id = municipality.runningCallouts.dropFirst(max(0, row)).first
      {
        enter(callout: id)
      }
    case .begin: callout?.page = .kind
    case .back:
      if callout?.page == .calling { callout?.page = .leaving } else { callout = nil }
    case .goOn:
      let round = calloutRun?.next?.round ?? 0
      callout?.rounds = max(CalloutMode.rounds, round + 1)
      callout?.page = .calling
    case .sumUp: callout?.page = .summary
    case .pause: pauseCallout()
    case .scroll(let step): callout?.scroll += step
    default: break
    }
  }

  private mutating func pauseCallout() {
    let isRunning = calloutRun?.isRunning ?? false
    callout = nil
    if isRunning { notice = Notice(.hint, Say.calloutPaused.phrase) }
  }

  /// Brings what is remembered back within what there is. A call-out that is gone, or that somebody
  /// else has ended, says so.
  mutating func settleCallout() {
    guard var mode = callout else { return }
    if case .offer(let row) = mode.page {
      let count = municipality.runningCallouts.count
      mode.page = count == 0 ? .kind : .offer(row: min(max(0, row), count - 1))
    }
    if let id = mode.callout {
      guard let run = CalloutRun(of: id, in: municipality) else {
        callout = nil
        notice = Notice(.problem, Say.calloutGone.phrase)
        return
      }
      if mode.page == .calling || mode.page == .leaving, !run.isRunning {
        mode.page = .summary
        notice = Notice(.hint, Say.calloutEndedElsewhere.phrase)
      }
      // While something is being saved, such as an undo, it is not known yet whether this is the end.
      if pending == nil, mode.page == .calling, run.isThrough(rounds: mode.rounds) {
        mode.page = .summary
        mode.scroll = 0
      }
      if mode.page == .summary {
        let view = CalloutView(state: self, mode: mode, run: run)
        mode.scroll = min(max(0, mode.scroll), view.lastScroll)
      }
    }
    callout = mode
  }
}

extension CalloutKeys {
  /// What can be pressed, for somebody who pressed something else.
  func whatElse(than key: Key) -> Phrase {
    if case .paste = key {
      return Phrase("Inklistrad text gör ingenting här", "Pasted text does nothing here")
    }
    func list(_ language: Language) -> String {
      keys.filter(\.isShown).compactMap { $0.keys.first?.label(language) }.joined(separator: " ")
    }
    return Phrase(
      "\(key.label(.swedish)) gör ingenting här; tryck något av \(list(.swedish))",
      "\(key.label(.english)) does nothing here; press one of \(list(.english))")
  }
}
