import Almanac
import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store
import Terminal

/// The program: the dashboard, and a command for everything that can be done without it.
@main
struct Sju: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sju",
    abstract: "A dashboard for the business-development chief of a Swedish municipality.",
    usage: "sju [--data <dir>] [--language <sv|en>] [--theme <name>] [<subcommand>]",
    discussion: """
      Without a command, the dashboard opens on the data folder: --data DIR, else $SJU_DATA, else \
      $XDG_DATA_HOME/sju, else ~/.local/share/sju. The options may stand before a command or after \
      it.

      Example: sju --data ~/tyreso --language en --theme sommar
      """,
    version: "0.1.0",
    subcommands: [
      KioskCommand.self, ListCommand.self, ShowCommand.self, CheckCommand.self, AddCommand.self,
      SetCommand.self, RemoveCommand.self, LogCommand.self, DoneCommand.self, HoldCommand.self,
      CalloutCommand.self,
      AgendaCommand.self, DayCommand.self, InsightCommand.self, SeatCommand.self, BriefCommand.self,
      PersonCommand.self, ExportCommand.self, ImportCommand.self, IndicatorCommand.self,
      RegisterCommand.self,
      PublishCommand.self, MergeCommand.self, SnapshotCommand.self, ScriptCommand.self,
      InitCommand.self,
      ThemesCommand.self, RecCommand.self, HelpCommand.self,
    ])

  @OptionGroup var options: DataOptions

  @OptionGroup var look: ThemeOption

  static func main() {
    // A file that grows past the limit of the process is an error that is told, not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let words = try Arguments.words()
      if let unknown = unknownCommand(in: words) {
        Output.note(unknown)
        Glibc.exit(Failure.Kind.usage.rawValue)
      }
      run(words)
    } catch {
      exit(withError: error)
    }
  }
}

/// `sju` alone: the dashboard.
extension Sju {
  mutating func run() throws {
    let opened = try options.openOrMake()
    let state = try options.state(
      opened.municipality, theme: look.theme, size: Size(columns: 80, rows: 24),
      isInMemory: opened.source == nil, concludesAtOnce: false)
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

extension Sju {
  /// Runs the command that the arguments name, and ends the process with its status.
  static func run(_ arguments: [String]?) -> Never {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      Glibc.exit(EXIT_SUCCESS)
    } catch {
      end(with: error)
    }
  }

  /// Says what the parser has to say: help on standard output, errors on standard error. These repeat
  /// the arguments, which somebody else may have chosen, so that they too pass the sanitiser.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { Glibc.exit(status.rawValue) }
    if status.isSuccess {
      let isWritten = (try? Output.write(text + "\n")) != nil
      Glibc.exit(isWritten ? status.rawValue : Failure.Kind.inputOutput.rawValue)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      Output.note(String(line))
    }
    Glibc.exit(status.rawValue)
  }
}

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

/// This program as a file.
enum Program {
  /// Where it lies, whatever it was called as.
  static var path: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "/usr/local/bin/sju" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A path from the root, of something that need not be there.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

/// The words that the program was started with, its own name left out.
enum Arguments {
  /// Where they can't be known, nothing is done: without words the dashboard would open on the
  /// default folder, whatever was asked for.
  static func words() throws -> [String] {
    guard let arguments = ProgramArguments.bytes else {
      throw Failure(
        .inputOutput, "can't find out what it was started with; start it without LD_PRELOAD"
      ).exit
    }
    return try arguments.dropFirst().map { bytes in
      // The argument parser would take the marks for what can't be read for what was meant.
      guard let word = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        throw Failure(.usage, "'\(shown)' is not text in UTF-8").exit
      }
      return word
    }
  }
}

/// Why a command could not do what was asked, and the exit status that says so.
struct Failure: Error, CustomStringConvertible {
  enum Kind: Int32 {
    case problems = 1
    case usage = 64
    case inputOutput = 74
  }

  let kind: Kind
  let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// Says what went wrong on standard error and gives the status to leave with.
  var exit: ExitCode {
    Output.note("sju: \(description)")
    return ExitCode(kind.rawValue)
  }
}

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
