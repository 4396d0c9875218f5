import Almanac
import ArgumentParser
import Canvas
import Kiosk
import Model
import Terminal

/// `sju kiosk`: the screen in the hall. Reads, and writes nothing; no key ends it.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Show the public pages on the screen in the hall.",
    discussion: """
      Only what is marked public is shown. The pages turn by themselves until somebody touches a \
      key. Nothing on the keyboard ends it: send SIGTERM, or close its input.

      Example: sju kiosk --data ~/tyreso
      """)

  @OptionGroup var options: DataOptions

  @OptionGroup var look: ThemeOption

  func run() throws {
    let municipality = try options.openOrStarter()
    let publication = municipality.publication(asOf: municipality.settings.asOf ?? Clock.today)
    let language = options.language(municipality)
    let loop = KioskLoop(
      state: KioskState(publication, size: Size(columns: 80, rows: 24), language: language),
      theme: try options.theme(named: look.theme ?? "hallen"))
    do {
      if let signal = try loop.run() { signal.endProcess() }
    } catch let error as SessionError {
      throw Failure(.inputOutput, error.reason(language)).exit
    }
  }
}

extension SessionError {
  /// Why there is no kiosk. Nothing is printed in its place: nobody in a hall reads a log.
  fileprivate func reason(_ language: Language) -> String {
    switch self {
    case .notATerminal:
      Phrase("kiosken behöver en terminal att visas på", "the kiosk needs a terminal to show on")(
        language)
    case .cannotPlaceText(let name), .noDescription(let name):
      Phrase(
        "TERM=\(name): den här terminalen kan kiosken inte ritas på",
        "TERM=\(name): the kiosk can’t be drawn on this terminal")(language)
    case .system, .alreadyOpen: failure(language)
    }
  }
}
