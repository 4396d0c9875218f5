import ArgumentParser
import Model

extension Sju {
  /// Where a command should stand there is a word that is none: what to say of it. To the parser it
  /// would be an argument too many. Nil where the parser shall judge.
  /// - Parameter arguments: without the name of the program.
  static func unknownCommand(in arguments: [String]) -> String? {
    var rest = arguments[...]
    var command: any ParsableCommand.Type = Sju.self
    while let word = rest.popFirst() {
      if command == Sju.self, word.hasPrefix("-") {
        guard word.contains("=") || ["--data", "--language", "--theme"].contains(word) else {
          return nil
        }
        if !word.contains("=") { rest = rest.dropFirst() }
        continue
      }
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-") else { return nil }
      guard let found = commands.first(where: { $0._commandName == word }) else {
        return command.unknown(word, among: commands.map { $0._commandName })
      }
      command = found
    }
    return nil
  }
}

extension ParsableCommand {
  fileprivate static func unknown(_ word: String, among names: [String]) -> String {
    let names = names.filter { $0 != "help" }
    let near = word.nearest(among: names).map { "; is it '\($0)'?" }
    let path = self == Sju.self ? "sju" : "sju \(_commandName)"
    return "\(path): there is no command '\(word)'"
      + (near ?? "; there are \(names.joined(separator: ", "))")
  }
}
