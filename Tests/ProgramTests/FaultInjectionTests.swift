import Foundation
import Testing

/// The program as it was built, saving under strace, which lets one system call after the other
/// fail or kills the process there.
@Suite struct FaultInjectionTests {
  private static let commands = [
    ["set", "organisations", "ett", "Name=Ett AB", "Tag=ny"],
    [
      "log", "ett", "visit", "Möte", "--date", "2008-09-24", "--promise", "Ring", "--due",
      "2008-10-01",
    ],
  ]
  private static let calls = [
    "write", "fsync", "rename", "renameat2", "openat", "fchmod", "unlink", "close", "flock", "link",
    "mkdir",
  ]

  /// A fault, and the words that tell strace of it.
  private static let faults = ["error=ENOSPC", "error=EIO", "error=EINTR", "signal=SIGKILL"]

  private let folder: TemporaryFolder
  private let old: DataFiles

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
    old = try DataFiles(folder.path("data"))
  }

  private func copy(_ name: String) throws {
    try? FileManager.default.removeItem(atPath: folder.path(name))
    try FileManager.default.copyItem(atPath: folder.path("data"), toPath: folder.path(name))
  }

  /// Runs a command on a copy of the data under strace.
  private func run(_ command: [String], _ strace: [String]) throws -> Int32 {
    try copy("copy")
    return try Child(
      arguments: ["strace", "-f", "--seccomp-bpf", "-o", folder.path("log")] + strace
        + [Program.path] + command + ["--data", folder.path("copy")],
      environment: Program.environment(home: folder.path), folder: folder.path
    ).run()
  }

  /// Which of a process's calls of one kind are its own work, not the loading of its libraries:
  /// those from the first that names the data folder.
  private func places(of call: String, in command: [String]) throws -> Range<Int> {
    #expect(try run(command, ["-e", "trace=\(Self.calls.joined(separator: ","))"]) == 0)
    let log = try String(contentsOfFile: folder.path("log"), encoding: .utf8)
    let lines = log.split(separator: "\n").filter { $0.contains("(") }
    let main = lines.first?.prefix { $0 != " " } ?? ""
    let own = lines.filter { $0.hasPrefix(main) }
    let start = own.firstIndex { $0.contains(folder.path("copy")) } ?? own.count
    func count(_ lines: some Sequence<Substring>) -> Int {
      lines.count { $0.dropFirst(main.count).trimmingPrefix { $0 == " " }.hasPrefix(call + "(") }
    }
    return count(own[..<start])..<count(own)
  }

  @Test(arguments: commands, calls)
  func `whatever system call fails, the files are the old ones or the new ones`(
    _ command: [String], _ call: String
  ) throws {
    let places = try places(of: call, in: command)
    let new = try DataFiles(folder.path("copy"))
    #expect(new.texts != old.texts)
    for place in places {
      for fault in Self.faults {
        for span in ["", "+"] {
          let plan = "\(call):\(fault):when=\(place + 1)\(span)"
          let status = try run(command, ["-e", "trace=\(call)", "-e", "inject=\(plan)"])
          try expectOldOrNew(new, status, "\(plan)")
        }
      }
    }
  }

  private func expectOldOrNew(_ new: DataFiles, _ status: Int32, _ plan: Comment) throws {
    let after = try DataFiles(folder.path("copy"))
    for (path, bytes) in old.texts {
      #expect(after.texts[path] == bytes || after.texts[path] == new.texts[path], plan)
      #expect(after.modes[path] == old.modes[path], plan)
    }
    // What could not be cleared away lies beside the new files until the next start.
    if status == 0 { for (path, bytes) in new.texts { #expect(after.texts[path] == bytes, plan) } }
    let start = try Program.run(["list", "settings", "--data", "copy"], in: folder)
    #expect(start.status == 0, plan)
    let later = try DataFiles(folder.path("copy"))
    #expect(later.texts == old.texts || later.texts == new.texts, plan)
    #expect(later.modes == old.modes, plan)
    let own = try FileManager.default.contentsOfDirectory(atPath: folder.path("copy/.sju"))
    #expect(Set(own).isSubset(of: ["lock", "undo"]), plan)
  }
}

/// The files of a data folder, without what is Sju's own.
struct DataFiles: Equatable {
  /// By their path from the folder.
  let texts: [String: Data]
  let modes: [String: Int]

  init(_ folder: String) throws {
    var texts: [String: Data] = [:]
    var modes: [String: Int] = [:]
    let files = FileManager.default
    for path in files.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
    where !path.hasPrefix(".sju") {
      let full = folder + "/" + path
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      texts[path] = files.contents(atPath: full)
      modes[path] = try files.attributesOfItem(atPath: full)[.posixPermissions] as? Int
    }
    self.texts = texts
    self.modes = modes
  }
}
