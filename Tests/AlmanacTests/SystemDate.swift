import TestSupport
import Foundation

/// What the system's `date` says of days: an almanac that shares no code with ours.
enum SystemDate {
  /// The answers to one format, a line a day, from one process.
  static func answers(to format: String, about days: [String]) throws -> [String] {
    let questions = days.map { $0 + "\n" }.joined()
    return try Child(["date", "-u", "-f", "-", "+\(format)"])
      .result(input: Array(questions.utf8)).text.split(separator: "\n").map(String.init)
  }
}
