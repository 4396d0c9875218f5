import Almanac
import ArgumentParser
import Canvas
import Exchange
import Model

/// `sju import contacts FILE`: people from a telephone, a mail program or a spreadsheet.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take contacts in from vCard or CSV.",
    discussion: """
      Prints what would become of each contact, a line each, and changes nothing; --yes carries it \
      out, all of it or nothing. A contact is new; adds to someone who is known, by the card's UID, \
      or by name and a number, an address or an organisation in common; is the same, where all of it \
      is known; or is a possible duplicate, where only the name or only the number is alike, and \
      then becomes a person of its own. The same file again changes nothing.

      What there is no field for becomes a note of the person; so does a post at an organisation that \
      is not there, which sju export gives back as a post. Pictures and sounds are left out, and \
      said. An extension or a label is a note beside its number, and a fax or a pager is a note alone. \
      An organisation without a person is passed over, with the command that adds it. A duty contact \
      of another folder becomes a person of its own, whoever has its name. The columns of CSV are \
      known by name, in Swedish or English: Namn, Telefon, E-post, Företag, Roll …

      What is wrong in the file is said as FILE:LINE:COLUMN on standard error. Nothing is taken in \
      then, and the exit status is 1.

      Example: sju import contacts kontakter.vcf --yes
      """)

  @Argument(help: "contacts.")
  var what: What

  @Argument(help: "A vCard or CSV file; - is standard input.")
  var file: String

  @Flag(help: "Take them in.")
  var yes = false

  @OptionGroup var options: DataOptions

  enum What: String, ExpressibleByArgument, CaseIterable {
    case contacts
  }

  func run() throws {
    // One byte more than is read tells a file that is too large.
    let bytes = try Input.read(file, atMost: ReceivedText.maximumBytes + 1)
    let reading = ContactReading(bytes, name: file)
    try options.reading { municipality, _ in
      let language = options.language(municipality)
      try report(reading.problems, language)
      guard !yes else { return }
      let plan = municipality.plan(importing: reading.cards)
      try write(plan, municipality, language)
      Output.note(
        "sju: \(plan.summary)"
          + (plan.changes.isEmpty ? "" : "; nothing is changed; add --yes to take them in"))
    }
    if yes { try takeIn(reading) }
  }

  private func takeIn(_ reading: ContactReading) throws {
    var planned: (plan: ImportPlan, municipality: Municipality)?
    _ = try options.change { municipality throws(ChangeFault) in
      let plan = municipality.plan(importing: reading.cards)
      planned = (plan, municipality)
      return try municipality.applying(plan.changes)
    }
    guard let (plan, before) = planned else { return }
    try write(plan, before, options.language(before))
    Output.note("sju: \(plan.summary); " + (plan.changes.isEmpty ? "nothing is changed" : "saved"))
  }

  private func write(
    _ plan: ImportPlan, _ municipality: Municipality, _ language: Language
  ) throws {
    let lines = plan.entries.map { entry in
      "\(entry.outcome.rawValue): \(entry.words(municipality)(language))".printable + "\n"
    }
    try Output.write(lines.joined())
  }

  /// Says what is wrong, the first hundred, and leaves with 1 where something would be lost.
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
