import TestSupport
import Foundation
import Testing

/// `sju publish` as a shell meets it.
struct PublishCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withExample(organisations: 30)
  }

  private func publish(_ arguments: String...) throws -> Program.Result {
    try Program.run(["publish", "--data", "data"] + arguments, in: folder)
  }

  private static let names = [
    "activities.rec", "council.rec", "indicators.rec", "meetings.rec", "observations.rec",
    "organisations.rec", "publication.rec", "relations.rec", "steps.rec",
  ]

  @Test func `the first time makes the folder, for everyone to read and right by recfix`() throws {
    let made = try publish("srv/hall")
    #expect(made.status == 0 && made.output.isEmpty)
    #expect(made.errors.hasPrefix("srv/hall: published 7 steps, 26 activities, 15 indicators,"))
    #expect(try folder.names("srv/hall") == Self.names)
    #expect(try folder.names("srv") == ["hall"])
    for name in ["srv", "srv/hall"] { #expect(try folder.mode(name) == 0o755) }
    for name in Self.names {
      #expect(try folder.mode("srv/hall/" + name) == 0o644)
      #expect(
        try Recfix.complaints(about: folder.path("srv/hall/" + name)) == "", "\(name)")
    }
    #expect(try folder.text("srv/hall/publication.rec").hasSuffix("AsOf: 2008-10-01\n"))
  }

  @Test func `an unchanged publication writes nothing, and a changed one what is new`() throws {
    _ = try publish("hall")
    let old = try DataFiles(folder.path("hall"))
    let number = try FileManager.default.attributesOfItem(atPath: folder.path("hall"))
    let again = try publish("hall")
    #expect(again.errors == "hall: nothing has changed; nothing is written\n")
    let then = try FileManager.default.attributesOfItem(atPath: folder.path("hall"))
    #expect(number[.systemFileNumber] as? Int == then[.systemFileNumber] as? Int)
    _ = try Program.run(["set", "settings", "AsOf=2008-10-02", "--data", "data"], in: folder)
    #expect(try publish("hall").status == 0)
    let new = try DataFiles(folder.path("hall"))
    #expect(Self.names.filter { new.texts[$0] != old.texts[$0] } == ["publication.rec"])
    _ = try Program.run(["set", "steps", "1", "Visibility=internal", "--data", "data"], in: folder)
    #expect(try publish("hall").status == 0)
    #expect(try folder.text("hall/steps.rec").contains("Number: 1\n") == false)
    #expect(try folder.names("hall") == Self.names)
  }

  @Test func `that nothing of a type is public any more needs a yes`() throws {
    _ = try publish("hall")
    for number in 1...7 {
      _ = try Program.run(
        ["set", "steps", "\(number)", "Visibility=internal", "--data", "data"], in: folder)
    }
    let old = try DataFiles(folder.path("hall"))
    let asked = try publish("hall")
    #expect(asked.status == 1 && asked.errors.contains("add --yes"))
    #expect(
      asked.errors.contains("sju: warning: no steps would be public any more; there were 7\n"))
    #expect(try DataFiles(folder.path("hall")) == old)
    #expect(try publish("hall", "--dry-run").status == 0)
    #expect(try publish("hall", "--yes").status == 0)
    #expect(try !folder.text("hall/steps.rec").contains("Number: 1\n"))
  }

  @Test func `missing files never empty the hall by themselves`() throws {
    _ = try publish("hall")
    let old = try DataFiles(folder.path("hall"))
    for file in ["steps/steps.rec", "settings.rec", "network/organisations.rec"] {
      let bytes = try folder.text("data/" + file)
      try FileManager.default.removeItem(atPath: folder.path("data/" + file))
      for target in ["hall", "new"] {
        let asked = try publish(target)
        #expect(asked.status == 1 && asked.errors.contains("\(file): the file is missing"))
        #expect(asked.errors.contains("nothing is published"))
      }
      _ = try folder.write("data/" + file, [])
      #expect(try publish("hall").errors.contains("\(file): the file is empty"))
      try folder.write("data/" + file, bytes)
    }
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: false)
    #expect(try Program.run(["publish", "hall", "--data", "empty"], in: folder).status == 1)
    #expect(try DataFiles(folder.path("hall")) == old)
    #expect(try !folder.names(".").contains("new"))
  }

  @Test(arguments: ["data/hall", "data/.sju", "data/.sju/hall", "data/x/../hall", "link/hall"])
  func `nothing is published into the data folder, by whatever way`(_ place: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "data/network")
    let refused = try publish(place)
    #expect(refused.status == 1 && refused.errors.contains("lies in the data folder"))
    #expect(
      try folder.names("data") == ["council", "network", "registers", "settings.rec", "steps"])
  }

  @Test func `a dry run prints everything and what is different, and writes nothing`() throws {
    let first = try publish("hall", "--dry-run")
    #expect(first.status == 0 && first.text.hasPrefix("+ Publication\n+     Municipality: "))
    #expect(first.text.split(separator: "\n").allSatisfy { $0.hasPrefix("+ ") })
    #expect(first.errors.hasSuffix("0 gone; nothing is written\n"))
    #expect(try folder.names(".").contains("hall") == false)
    _ = try publish("hall")
    let old = try DataFiles(folder.path("hall"))
    _ = try Program.run(["set", "steps", "1", "Name=Nytt namn", "--data", "data"], in: folder)
    _ = try Program.run(["set", "steps", "2", "Visibility=", "--data", "data"], in: folder)
    let then = try publish("hall", "--dry-run")
    let lines = then.text.split(separator: "\n")
    #expect(lines.contains("~ Step/1") && lines.contains("+     Name: Nytt namn"))
    #expect(lines.contains("-     Name: Uttryck viljan!") && lines.contains("- Step/2"))
    #expect(lines.contains("  Step/4") && lines.contains("      Number: 4"))
    #expect(then.errors.contains(": 0 new, "))
    #expect(try DataFiles(folder.path("hall")) == old)
  }

  @Test func `a folder that holds something else is left as it is`() throws {
    for name in ["data", "other"] {
      if name == "other" {
        try FileManager.default.createDirectory(
          atPath: folder.path(name), withIntermediateDirectories: true)
        try folder.write("other/brev.txt", "privat")
      }
      let old = try DataFiles(folder.path(name))
      for arguments in [[name], [name, "--dry-run"]] {
        let refused = try Program.run(["publish", "--data", "data"] + arguments, in: folder)
        #expect(refused.status == 1)
        let why = name == "data" ? "lies in the data folder" : "the folder holds other files"
        #expect(refused.errors.hasPrefix("sju: \(name): \(why)"))
      }
      #expect(try DataFiles(folder.path(name)) == old)
    }
    try folder.write("file", "x")
    #expect(try publish("file").status == 74)
    _ = try publish("hall")
    try FileManager.default.createDirectory(
      atPath: folder.path("hall/bilder"), withIntermediateDirectories: true)
    #expect(try publish("hall").errors.contains("bilder is not an ordinary file"))
  }

  @Test func `the operator's files stay, and a link is followed`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("real"), withIntermediateDirectories: true)
    try folder.write("real/emergency.rec", "Text: Koka vattnet\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("hall"), withDestinationPath: "real")
    #expect(try publish("hall").status == 0)
    try folder.write("real/oppet.txt", "8–17")
    _ = try Program.run(["set", "steps", "1", "Name=Nytt namn", "--data", "data"], in: folder)
    #expect(try publish("hall").status == 0)
    #expect(try folder.text("real/steps.rec").contains("Nytt namn"))
    #expect(try folder.text("real/emergency.rec") == "Text: Koka vattnet\n")
    #expect(try folder.text("real/oppet.txt") == "8–17")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("hall")) == "real")
  }

  @Test func `nothing is published from a file that can't be read as it was meant`() throws {
    _ = try publish("hall")
    let old = try DataFiles(folder.path("hall"))
    let steps = try folder.text("data/steps/steps.rec")
    _ = try folder.write("data/steps/steps.rec", Array((steps + "\nNumber 8\n").utf8))
    let refused = try publish("hall")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("steps/steps.rec:") && refused.errors.contains("put right"))
    #expect(try DataFiles(folder.path("hall")) == old)
  }

  @Test func `killed at any call, it leaves the old publication or the new one`() throws {
    _ = try publish("hall")
    let old = try DataFiles(folder.path("hall"))
    _ = try Program.run(["set", "steps", "1", "Name=Nytt namn", "--data", "data"], in: folder)
    _ = try publish("whole")
    let new = try DataFiles(folder.path("whole"))
    for call in ["mkdir", "fsync", "fchmod", "renameat2", "unlink", "rmdir"] {
      var status: Int32 = 1
      // By day at every third place: `PublishFaultTests` goes through all of them in memory.
      for place in stride(from: 1, to: 60, by: Nightly.isOn ? 1 : 3) where status != 0 {
        try? FileManager.default.removeItem(atPath: folder.path("hall"))
        try FileManager.default.copyItem(
          atPath: folder.path("whole"), toPath: folder.path("hall"))
        for (name, bytes) in old.texts {
          try bytes.write(to: folder.url.appending(path: "hall/\(name)"))
        }
        status = try Program.child(
          [
            "strace", "-f", "--seccomp-bpf", "-o", "log", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=SIGKILL:when=\(place)", Program.path, "publish", "hall",
            "--data", "data",
          ], in: folder
        ).run()
        let left = try DataFiles(folder.path("hall"))
        #expect([old.texts, new.texts].contains(left.texts), "\(call) \(place)")
      }
      #expect(status == 0, "\(call)")
    }
    _ = try publish("hall")
    #expect(try folder.names(".").filter { $0.contains(".sju-") } == [])
  }
}
