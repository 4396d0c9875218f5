import Foundation

/// Other programs, asked as independent witnesses.
enum Tool {
  /// What a program prints when it is given `input`; throws where it can't be started.
  static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
    let folder = try TemporaryFolder()
    let output = try folder.write("output", [])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try folder.write("input", input)))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
  }
}
