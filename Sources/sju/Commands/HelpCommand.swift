import ArgumentParser

/// `sju help COMMAND`: what `sju COMMAND --help` says. A command that is not there is an error, which
/// it is not to the parser's own.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the help of a command.", shouldDisplay: false)

  @Argument(help: "A command, such as list or rec json.")
  var names: [String] = []

  func run() throws {
    var command: any ParsableCommand.Type = Sju.self
    for name in names {
      let found = command.configuration.subcommands.first { $0._commandName == name }
      guard let found else {
        let commands = command.configuration.subcommands.filter { $0 != HelpCommand.self }
          .map { $0._commandName }.joined(separator: ", ")
        throw Failure(
          .usage,
          "there is no command '\(name)'" + (commands.isEmpty ? "" : "; there are \(commands)")
        ).exit
      }
      command = found
    }
    try Output.write(Sju.helpMessage(for: command) + "\n")
  }
}
