import Almanac
import ArgumentParser
import Canvas
import Kiosk
import Publication
import Terminal

/// `sju kiosk`: the screen in the hall. Reads, and writes nothing but its heartbeat; no key ends it
/// but those that the operator has chosen.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Show the public pages on the screen in the hall.",
    discussion: """
      Only what is marked public is shown. The pages turn by themselves until somebody touches a \
      key. Nothing on the keyboard ends it: send SIGTERM, close its input, or choose secret keys.

      They come from a folder that sju publish made, so that the machine in the hall needs nothing \
      else; or from a whole data folder, of which a process of its own makes the public part. What \
      changes there shows within seconds. An emergency.rec in the folder (Title, Text, TitleEn, \
      TextEn, Since) is shown at once in place of everything else, until it is taken away.

      A kiosk.rec in the folder, or the file of --settings, which goes first, says what the \
      operator wants: Hours (mån–fre 8–17), Closed (dimmed or blank), IdleSeconds, OldAfterDays, \
      Language, Theme, and ExitKeys: at least four keys, such as F9 F9 s j u, that end it when \
      they are pressed one after the other. Keep those in a file that nobody else can read.

      --unit prints a systemd unit for the machine's own screen.

      Examples: sju kiosk --publication /srv/hall
                sju kiosk --unit --publication /srv/hall > /etc/systemd/system/sju-kiosk.service
      """)

  @Option(
    help: ArgumentHelp("A folder made by sju publish, instead of a data folder.", valueName: "dir"))
  var publication: String?

  @Option(help: ArgumentHelp("What the operator wants.", valueName: "file"))
  var settings: String?

  @Option(
    help: ArgumentHelp(
      "Say each minute that it lives, in a file; - for standard error.", valueName: "file"))
  var heartbeat: String?

  @Flag(help: "Print a systemd unit, and show nothing.")
  var unit = false

  /// So many pages are shown as fast as can be, and then how the memory has grown.
  @Option(help: .hidden)
  var soak: Int?

  @OptionGroup var options: DataOptions

  @OptionGroup var look: ThemeOption

  func validate() throws {
    if publication != nil, options.data != nil {
      throw ValidationError("--publication and --data: say one of them")
    }
    if unit, heartbeat != nil {
      throw ValidationError("--unit has its heartbeat in /run/sju-kiosk")
    }
    if unit, options.data != nil {
      throw ValidationError("--unit: the hall shows a publication; say which with --publication")
    }
    for (name, value) in [
      ("publication", publication), ("settings", settings), ("heartbeat", heartbeat),
    ] where value?.isEmpty == true {
      throw ValidationError("--\(name): say a path")
    }
  }

  func run() throws {
    if unit { return try printUnit() }
    var loop = try makeLoop()
    let language = loop.state.settings.language
    do {
      try end(try loop.run(), loop)
    } catch let error as SessionError {
      throw Failure(.inputOutput, error.reason(language)).exit
    }
  }

  /// Everything is read once before there is a screen. A folder that can't be read is an error to
  /// whoever typed the command; a service waits for it, with a page on the screen that says so.
  private func makeLoop() throws -> KioskLoop {
    let source = try options.kioskSource(publication: publication)
    let said = KioskConfiguration(
      language: options.language.flatMap { Language(tag: $0) },
      theme: try look.theme.map { try options.theme(named: $0).name })
    let folders = [source.folder].compactMap(\.self)
    let configuration = ConfigurationWatch(
      settings, folders.map { $0 + "/" + KioskConfiguration.fileName }, said: said,
      themes: options.themes.map(\.name))
    var watch = KioskWatch(source, configuration: configuration)
    let reading = watch.first()
    if reading.publication == nil, ServiceManager() == nil {
      throw Failure(.problems, "there is no publication to show; make one with sju publish").exit
    }
    let now = Clock.now
    var state = KioskState(
      reading.publication ?? Publication(municipality: "", asOf: now.day),
      size: Size(columns: 80, rows: 24), settings: watch.configuration.settings, now: now)
    if !reading.isWhole { _ = state.update(.broken(since: now)) }
    return KioskLoop(
      state: state, themes: options.themes, watch: watch,
      heartbeat: heartbeat.map { $0 == "-" ? .standardError : .file($0) },
      soak: soak.map { Soak(pages: $0) })
  }

  private func end(_ ending: KioskLoop.Ending, _ loop: KioskLoop) throws {
    switch ending {
    case .signal(let signal): signal.endProcess()
    case .closed: throw Failure(.inputOutput, "the terminal is gone").exit
    case .keys: break
    case .soaked:
      guard let soak = loop.soak else { return }
      Output.note("sju: \(soak.line)")
      if !soak.isFlat { throw Failure(.problems, "it has grown").exit }
    }
  }

  private func printUnit() throws {
    var unit = KioskUnit(
      program: Program.path, publication: Program.absolute(publication ?? "/srv/hall"))
    if let settings { unit.settings = Program.absolute(settings) }
    unit.words += options.language.map { ["--language", $0] } ?? []
    unit.words += try look.theme.map { ["--theme", try options.theme(named: $0).name] } ?? []
    for path in [unit.program, unit.publication]
    where ["/home/", "/root/", "/run/user/"].contains(where: { path.hasPrefix($0) }) {
      Output.note("sju: warning: \(path): the unit's ProtectHome hides it; move it elsewhere")
    }
    try Output.write(unit.text)
  }
}

extension SessionError {
  /// Why there is no kiosk. Nothing is printed in its place: nobody in a hall reads a log.
  fileprivate func reason(_ language: Language) -> String {
    switch self {
    case .notATerminal:
      Phrase("kiosken behöver en terminal att visas på", "the kiosk needs a terminal to show on")(
        language)
    case .noKeyboard:
      Phrase(
        "kioskens tangenter måste komma från en terminal, och indata är ingen",
        "the kiosk’s keys must come from a terminal, and input is none")(language)
    case .cannotPlaceText(let name), .noDescription(let name):
      Phrase(
        "TERM=\(name): den här terminalen kan kiosken inte ritas på",
        "TERM=\(name): the kiosk can’t be drawn on this terminal")(language)
    case .system, .alreadyOpen: failure(language)
    }
  }
}
