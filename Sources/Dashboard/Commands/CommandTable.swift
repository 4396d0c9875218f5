import Almanac
package import Canvas

/// The one table of commands, in the order in which help tells them. A command is its row here and
/// the function that it runs.
package enum CommandTable {
  package static let commands: [Command] =
    following + changing + council + lists + calendar + proposed + analysis + program + screens
    + movement

  /// Those that are worth running by name.
  static let named: [Command] =
    changing + council + lists + calendar + proposed + analysis + program + screens

  /// Those that stand in the footer while they do something, from the left.
  static let inFooter: [Command] = commands.filter { $0.footer != nil }
    .sorted { ($0.footer?.number ?? 0) < ($1.footer?.number ?? 0) }

  static let withOwnKey: [Command] = commands.filter { $0.ownKey != nil }

  /// Those that wait while a change is being saved.
  fileprivate static let aboutData: Set<String> = Set(
    (changing + council + proposed + [quit]).map(\.name))

  /// Those that are about what the analysis shows.
  fileprivate static let atHomeInAnalysis: Set<String> = Set((proposed + analysis).map(\.name))

  /// The commands that `key` runs where nothing is being typed: the first that does something where
  /// one is. No two of them ever do.
  package static func commands(for key: Key) -> [Command] { byKey[key] ?? [] }

  private static let byKey: [Key: [Command]] = Dictionary(
    commands.flatMap { command in command.keys.map { ($0, [command]) } }, uniquingKeysWith: +)
}

extension Command {
  /// Whether it changes the data or leaves, so that it waits while a change is being saved.
  var isAboutData: Bool { CommandTable.aboutData.contains(name) }
}

extension State {
  /// The command that a key runs here: of several the one that does something.
  func command(for key: Key, _ targets: CommandTargets) -> Command? {
    if let own = CommandTable.withOwnKey.first(where: { command in
      command.ownKey.map { $0.key == key && $0.holds(self, targets) } ?? false
    }) {
      return own
    }
    let commands = CommandTable.commands(for: key)
    guard commands.count > 1 else { return commands.first }
    // Where none of them does something, that of the screen says why.
    return commands.first { reason(against: $0, targets) == nil }
      ?? commands.first { screen == .analysis && CommandTable.atHomeInAnalysis.contains($0.name) }
      ?? commands.first
  }

  /// Why a command does nothing here; nil when it does something.
  func reason(against command: Command, _ targets: CommandTargets) -> Phrase? {
    command.needs.first { !$0.holds(self, targets) }?.otherwise
  }

  /// Runs a command, or says why it does nothing here.
  mutating func run(_ command: Command, _ targets: CommandTargets) -> [Effect] {
    if let reason = reason(against: command, targets) {
      notice = Notice(.hint, reason)
      return []
    }
    return command.run(&self, targets)
  }
}

extension State {
  /// The available commands.
  func palette(_ targets: CommandTargets) -> CommandList {
    CommandList(palette: { reason(against: $0, targets) }, language)
  }

  /// All commands.
  func help(_ targets: CommandTargets) -> CommandList {
    let explanation =
      screen == .analysis ? screens[AnalysisScreen.self].explanation(environment) : []
    return CommandList(
      help: environment.helpTitle, explanation, { reason(against: $0, targets) }, language)
  }

  /// The contents of help above a window, or above the screen.
  func help(above window: (any Window)?) -> CommandList {
    window?.help(environment) ?? help(targets)
  }

  /// Updates open help or palette after the data has changed.
  mutating func reviseCommandLists() {
    guard let list = windows.last(Picker.self)?.source as? CommandList else { return }
    let revised = list.isHelp ? help(above: windows.second) : palette(targets)
    let environment = environment
    windows.change(Picker.self) { $0.list(revised, environment) }
  }
}

extension Command.Need {
  /// Something is done with one record: not while others than the row at hand are marked.
  static let alone = Command.Need(
    Phrase(
      "Gäller en enda: b gör något med alla markerade, och avmarkerar",
      "For one alone: b does something with all marked, and unmarks")
  ) { state, _ in
    state.screen != .network
      || !state.screens[NetworkScreen.self].isOneOfMany(state.environment)
  }

  static let chosen = Command.Need(
    Phrase("Välj först en post att göra det med", "First choose a record to do it with")
  ) { !$1.ids.isEmpty }

  static let markable = Command.Need(
    Phrase("Markera rader i näringslivets lista (3)", "Mark rows in the list of businesses (3)")
  ) { state, _ in
    state.screen == .network && state.screens[NetworkScreen.self].canMark(state.environment)
  }

  static let sortable = Command.Need(
    Phrase("Den här listan har sin egen ordning", "This list keeps its own order")
  ) { state, _ in state.screen == .network }

  static let inAnalysis = Command.Need(
    Phrase(
      "Gäller i analysen (6), där det kan delas på flera sätt",
      "Works in the analysis (6), where it can be grouped in several ways")
  ) { state, _ in
    state.screen == .analysis && state.screens[AnalysisScreen.self].canGroup(state.environment)
  }

  static let inCalendar = Command.Need(
    Phrase("Gäller i kalendern (5)", "Works in the calendar (5)")
  ) { state, _ in state.screen == .calendar }
}
