import ArgumentParser
import Glibc

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
      AgendaCommand.self, PersonCommand.self, ExportCommand.self, ImportCommand.self,
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
      main(try Arguments.words())
    } catch {
      exit(withError: error)
    }
  }
}
