import Almanac
import Canvas
import Model

/// The commands that can be run by name, or help: every key with what it does, those that work first,
/// then the others with why they do not.
struct CommandList: PickerSource {
  private let heading: Phrase
  let lead: Picker.Lead
  let isHelp: Bool
  private let rows: [Picker.Row]

  /// Help with other keys than those of commands.
  init(title: Phrase, keys rows: [Picker.Row]) {
    (heading, lead, isHelp, self.rows) = (title, .key, true, rows)
  }

  /// What works, to be run by its name.
  /// - Parameter reason: why a command does nothing where the keys go; nil where it does something.
  init(palette reason: (Command) -> Phrase?, _ language: Language) {
    (heading, lead, isHelp) = (Phrase("Kommando", "Command"), .name, false)
    rows = CommandTable.named.filter { reason($0) == nil }.map { command in
      Picker.Row(
        lead: command.label(language), title: command.help(language),
        trail: command.keys.first?.label(language) ?? "", requests: [.closeAll, .run(command)],
        act: Phrase("gör", "do"))
    }
  }

  init(help title: Phrase, _ reason: (Command) -> Phrase?, _ language: Language) {
    let rows = CommandTable.commands.map { command in
      let reason = reason(command)
      return Picker.Row(
        lead: command.keys.map { $0.label(language) }.joined(separator: " "),
        title: command.help(language), detail: reason?(language) ?? "",
        requests: [.closeAll, .run(command)], act: Phrase("gör", "do"), isMuted: reason != nil)
    }
    self.init(title: title, keys: rows.filter { !$0.isMuted } + rows.filter(\.isMuted))
  }

  func title(_ environment: Environment) -> String { heading(environment.language) }
  func rows(_ environment: Environment) -> [Picker.Row] { rows }
}

extension State {
  /// The commands that work here, to be run by name.
  func palette(_ targets: CommandTargets) -> CommandList {
    CommandList(palette: { reason(against: $0, targets) }, language)
  }

  /// Every command.
  func help(_ targets: CommandTargets) -> CommandList {
    CommandList(help: environment.helpTitle, { reason(against: $0, targets) }, language)
  }

  /// What help shows above a window.
  func help(above window: (any Window)?) -> CommandList {
    window?.help(environment) ?? help(targets)
  }

  /// Where the data has changed, help and the palette say what works by now.
  mutating func reviseCommandLists() {
    guard let list = windows.last(Picker.self)?.source as? CommandList else { return }
    let revised = list.isHelp ? help(above: windows.second) : palette(targets)
    let environment = environment
    windows.change(Picker.self) { $0.list(revised, environment) }
  }
}
