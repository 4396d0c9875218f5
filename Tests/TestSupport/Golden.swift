import Foundation
package import Testing

/// Screens as they were looked at and found good: the files in the folder `Golden` beside a suite.
/// With `SJU_RECORD=1` in the environment they are written anew; look at each before it is committed.
package struct Golden {
  private let folder: URL
  private static let isRecording = ProcessInfo.processInfo.environment["SJU_RECORD"] == "1"

  /// - Parameter suite: the path of a source file beside the folder.
  package init(besides suite: String = #filePath) {
    folder = URL(filePath: suite).deletingLastPathComponent().appending(path: "Golden")
  }

  /// Says at which line a screen is not what its file holds, if it is not, or that there is no file.
  package func compare(
    _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = folder.appending(path: name)
    if Self.isRecording { try screen.write(to: url, atomically: true, encoding: .utf8) }
    let golden = try #require(
      try? String(contentsOf: url, encoding: .utf8), "Golden/\(name) is not there",
      sourceLocation: sourceLocation)
    guard screen != golden else { return }
    let lines = zip(screen.split(separator: "\n"), golden.split(separator: "\n")).enumerated()
    let first = lines.first { $1.0 != $1.1 }
    Issue.record(
      """
      Golden/\(name):\((first?.offset ?? 0) + 1) is not what the screen shows.
      golden: \(first.map { String($0.element.1) } ?? "as many lines")
      screen: \(first.map { String($0.element.0) } ?? "as many lines")
      """, sourceLocation: sourceLocation)
  }
}
