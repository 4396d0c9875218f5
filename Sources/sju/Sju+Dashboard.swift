import Almanac
import ArgumentParser
import Canvas
import Dashboard
import Model
import Store
import Terminal

/// `sju` alone: the dashboard.
extension Sju {
  mutating func run() throws {
    let opened = try options.openOrMake()
    let state = try options.state(
      opened.municipality, theme: look.theme, size: Size(columns: 80, rows: 24),
      isInMemory: opened.source == nil)
    do {
      let ending = try EventLoop(
        state: state, themes: options.themes,
        notice: opened.notice ?? Themes.notice ?? strangeTheme(opened.municipality, state),
        source: opened.source
      ).run()
      if case .signal(let signal) = ending { signal.endProcess() }
    } catch let error as SessionError {
      try explain(error, state)
      let unread = opened.municipality.unread()
      if let status = Output.note(unread, in: opened.source?.folder.path ?? ".") { throw status }
    }
  }

  /// Said where the settings name a theme that there is not.
  private func strangeTheme(_ municipality: Municipality, _ state: State) -> Phrase? {
    guard look.theme == nil, let name = municipality.settings.theme, name != state.theme else {
      return nil
    }
    return Phrase(
      "Temat ”\(name)” i inställningarna finns inte; t visar dem som finns",
      "There is no theme “\(name)”, as the settings say; t shows those there are")
  }

  /// Where nothing can be drawn the overview is printed, with why: on a terminal in no more lines
  /// than one shows at once, so that what matters most has not gone when the prompt is back.
  private func explain(_ error: SessionError, _ state: State) throws {
    guard let why = error.explanation(state.language) else {
      throw Failure(.inputOutput, error.failure(state.language)).exit
    }
    let lines = if case .notATerminal = error { 40 } else { 20 }
    try Output.write(state.overviewText(columns: 80, lines: lines))
    Output.note("sju: " + why)
  }
}
