import Almanac
import ArgumentParser
import Canvas
import Exchange
import Model

/// `sju import contacts FILE`: takes records in from a file of another program, by the table of
/// importers.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take \(Importers.labels.english) in from \(Importers.formats.english).",
    discussion: Importers.all.map(\.help).joined(separator: "\n\n"))

  @Argument(help: "\(What.allValueStrings.joined(separator: ", ")).")
  var what: What

  @Argument(help: "A \(Importers.formats.english) file; - is standard input.")
  var file: String

  @Flag(help: "Take them in.")
  var yes = false

  @OptionGroup var options: DataOptions

  /// An importer by its name.
  struct What: ExpressibleByArgument {
    let importer: any Importer

    init?(argument: String) {
      guard let importer = Importers.named(argument) else { return nil }
      self.importer = importer
    }

    static var allValueStrings: [String] { Importers.all.map(\.name) }
  }

  func run() throws {
    // One byte more than is read tells a file that is too large.
    let bytes = try Input.read(file, atMost: ForeignBytes.maximumBytes + 1)
    let reading = what.importer.read(ForeignBytes(name: file, bytes: bytes))
    try options.reading { municipality, _ in
      let language = options.language(municipality)
      try report(reading.problems, language)
      guard !yes else { return }
      let plan = reading.plan(in: municipality, on: options.today(municipality))
      try write(plan, language)
      Output.note(
        "sju: \(plan.summary(of: what.importer.name))"
          + (plan.changes.isEmpty ? "" : "; nothing is changed; add --yes to take them in"))
    }
    if yes { try takeIn(reading) }
  }

  private func takeIn(_ reading: any ImportReading) throws {
    var planned: (plan: ImportPlan, language: Language)?
    _ = try options.change { municipality throws(ChangeFault) in
      let plan = reading.plan(in: municipality, on: options.today(municipality))
      planned = (plan, options.language(municipality))
      return try municipality.applying(plan.changes)
    }
    guard let (plan, language) = planned else { return }
    try write(plan, language)
    Output.note(
      "sju: \(plan.summary(of: what.importer.name)); "
        + (plan.changes.isEmpty ? "nothing is changed" : "saved"))
  }

  private func write(_ plan: ImportPlan, _ language: Language) throws {
    let lines = plan.entries.map { entry in
      "\(entry.outcome.rawValue): \(entry.words(language))".printable + "\n"
    }
    try Output.write(lines.joined())
  }

  /// Prints the first hundred problems, and exits with 1 where an import would lose something.
  private func report(_ problems: [ExchangeProblem], _ language: Language) throws {
    for problem in problems.prefix(100) {
      let severity = problem.isError ? "error" : "warning"
      Output.note(
        "\(file):\(problem.line):\(problem.column): \(severity): \(problem.what(language))")
    }
    if problems.count > 100 { Output.note("sju: … and \(problems.count - 100) more") }
    guard problems.contains(where: \.isError) else { return }
    throw Failure(.problems, "nothing is taken in; put the file right first").exit
  }
}
