import Foundation

/// A folder of one test's own, gone with the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sju-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// A path within it, whether something is there or not.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and gives its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: url.appending(path: name))
    return path(name)
  }

  /// One with a data folder in it, `data`: the seven steps, and an organisation with the key `ett`.
  static func withOneOrganisation() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try Program.run(["init", "data", "--steps"], in: folder)
    _ = try Program.run(
      ["add", "organisations", "Name=Ett", "Kind=company", "--data", "data"], in: folder)
    return folder
  }
}
