import Almanac
import ArgumentParser
import Canvas
import Kiosk
import Publication
import Terminal

/// `sju kiosk`: the screen in the hall. Reads, and writes nothing; no key ends it.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Show the public pages on the screen in the hall.",
    discussion: """
      Only what is marked public is shown. The pages turn by themselves until somebody touches a \
      key. Nothing on the keyboard ends it: send SIGTERM, or close its input.

      They come from a folder that sju publish made, so that the machine in the hall needs nothing \
      else; or from a whole data folder, whose public part is made in memory.

      Examples: sju kiosk --publication /srv/hall
                sju kiosk --data ~/tyreso
      """)

  @Option(
    help: ArgumentHelp("A folder made by sju publish, instead of a data folder.", valueName: "dir"))
  var publication: String?

  @OptionGroup var options: DataOptions

  @OptionGroup var look: ThemeOption

  func validate() throws {
    if publication != nil, options.data != nil {
      throw ValidationError("--publication and --data: say one of them")
    }
    if publication?.isEmpty == true { throw ValidationError("--publication: say a folder") }
  }

  func run() throws {
    let reading = try read()
    guard let publication = reading.publication else {
      throw Failure(.problems, "there is no publication to show; make one with sju publish").exit
    }
    let language =
      options.language.flatMap { Language(tag: $0) } ?? reading.language ?? .swedish
    let loop = KioskLoop(
      state: KioskState(publication, size: Size(columns: 80, rows: 24), language: language),
      theme: try options.theme(named: look.theme ?? "hallen"))
    do {
      if let signal = try loop.run() { signal.endProcess() }
    } catch let error as SessionError {
      throw Failure(.inputOutput, error.reason(language)).exit
    }
  }

  private func read() throws -> KioskSource.Reading {
    let source = try options.kioskSource(publication: publication)
    do throws(KioskSource.Fault) {
      let reading = try source.read()
      for problem in reading.problems { Output.note("sju: \(problem)") }
      return reading
    } catch {
      throw Failure(.inputOutput, error.words.english).exit
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
