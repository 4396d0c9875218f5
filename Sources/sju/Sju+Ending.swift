import ArgumentParser
import Canvas
import Glibc

extension Sju {
  /// Runs the command that the arguments name, and ends the process with its status.
  static func run(_ arguments: [String]?) -> Never {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      Glibc.exit(EXIT_SUCCESS)
    } catch {
      end(with: error)
    }
  }

  /// Says what the parser has to say: help on standard output, errors on standard error. These repeat
  /// the arguments, which somebody else may have chosen, so that they too pass the sanitiser.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { Glibc.exit(status.rawValue) }
    if status.isSuccess {
      let isWritten = (try? Output.write(text + "\n")) != nil
      Glibc.exit(isWritten ? status.rawValue : Failure.Kind.inputOutput.rawValue)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      Output.note(String(line))
    }
    Glibc.exit(status.rawValue)
  }
}
