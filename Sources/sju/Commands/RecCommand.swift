import ArgumentParser
import RecCheck
import RecFile

/// `sju rec`: what can be done with any file in the rec format.
struct RecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rec", abstract: "Read or check any file in the rec format of GNU recutils.",
    discussion: "Example: sju rec json network/organisations.rec",
    subcommands: [RecJSONCommand.self, RecCatCommand.self, RecCheckCommand.self])
}

/// `sju rec json FILE`: what is in the file, for programs.
struct RecJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Print a rec file as JSON.",
    discussion: """
      An array of record sets, each with its type, its descriptor and its records; each of these \
      with the line that it begins on and its fields in order. Bytes that are not UTF-8 become \
      U+FFFD. Where the file is malformed, what could be read is printed, each problem goes to \
      standard error as FILE:LINE:COLUMN, and the exit status is 1.

      Example: sju rec json network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws {
    let file = try source.read()
    try Output.write(file.json)
    try source.report(file.problems)
  }
}

/// `sju rec cat FILE`: the file as it was parsed, written again.
struct RecCatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "Print a rec file as parsed and written again: the same bytes.",
    discussion: """
      The bytes are the same, whatever the file holds. Problems are told as by sju rec json.

      Example: sju rec cat network/organisations.rec | cmp - network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws {
    let file = try source.read()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count)
    for element in file.elements { bytes += file.bytes[element.range] }
    try Output.write(bytes)
    try source.report(file.problems)
  }
}

/// `sju rec check FILE`: whether a file keeps the rules that it states.
struct RecCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold a rec file against its own descriptors.",
    discussion: """
      Says everything that is wrong, each on a line of its own as FILE:LINE:COLUMN: error: what was \
      expected, on standard error: the grammar, keys, mandatory and prohibited fields, types, \
      constraints, the number of records, and references within the file. The exit status is then \
      1. What is right but odd is a warning, and the exit status 0. Takes time in proportion to \
      the file, and never opens what a descriptor points to.

      It is stricter than recfix --check where that passes what it can't mean: numbers followed by \
      text, a mandatory field without a value, a key that is ignored, fields of a record in a \
      descriptor.

      Example: sju rec check network/organisations.rec
      """)

  @OptionGroup var source: RecSource

  func run() throws { try source.report(try source.read().findings) }
}

/// The file that a `sju rec` command reads.
struct RecSource: ParsableArguments {
  @Argument(help: "The file; - is standard input.")
  var file: String

  func read() throws -> RecFile { RecFile(try Input.read(file)) }

  /// Says each problem on standard error, one a line, and leaves with 1 if there is any.
  func report(_ problems: [RecFile.Problem]) throws {
    for problem in problems {
      Output.note("\(file):\(problem.line):\(problem.column): error: \(problem)")
    }
    if !problems.isEmpty { throw ExitCode(Failure.Kind.problems.rawValue) }
  }

  /// Says each finding on standard error, one a line, and leaves with 1 if any is an error.
  func report(_ findings: [Finding]) throws {
    for finding in findings {
      Output.note(
        "\(file):\(finding.line):\(finding.column): \(finding.severity.rawValue): \(finding)")
    }
    if findings.contains(where: { $0.severity == .error }) {
      throw ExitCode(Failure.Kind.problems.rawValue)
    }
  }
}
