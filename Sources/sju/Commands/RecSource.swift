import ArgumentParser
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
}
