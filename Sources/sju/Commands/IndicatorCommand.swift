import ArgumentParser
import Exchange
import Model

/// `sju indicator`: values of indicators from elsewhere.
struct IndicatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator", abstract: "Take values of indicators in from public statistics.",
    discussion: "Example: sju indicator url U07451",
    subcommands: [IndicatorImportCommand.self, IndicatorURLCommand.self])
}

/// `sju indicator import FILE…`: values from files, taken in together.
struct IndicatorImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take values in from Kolada, JSON-stat or tables of Insikt.",
    discussion: """
      What a file is, is known by what stands in it. Prints what would become of each value, a line \
      each, and changes nothing; --yes carries it out, all of it or nothing. Files that are taken in \
      together explain each other: what Kolada calls a number may stand in another than its values.

      Kolada: the values of all genders together. Those of the municipality itself (its code stands \
      in the settings) become observations of the indicator that has the number as its Kpi, other \
      municipalities' become comparisons. Where no indicator has it, one is added if its title is \
      among the files; else --indicator says which it is. Where the title is another than when the \
      number was first taken in, nothing of it is, until --indicator says that it is the same.

      JSON-stat: one category of each dimension but the time, which --select chooses where there are \
      several, and --indicator. Sections of SNI for the nation (00) and the municipality are kept as \
      employment, for sju insight structure.

      Insikt: each area's index and factors become an indicator of their own. Fewer than seven \
      answers give no value.

      A later value takes the place of one that was taken in from the same source. One that somebody \
      wrote stays, and is asked about. With open questions the exit status is 1.

      Examples: sju indicator import kpi.json nki.json --yes
                sju indicator import tabell.json --indicator nystartade-foretag --select Kon=TotSa
      """)

  @Argument(help: ArgumentHelp("The files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The key of the indicator that the values are of.", valueName: "key"))
  var indicator: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A category of a dimension of JSON-stat; may be said several times.",
      valueName: "dimension=category"))
  var select: [String] = []

  @Flag(help: "Take them in.")
  var yes = false

  @OptionGroup var options: DataOptions

  private var selection: [IndicatorChoice.Selected] {
    select.compactMap { text in
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
      let category = String(text[text.index(after: sign)...])
      return category.isEmpty ? nil : .init(String(text[..<sign]), category)
    }
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("say the file to take in") }
    guard selection.count == select.count else {
      throw ValidationError("--select is a dimension, = and a category, such as Kon=TotSa")
    }
  }

  func run() throws {
    if let indicator {
      try options.reading { municipality, _ in
        guard municipality.indicators[indicator] == nil else { return }
        throw Failure(
          .problems, "there is no indicator '\(indicator)'; sju list indicators shows them"
        ).exit
      }
    }
    let files = try files.map { path in
      let bytes = try Input.read(path, atMost: IndicatorFile.maximumBytes + 1)
      return IndicatorFile(ForeignBytes(name: path, bytes: bytes))
    }
    let plan = try ImportRun(
      name: "values",
      reading: IndicatorReading(
        files, IndicatorChoice(indicator: indicator, selection: selection)),
      problems: files.flatMap { file in file.problems.map { (file.name, $0) } }, yes: yes,
      options: options
    ).run()
    let open = plan?.count(.undecided) ?? 0
    guard open == 0 else {
      throw Failure(.problems, "\(open) open question\(open == 1 ? "" : "s")").exit
    }
    if files.contains(where: { !$0.problems.isEmpty }) {
      throw ExitCode(Failure.Kind.problems.rawValue)
    }
  }
}

/// `sju indicator url KPI…`: where Kolada has the values.
struct IndicatorURLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "url", abstract: "Print the addresses of measures in Kolada, one a line.",
    discussion: """
      First of what the measures are called, then of their values in the municipality itself and \
      those that the settings compare with. Sju does not use the network; save what the addresses \
      answer, and take the files in with sju indicator import.

      Example: sju indicator url U07451 --from 2015 --to 2024
      """)

  @Argument(help: ArgumentHelp("Numbers of measures in Kolada.", valueName: "kpi"))
  var kpis: [String]

  @Option(help: ArgumentHelp("The first year; else all.", valueName: "year"))
  var from: Int?

  @Option(help: ArgumentHelp("The last year; else all.", valueName: "year"))
  var to: Int?

  @OptionGroup var options: DataOptions

  func validate() throws {
    if kpis.isEmpty { throw ValidationError("say the number of a measure, such as U07451") }
    if let strange = kpis.first(where: { !Self.isNumber($0) }) {
      throw ValidationError("'\(strange)' is no number of Kolada, such as U07451")
    }
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together")
    }
    if let from, let to, !(1900...2100 ~= from && from...max(from, 2100) ~= to) {
      throw ValidationError("--from and --to are years, the first one first")
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  func run() throws {
    try options.reading { municipality, _ in
      let settings = municipality.settings
      guard let own = settings.municipalityCode else {
        throw Failure(
          .problems,
          "settings.rec has no MunicipalityCode; sju set settings MunicipalityCode=0138 sets it"
        ).exit
      }
      let years = from.flatMap { from in to.map { from...max(from, $0) } }
      let addresses = KoladaAddresses.all(
        kpis: kpis, municipalities: [own] + settings.neighbours.map(\.code).filter { !$0.isEmpty },
        years: years)
      try Output.write(addresses.map { $0 + "\n" }.joined())
    }
  }
}
