import Foundation
import Testing

/// Screens, windows and views are handed an environment of what they may see, never the state.
struct EnvironmentTests {
  @Test(arguments: ["Callout", "Cards", "Forms", "Screens", "Windows"])
  func `no screen, window or view is handed the state`(_ folder: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Dashboard/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: nil)
    #expect(files.count > 3)
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      for word in [": State", ": inout State", "extension State"] {
        let uses = source.ranges(of: word).filter { range in
          source[range.upperBound...].first.map { !$0.isLetter } ?? true
        }
        #expect(uses.isEmpty, "\(file.lastPathComponent) knows the state")
      }
    }
  }
}
