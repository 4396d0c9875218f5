import Almanac
import ArgumentParser
import Canvas
import Model

/// `sju check`: everything that is wrong or doubtful in the data folder.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the whole data folder.",
    discussion: """
      Reads every file and prints each problem as FILE:LINE:COLUMN: error|warning: what (what to \
      do); FILE is from the data folder, and what concerns all of a file is on 1:1. An error is \
      lost or not shown until it is put right, or shown to those who must not see it. A warning is \
      shown, and may not be what was meant. --format json has an array of objects with file, line, \
      column (both null for all of a file), severity, what and remedy.

      The exit status is 0 where there is no error (warnings or not), 1 where there is one, 74 \
      where the folder can't be read.

      Example: sju check --data ~/tyreso --format json
      """)

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws { try options.checking(write) }

  private func write(_ municipality: Municipality) throws {
    let problems = municipality.problems(today: Clock.today)
    let language = options.language(municipality)
    switch format {
    case .text:
      try Output.write(problems.map { $0.line(in: language) + "\n" }.joined())
      Output.note("sju: \(count(problems, .error)), \(count(problems, .warning))")
    case .json: try Output.write(Self.json(problems, language))
    }
    if problems.contains(where: { $0.severity == .error }) {
      throw ExitCode(Failure.Kind.problems.rawValue)
    }
  }

  /// "1 error", "2 warnings".
  private func count(_ problems: [Problem], _ severity: Problem.Severity) -> String {
    let count = problems.count { $0.severity == severity }
    return "\(count) \(severity.word)\(count == 1 ? "" : "s")"
  }

  private static func json(_ problems: [Problem], _ language: Language) -> String {
    let objects = problems.map { problem in
      let fields = [
        ("file", JSON.string(problem.path)),
        ("line", problem.line.map(String.init) ?? "null"),
        ("column", problem.column.map(String.init) ?? "null"),
        ("severity", JSON.string(problem.severity.word)),
        ("what", JSON.string(problem.what(language))),
        ("remedy", JSON.string(problem.remedy(language))),
      ]
      return "\n  {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return "[" + objects.joined(separator: ",") + (objects.isEmpty ? "]\n" : "\n]\n")
  }
}

extension Problem {
  /// As compilers print it, so that editors can jump there.
  fileprivate func line(in language: Language) -> String {
    "\(path):\(line ?? 1):\(column ?? 1): \(severity.word): \(message(language))".printable
  }
}

extension Problem.Severity {
  fileprivate var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}
