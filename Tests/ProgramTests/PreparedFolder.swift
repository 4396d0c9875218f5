import Foundation
import Synchronization
import TestSupport

/// Folders that some commands have filled, each made once for all tests: every test gets a copy.
enum PreparedFolder {
  private static let made = Mutex<[[[String]]: TemporaryFolder]>([:])

  /// A copy of the folder that these commands make of an empty one.
  static func copy(of commands: [[String]]) throws -> TemporaryFolder {
    let prepared = try made.withLock { made in
      if let folder = made[commands] { return folder }
      // What is kept here is not gone by itself when the tests end.
      if made.isEmpty { atexit { PreparedFolder.made.withLock { $0 = [:] } } }
      let folder = try TemporaryFolder()
      for command in commands {
        let result = try Program.run(command, in: folder)
        if result.status != 0 { throw Failure(what: "\(command): \(result.errors)") }
      }
      made[commands] = folder
      return folder
    }
    let folder = try TemporaryFolder()
    for name in try prepared.names() {
      try FileManager.default.copyItem(atPath: prepared.path(name), toPath: folder.path(name))
    }
    return folder
  }

  private struct Failure: Error { let what: String }
}

extension TemporaryFolder {
  /// One with a data folder in it, `data`, as a first start makes it.
  static func withStarter() throws -> TemporaryFolder {
    try PreparedFolder.copy(of: [["--data", "data"]])
  }

  /// One with the fictional municipality in it, as `data`; with so many organisations, else as many
  /// as it usually has.
  static func withExample(organisations: Int? = nil) throws -> TemporaryFolder {
    let size = organisations.map { ["--organisations", "\($0)"] } ?? []
    return try PreparedFolder.copy(of: [["init", "--example"] + size + ["data"]])
  }

  /// One with a data folder in it, `data`: the seven steps, and an organisation with the key `ett`.
  static func withOneOrganisation() throws -> TemporaryFolder {
    try PreparedFolder.copy(of: [
      ["init", "data", "--steps"],
      ["add", "organisations", "Name=Ett", "Kind=company", "--data", "data"],
    ])
  }
}
