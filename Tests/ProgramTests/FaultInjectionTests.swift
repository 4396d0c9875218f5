import TestSupport
import Foundation
import Testing

/// The program as it was built, saving under strace, which lets one system call after the other
/// fail or kills the process there. By day only at the first, the middle and the last place of each
/// call, on a full disk or by a kill: `ChangeFaultTests` goes through all of them in memory.
struct FaultInjectionTests {
  private static let commands = [
    ["set", "organisations", "ett", "Name=Ett AB", "Tag=ny"],
    [
      "log", "ett", "visit", "Möte", "--date", "2008-09-24", "--promise", "Ring", "--due",
      "2008-10-01",
    ],
    ["register", "import", "data/bv.txt"],
  ]
  private static let calls = [
    "write", "fsync", "rename", "renameat2", "openat", "fchmod", "unlink", "close", "flock", "link",
    "mkdir",
  ]

  /// Faults in the words of strace.
  private static let faults =
    ["error=ENOSPC", "signal=SIGKILL"] + (Nightly.isOn ? ["error=EIO", "error=EINTR"] : [])

  /// A folder with the data as it was, `data`, and made once, a trace of each command.
  private static let prepared = Result { try Prepared() }

  private struct Prepared {
    let folder: TemporaryFolder
    let old: DataFiles
    var traces: [[String]: Trace] = [:]

    init() throws {
      folder = try TemporaryFolder.withOneOrganisation()
      _ = try Program.run(["set", "settings", "PostalArea=135", "--data", "data"], in: folder)
      try folder.write(
        "data/bv.txt",
        """
        organisationsidentitet;namnskyddslopnummer;registreringsland;organisationsnamn;\
        organisationsform;avregistreringsdatum;avregistreringsorsak;\
        pagandeAvvecklingsEllerOmstruktureringsforfarande;registreringsdatum;\
        verksamhetsbeskrivning;postadress
        "5599900015$ORGNR-IDORG";"1";"SE-LAND";"Ett AB$FORETAGSNAMN-ORGNAM$2012-03-01";"AB-ORGFO";\
        "";"";"";"2012-03-01";"";"Vägen 1$$TYRESÖ$13530$SE-LAND"

        """)
      old = try DataFiles(folder.path("data"))
      for command in commands { traces[command] = try Trace(of: command, in: folder) }
    }
  }

  /// A command that goes well: its files, and where it makes each call.
  private struct Trace {
    let new: DataFiles
    /// Which of a process's calls of one kind are its own work, not the loading of its libraries:
    /// those from the first that names the data folder.
    let places: [String: Range<Int>]

    init(of command: [String], in folder: TemporaryFolder) throws {
      let run = try Run(command, ["-e", "trace=\(calls.joined(separator: ","))"], from: folder)
      #expect(run.status == 0)
      new = try DataFiles(run.folder.path("data"))
      let lines = try run.folder.text("log").split(separator: "\n").filter { $0.contains("(") }
      let main = lines.first?.prefix { $0 != " " } ?? ""
      let own = lines.filter { $0.hasPrefix(main) }
      let start = own.firstIndex { $0.contains(run.folder.path("data")) } ?? own.count
      func count(_ call: String, _ lines: some Sequence<Substring>) -> Int {
        lines.count { $0.dropFirst(main.count).trimmingPrefix { $0 == " " }.hasPrefix(call + "(") }
      }
      places = Dictionary(
        uniqueKeysWithValues: calls.map { ($0, count($0, own[..<start])..<count($0, own)) })
    }
  }

  /// A command run under strace on a copy of the data.
  private struct Run {
    let folder: TemporaryFolder
    let status: Int32

    init(_ command: [String], _ strace: [String], from prepared: TemporaryFolder) throws {
      folder = try TemporaryFolder()
      try FileManager.default.copyItem(
        atPath: prepared.path("data"), toPath: folder.path("data"))
      status = try Program.child(
        ["strace", "-f", "--seccomp-bpf", "-o", folder.path("log")] + strace
          + [Program.path] + command + ["--data", folder.path("data")], in: folder
      ).run()
    }
  }

  @Test(arguments: commands, calls)
  func `whatever system call fails, the files are the old ones or the new ones`(
    _ command: [String], _ call: String
  ) throws {
    let prepared = try Self.prepared.get()
    let trace = try #require(prepared.traces[command])
    #expect(trace.new.texts != prepared.old.texts)
    for place in Nightly.corners(of: Array(try #require(trace.places[call]))) {
      for fault in Self.faults {
        // Once, and from there on.
        for span in Nightly.isOn || call == "write" && fault == "error=ENOSPC" ? ["", "+"] : [""] {
          let plan = "\(call):\(fault):when=\(place + 1)\(span)"
          let run = try Run(
            command, ["-e", "trace=\(call)", "-e", "inject=\(plan)"], from: prepared.folder)
          try expectOldOrNew(run, prepared.old, trace.new, "\(plan)")
        }
      }
    }
  }

  @Test func `saving makes nearly every call that is let fail`() throws {
    let traces = try Self.prepared.get().traces.values
    #expect(traces.count == Self.commands.count)
    for trace in traces {
      let made = Self.calls.filter { trace.places[$0]?.isEmpty == false }
      #expect(made.count >= 9, "\(made)")
    }
  }

  private func expectOldOrNew(
    _ run: Run, _ old: DataFiles, _ new: DataFiles, _ plan: Comment
  ) throws {
    let after = try DataFiles(run.folder.path("data"))
    for (path, bytes) in old.texts {
      #expect(after.texts[path] == bytes || after.texts[path] == new.texts[path], plan)
      #expect(after.modes[path] == old.modes[path], plan)
    }
    // What could not be cleared away lies beside the new files until the next start.
    if run.status == 0 {
      for (path, bytes) in new.texts { #expect(after.texts[path] == bytes, plan) }
    }
    let start = try Program.run(["list", "settings", "--data", "data"], in: run.folder)
    #expect(start.status == 0, plan)
    let later = try DataFiles(run.folder.path("data"))
    #expect(later.texts == old.texts || later.texts == new.texts, plan)
    #expect(later.modes == old.modes, plan)
    #expect(Set(try run.folder.names("data/.sju")).isSubset(of: ["lock", "undo"]), plan)
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
