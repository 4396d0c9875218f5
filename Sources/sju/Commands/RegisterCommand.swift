import Almanac
import ArgumentParser
import Canvas
import Exchange
import Glibc
import Model
import RecFile
import Store
import Widgets

/// `sju register`: what the public registers say of the businesses of the municipality.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Know every business by the public registers.",
    discussion: """
      Sju never uses a network. Fetch the files yourself, once a week:

        https://vardefulla-datamangder.bolagsverket.se/bolagsverket/bolagsverket_bulkfil.zip
        https://vardefulla-datamangder.bolagsverket.se/scb/scb_bulkfil.zip

      Example: sju register import bolagsverket_bulkfil.zip scb_bulkfil.zip
      """,
    subcommands: [
      RegisterImportCommand.self, RegisterDiffCommand.self, RegisterApplyCommand.self,
      RegisterStatusCommand.self,
    ])
}

/// `sju register import FILE…`: takes files of the registers in.
struct RegisterImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take files of the registers in.",
    discussion: """
      Bolagsverket's bulk file, Statistics Sweden's bulk file JE and a saved JSON answer of its \
      register are recognised by what stands in them, zipped or not; - is standard input. What belongs \
      to the municipality is kept: by the municipality's code where the file has it, else by the \
      beginning of the postal code, and whatever is in the network wherever it is. What is new since \
      the last file is kept as events. Of your own records nothing is changed, but with --yes what \
      needs no question is.

      The exit status is 1 where rows could not be read, or something is left to be decided.

      Example: unzip -p bolagsverket_bulkfil.zip | sju register import -
      """)

  @Argument(help: "The files, or - for standard input.")
  var files: [String]

  @Flag(help: "Also apply what needs no question.")
  var yes = false

  @OptionGroup var options: DataOptions

  func run() throws {
    var hasRejected = false
    for file in files { hasRejected = try takeIn(file) || hasRejected }
    var open = 0
    if yes { open = try RegisterApplyCommand.apply([], options) }
    if hasRejected || open > 0 { throw ExitCode(Failure.Kind.problems.rawValue) }
  }

  /// - Returns: whether rows of it were rejected.
  private func takeIn(_ file: String) throws -> Bool {
    let folder = try options.existingFolder()
    var read: (area: RegisterArea, language: Language, today: Day)?
    try options.reading { municipality, _ in
      let secret =
        municipality.settings.soleTraders == .follow ? try folder.registerSecret() : nil
      read = (
        RegisterArea(municipality, secret: secret), options.language(municipality),
        options.today(municipality)
      )
    }
    guard let (area, language, today) = read else { return false }
    let delivery: RegisterDelivery
    var bar = ProgressLine(file)
    do throws(RegisterFileReader.Fault) {
      delivery = try RegisterFileReader(path: file).read(area, today: today) {
        bar.show($0)
        return true
      }
      bar.clear()
    } catch {
      bar.clear()
      let isSystem = if case .system = error { true } else { false }
      throw Failure(isSystem ? .inputOutput : .problems, "\(file): \(error.what(language))").exit
    }
    try keep(delivery, of: file, in: folder, area, language)
    for rejected in delivery.reading.rejected {
      Output.note("\(file):\(rejected.line):1: warning: \(rejected.what(language))")
    }
    let more = delivery.reading.rejectedCount - delivery.reading.rejected.count
    if more > 0 { Output.note("sju: … \(more) more") }
    if delivery.reading.unreadDays > 0 {
      let count = delivery.reading.unreadDays
      Output.note(
        "\(file): warning: "
          + Phrase(
            "\(count) datum går inte att läsa och är utelämnade",
            "\(count) days can’t be read, and are left out")(language))
    }
    for name in delivery.reading.unknownColumns {
      Output.note(
        "\(file):1:1: warning: "
          + Phrase("okänd kolumn: \(name)", "unknown column: \(name)")(language))
    }
    return delivery.reading.rejectedCount > 0
  }

  private func keep(
    _ delivery: RegisterDelivery, of file: String, in folder: DataFolder, _ area: RegisterArea,
    _ language: Language
  ) throws {
    var outcome: RegisterOutcome?
    var fault: RegisterFault?
    let traders = area.secret == nil ? nil : try folder.soleTraders()
    _ = try options.change { municipality throws(ChangeFault) in
      do throws(RegisterFault) {
        let made = try RegisterOutcome(delivery, in: municipality, traders: traders)
        outcome = made
      } catch {
        fault = error
        return (municipality, [])
      }
      return try municipality.applying(outcome?.changes ?? [])
    }
    if let fault {
      throw Failure(.problems, "\(file): \(fault.what(language))").exit
    }
    guard let outcome else { return }
    if let traders, !outcome.traderChanges.isEmpty {
      let (kept, _) = try traders.applying(outcome.traderChanges)
      try folder.keepSoleTraders(kept, since: traders)
    }
    for line in outcome.lines(delivery, area) { try Output.write(line(language).printable + "\n") }
  }
}

/// `sju register diff`: what is new since the file before.
struct RegisterDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "List what is new in the registers since the file before.",
    discussion: """
      The events of the latest file of each register, in the order of the files, dealt with or not. \
      --format json is an array of objects with entry, what, old, new and date; what is not known is \
      null.

      Example: sju register diff --format json
      """)

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  @OptionGroup var options: DataOptions

  func run() throws { try options.reading { municipality, _ in try write(municipality) } }

  private func write(_ municipality: Municipality) throws {
    let latest = Set(
      RegisterSource.allCases.compactMap { municipality.latestRegisterFile(of: $0)?.recordID })
    let events = municipality.registerEvents.filter { event in
      event.foundIn.map(latest.contains) == true
    }
    switch format {
    case .text:
      let language = options.language(municipality)
      try Output.write(
        events.map { event in
          let news = [event.old, event.new].compactMap { $0 }.joined(separator: " → ")
          let words = [
            event.date.map { "\($0)" }, event.title(in: municipality, language),
            news.isEmpty ? nil : news,
          ]
          return words.compactMap { $0 }.joined(separator: "  ").printable + "\n"
        }.joined())
    case .json:
      try Output.write(
        JSON.array(
          events.map { event in
            JSON.object([
              ("entry", JSON.string(event.entry)),
              ("what", event.what.map { JSON.string($0.rawValue) } ?? "null"),
              ("old", event.old.map(JSON.string) ?? "null"),
              ("new", event.new.map(JSON.string) ?? "null"),
              ("date", event.date.map { JSON.string("\($0)") } ?? "null"),
            ])
          }))
    }
  }
}

/// `sju register apply`: lets our own records have what the register says.
struct RegisterApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Let your own records have what the registers say.",
    discussion: """
      What needs no question is applied: where your record says what the register said before, or \
      nothing, it gets what the register says now. Where both have changed nothing is written; R on \
      screen 3 shows the three values side by side. No organisation is ever removed. All of it is \
      done or nothing.

      --only says which kinds, and takes new businesses in too where new or moved-in is among them: \
      \(RegisterEventKind.allCases.map(\.rawValue).joined(separator: ", ")).

      The exit status is 1 where something is left to be decided.

      Example: sju register apply --only dissolved --only address
      """)

  @Option(help: ArgumentHelp("Which kind of event.", valueName: "kind"))
  var only: [RegisterEventKind] = []

  @OptionGroup var options: DataOptions

  func run() throws {
    guard try Self.apply(only, options) > 0 else { return }
    throw ExitCode(Failure.Kind.problems.rawValue)
  }

  /// - Returns: how many questions are left.
  static func apply(_ only: [RegisterEventKind], _ options: DataOptions) throws -> Int {
    var told: (applied: Int, open: Int, language: Language) = (0, 0, .swedish)
    _ = try options.change { municipality throws(ChangeFault) in
      let review = RegisterReview(municipality)
      let meant = review.items.filter { only.isEmpty || only.contains($0.what) }
      let wanted = meant.filter { item in
        switch item.verdict {
        case .take, .same: true
        case .add, .know: only.contains(item.what)
        case .ask: false
        }
      }
      let changes = review.changes(
        applying: wanted, choosing: true, on: options.today(municipality), in: municipality)
      told = (
        wanted.count, meant.count { $0.verdict == .ask }, options.language(municipality)
      )
      return try municipality.applying(changes)
    }
    let (applied, open, language) = told
    Output.note(
      "sju: "
        + Phrase(
          "\(applied) tillämpade, \(open) att avgöra (R på skärm 3)",
          "\(applied) applied, \(open) to be decided (R on screen 3)")(language))
    return open
  }
}

extension RegisterEventKind: ExpressibleByArgument {}

/// `sju register status`: which files were taken in.
struct RegisterStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "List the files of the registers that were taken in.",
    discussion: """
      --format json is an array of objects with source, date, rows, kept and rejected.

      Example: sju register status
      """)

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  @OptionGroup var options: DataOptions

  func run() throws { try options.reading { municipality, _ in try write(municipality) } }

  private func write(_ municipality: Municipality) throws {
    let files = municipality.registerFiles
    switch format {
    case .text:
      let language = options.language(municipality)
      try Output.write(
        files.map { file in
          let counts = [
            file.rows.map { Phrase("\($0) rader", "\($0) rows") },
            file.kept.map { Phrase("\($0) hör hit", "\($0) belong here") },
            file.rejected.map { Phrase("\($0) oläsliga", "\($0) rejected") },
          ].compactMap { $0?(language) }
          return ([file.title(in: municipality, language)] + counts).joined(separator: ", ")
            .printable + "\n"
        }.joined())
    case .json:
      func number(_ count: Int?) -> String { count.map(String.init) ?? "null" }
      try Output.write(
        JSON.array(
          files.map { file in
            JSON.object([
              ("source", file.source.map { JSON.string($0.rawValue) } ?? "null"),
              ("date", file.date.map { JSON.string("\($0)") } ?? "null"),
              ("rows", number(file.rows)), ("kept", number(file.kept)),
              ("rejected", number(file.rejected)),
            ])
          }))
    }
  }
}

/// How far a long work has come, on the last line of a terminal; nothing where there is none, or
/// before it has taken 0.3 seconds.
struct ProgressLine {
  private let name: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = Clock.milliseconds
  private var last = 0

  init(_ path: String) { name = path.split(separator: "/").last.map(String.init) ?? path }

  mutating func show(_ progress: RegisterFileReader.Progress) {
    let now = Clock.milliseconds
    guard isShown, now - start >= 300, now - last >= 100 else { return }
    last = now
    let read = "\(progress.bytes / 1_000_000) MB"
    let share = progress.total.map { total in
      " " + Meter(Double(progress.bytes) / Double(max(1, total))).line(width: 20).text
    }
    try? Output.send(
      Array("\r\(name.printable): \(read)\(share ?? "")\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  func clear() {
    guard isShown, last > 0 else { return }
    try? Output.send(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }
}
