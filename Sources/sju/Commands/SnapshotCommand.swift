import ArgumentParser
import Canvas
import Dashboard
import Model

/// `sju snapshot`: any screen as text, ANSI, SVG or HTML.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Print a screen as text, ANSI, SVG or HTML.",
    discussion: "Example: sju snapshot network --size 120x36 --format svg > network.svg")

  @Argument(help: "The screen.")
  var screen = ScreenName.overview

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "columns>x<rows"))
  var size = Size(columns: 80, rows: 24)

  @Option(help: "How it is printed.")
  var format = ScreenFormat.text

  @OptionGroup var look: ThemeOption

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading { municipality, _ in
      var state = try options.state(municipality, theme: look.theme, size: size)
      _ = state.update(.command(screen.command))
      let colours = options.themes.first { $0.name == state.theme } ?? Theme(name: state.theme)
      try Output.write(format.format.file(state.draw(), theme: colours), isForTerminal: true)
    }
  }
}

/// The screens by the names that the command line knows.
enum ScreenName: String, ExpressibleByArgument, CaseIterable {
  case overview, steps, network, council, calendar

  var command: Command {
    switch self {
    case .overview: .overview
    case .steps: .steps
    case .network: .network
    case .council: .council
    case .calendar: .calendar
    }
  }
}

/// How a screen is printed.
enum ScreenFormat: String, ExpressibleByArgument, CaseIterable {
  case text, ansi, svg, html

  var format: Script.Format {
    switch self {
    case .text: .text
    case .ansi: .ansi
    case .svg: .svg
    case .html: .html
    }
  }
}

extension Size: ExpressibleByArgument {
  public init?(argument: String) { self.init(text: argument) }

  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}
