import Foundation

/// What the system's `date` says of days: an almanac that shares no code with ours.
enum SystemDate {
  /// The answers to one format, a line a day, from one process. At most 5,000 days, so that the
  /// questions fit the pipe before the first answer is read.
  static func answers(to format: String, about days: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C", "date", "-u", "-f", "-", "+\(format)"]
    let questions = Pipe()
    let answers = Pipe()
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
    try questions.fileHandleForWriting.write(
      contentsOf: Data((days.joined(separator: "\n") + "\n").utf8))
    try questions.fileHandleForWriting.close()
    let output = try answers.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
