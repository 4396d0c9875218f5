import ArgumentParser
import RecCheck
import RecFile

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
