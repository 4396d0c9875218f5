import Almanac
import Canvas

/// A list of commands: the palette has those that are available, help has all, the available first
/// and then the others with the reason why they are not.
struct CommandList: PickerSource {
  private let heading: Phrase
  let lead: Picker.Lead
  let isHelp: Bool
  private let rows: [Picker.Row]

  /// Help on the keys of a window.
  init(title: Phrase, keys rows: [Picker.Row]) {
    (heading, lead, isHelp, self.rows) = (title, .key, true, rows)
  }

  /// The palette.
  /// - Parameter reason: why a command is not available; nil if it is.
  init(palette reason: (Command) -> Phrase?, _ language: Language) {
    (heading, lead, isHelp) = (Phrase("Kommando", "Command"), .name, false)
    rows = CommandTable.named.filter { reason($0) == nil }.map { command in
      Picker.Row(
        lead: command.label(language), title: command.help(language),
        trail: command.keys.first?.label(language) ?? "", requests: [.closeAll, .run(command)],
        act: Phrase("gör", "do"))
    }
  }

  /// - Parameter explanation: what the screen shows is, line by line, above the commands.
  init(
    help title: Phrase, _ explanation: [String] = [], _ reason: (Command) -> Phrase?,
    _ language: Language
  ) {
    let lines = explanation.map {
      Picker.Row(title: $0, requests: [.close], act: Phrase("stäng", "close"))
    }
    let rows = CommandTable.commands.map { command in
      let reason = reason(command)
      return Picker.Row(
        lead: command.keys.map { $0.label(language) }.joined(separator: " "),
        title: command.help(language), detail: reason?(language) ?? "",
        requests: [.closeAll, .run(command)], act: Phrase("gör", "do"), isMuted: reason != nil)
    }
    self.init(title: title, keys: lines + rows.filter { !$0.isMuted } + rows.filter(\.isMuted))
  }

  func title(_ environment: Environment) -> String { heading(environment.language) }
  func rows(_ environment: Environment) -> [Picker.Row] { rows }
}
