import Almanac
import ArgumentParser
import Canvas
import Dashboard
import Model
import Terminal

/// `sju`: the dashboard.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard (also without a command).",
    discussion: "Example: sju --data ~/tyreso --theme sommar")

  @OptionGroup var options: DataOptions

  @Option(help: "A theme by name; sju themes lists them.")
  var theme: String?

  func run() throws {
    let opened = try options.openOrMake()
    let state = try options.state(
      opened.municipality, theme: theme, size: Size(columns: 80, rows: 24))
    do {
      let ending = try EventLoop(
        state: state, themes: options.themes, notice: opened.notice ?? Themes.notice,
        source: opened.source
      ).run()
      if case .signal(let signal) = ending { signal.endProcess() }
    } catch let error as SessionError {
      try explain(error, state)
    }
  }

  /// Where nothing can be drawn the overview is printed, with why.
  private func explain(_ error: SessionError, _ state: State) throws {
    guard let why = error.explanation(state.language) else {
      throw Failure(.inputOutput, error.failure(state.language)).exit
    }
    var state = state
    _ = state.update(.resized(Size(columns: 80, rows: 40)))
    try Output.write(state.draw().text)
    Output.note("sju: " + why)
  }
}
