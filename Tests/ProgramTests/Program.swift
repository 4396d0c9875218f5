import Foundation

/// The program as it was built, run as its users run it.
enum Program {
  /// Beside the tests in the folder that both are built in.
  static var path: String {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "sju").path
  }

  struct Result {
    let output: [UInt8]
    let errors: String
    let status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs it to its end, in a folder that is also its home, and waits for it.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment more: [String: String] = [:]
  ) throws -> Result {
    let (output, errors) = (folder.path("output"), folder.path("errors"))
    let status = try Child(
      arguments: [path] + arguments,
      environment: environment(home: folder.path).merging(more) { $1 },
      folder: folder.path, input: try folder.write("input", input), output: output, errors: errors
    ).run()
    return Result(
      output: try Array(Data(contentsOf: URL(filePath: output))),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self),
      status: status)
  }

  /// Nothing of the machine's own settings reaches the program; a crash asks nobody what to do.
  static func environment(home: String) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": home, "XDG_DATA_HOME": "", "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
