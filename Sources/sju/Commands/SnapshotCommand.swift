import ArgumentParser
import Canvas
import Dashboard
import Exchange
import Kiosk
import Model

/// `sju snapshot`: any screen, or a page of the hall, as text, ANSI, SVG or HTML.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Print a screen as text, ANSI, SVG or HTML.",
    discussion: """
      A page of the hall is kiosk: and its name, such as kiosk:welcome or kiosk:step-1: what \
      visitors would see of this folder. A name that it does not have is answered with those that \
      it has.

      Examples: sju snapshot network --size 120x36 --format svg > network.svg
                sju snapshot kiosk:crisis --size 120x33
      """)

  @Argument(
    help: "The screen: \(Screen.allCases.map(\.name).joined(separator: ", ")), or kiosk:PAGE.")
  var screen = SnapshotScreen.screen(.overview)

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "columns>x<rows"))
  var size = Size(columns: 80, rows: 24)

  @Option(help: "How it is printed.")
  var format = ScreenFormat.text

  @OptionGroup var look: ThemeOption

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading { municipality, _ in
      let (canvas, theme) =
        switch screen {
        case .screen(let screen): try draw(screen, municipality)
        case .page(let name): try draw(page: name, municipality)
        }
      try Output.write(format.format.file(canvas, theme: theme), isForTerminal: true)
    }
  }

  private func draw(_ screen: Screen, _ municipality: Municipality) throws -> (Canvas, Theme) {
    var state = try options.state(municipality, theme: look.theme, size: size)
    _ = state.update(.show(screen))
    let theme = options.themes.first { $0.name == state.theme } ?? Theme(name: state.theme)
    return (state.draw(), theme)
  }

  /// A page of the hall, of what would be published of the folder today.
  private func draw(page name: String, _ municipality: Municipality) throws -> (Canvas, Theme) {
    let today = options.today(municipality)
    var state = KioskState(
      municipality.publication(asOf: today), size: size, language: options.language(municipality))
    guard state.show(pageNamed: name) else {
      let names = state.pageNames.joined(separator: ", ")
      throw Failure(.usage, "there is no page '\(name)'; there are \(names)").exit
    }
    return (state.draw(), try options.theme(named: look.theme ?? "hallen"))
  }
}

/// The subject of a snapshot: a screen of the chief's, or a page of the hall by its name.
enum SnapshotScreen: ExpressibleByArgument, Equatable {
  case screen(Screen)
  case page(String)

  init?(argument: String) {
    if argument.hasPrefix("kiosk:") {
      self = .page(String(argument.dropFirst("kiosk:".count)))
    } else if let screen = Screen.allCases.first(where: { $0.name == argument }) {
      self = .screen(screen)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .screen(let screen): screen.name
    case .page(let name): "kiosk:\(name)"
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
