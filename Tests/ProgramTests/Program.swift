import TestSupport
import Foundation

/// The program as it was built, run as its users run it.
enum Program {
  /// Beside the tests in the folder that both are built in.
  static var path: String {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "sju").path
  }

  typealias Result = Child.Result

  /// Runs it to its end, in a folder that is also its home, and waits for it.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment more: [String: String] = [:]
  ) throws -> Result {
    try child([path] + arguments, in: folder, environment: more).result(input: input)
  }

  /// Any program, in a folder that is also its home.
  static func child(
    _ command: [String], in folder: TemporaryFolder, environment more: [String: String] = [:]
  ) -> Child {
    Child(
      command, environment: environment(home: folder.path).merging(more) { $1 }, in: folder.path)
  }

  /// Nothing of the machine's own settings reaches the program; a crash asks nobody what to do.
  static func environment(home: String) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": home, "XDG_DATA_HOME": "", "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
