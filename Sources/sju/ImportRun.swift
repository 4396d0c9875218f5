import Almanac
import Canvas
import Exchange
import Model

/// One import of a command: says what is wrong in the files and what would become of each entry; and
/// where that was asked for carries it out, all of it or nothing.
struct ImportRun {
  /// What the importer calls its entries.
  let name: String
  let reading: any ImportReading
  /// What is wrong in the files, each with the file that it is in.
  let problems: [(file: String, problem: ExchangeProblem)]
  let yes: Bool
  let options: DataOptions

  /// - Returns: what was planned, and done where that was asked for.
  @discardableResult
  func run() throws -> ImportPlan? {
    var planned: ImportPlan?
    try options.reading { municipality, _ in
      let language = options.language(municipality)
      try report(language)
      guard !yes else { return }
      let plan = reading.plan(in: municipality, on: options.today(municipality))
      planned = plan
      try write(plan, language)
      Output.note(
        "sju: \(plan.summary(of: name))"
          + (plan.changes.isEmpty ? "" : "; nothing is changed; add --yes to take them in"))
    }
    return yes ? try takeIn() : planned
  }

  private func takeIn() throws -> ImportPlan? {
    var planned: (plan: ImportPlan, language: Language)?
    _ = try options.change { municipality throws(ChangeFault) in
      let plan = reading.plan(in: municipality, on: options.today(municipality))
      planned = (plan, options.language(municipality))
      return try municipality.applying(plan.changes)
    }
    guard let (plan, language) = planned else { return nil }
    try write(plan, language)
    Output.note(
      "sju: \(plan.summary(of: name)); " + (plan.changes.isEmpty ? "nothing is changed" : "saved"))
    return plan
  }

  private func write(_ plan: ImportPlan, _ language: Language) throws {
    let lines = plan.entries.map { entry in
      "\(entry.outcome.rawValue): \(entry.words(language))".printable + "\n"
    }
    try Output.write(lines.joined())
  }

  /// Prints the first hundred problems, and exits with 1 where an import would lose something.
  private func report(_ language: Language) throws {
    for (file, problem) in problems.prefix(100) {
      let severity = problem.isError ? "error" : "warning"
      Output.note(
        "\(file):\(problem.line):\(problem.column): \(severity): \(problem.what(language))")
    }
    if problems.count > 100 { Output.note("sju: … and \(problems.count - 100) more") }
    guard problems.contains(where: \.problem.isError) else { return }
    throw Failure(
      .problems,
      "nothing is taken in; put the file right first"
    ).exit
  }
}
