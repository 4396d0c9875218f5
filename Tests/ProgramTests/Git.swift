import TestSupport
import Foundation

/// A git repository in a test's folder, which nothing of the machine's own settings reaches.
struct Git {
  let folder: TemporaryFolder
  /// The repository, from the folder.
  let name: String

  /// Makes the repository a place where someone commits.
  func configure() throws {
    try expect("config", "user.name", "Test")
    try expect("config", "user.email", "test@example.org")
  }

  /// Runs git and gives its exit status and what it said.
  func run(_ arguments: String...) throws -> Program.Result { try run(arguments) }

  /// The same, for what must go well.
  @discardableResult
  func expect(_ arguments: String...) throws -> String {
    let result = try run(arguments)
    guard result.status == 0 else { throw Failure(what: "\(arguments): \(result.errors)") }
    return result.text
  }

  private struct Failure: Error { let what: String }

  private func run(_ arguments: [String]) throws -> Program.Result {
    var git = Program.child(
      ["git"] + arguments, in: folder, environment: ["GIT_CONFIG_NOSYSTEM": "1"])
    git.folder = folder.path(name)
    return try git.result()
  }
}
