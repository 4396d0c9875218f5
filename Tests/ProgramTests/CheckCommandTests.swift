import TestSupport
import Foundation
import Testing

struct CheckCommandTests {
  private let folder: TemporaryFolder

  /// A data folder made as a first start makes it.
  init() throws {
    folder = try TemporaryFolder.withStarter()
  }

  private func check(_ arguments: String...) throws -> Program.Result {
    try Program.run(["check", "--data", "data"] + arguments, in: folder)
  }

  /// Puts text at the end of a file that is there, whose mode stays.
  private func append(_ text: String, to name: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: folder.path("data/" + name)))
    try file.seekToEnd()
    try file.write(contentsOf: Array(text.utf8))
    try file.close()
  }

  private let broken = "\nId: ny\nOwner: ingen\u{1B}[31m\n"
  private let doubtful = "\nId: ny\nName: Ny\nTelephone: 465 004 00\n"

  @Test func `the starter and an example have nothing to say`() throws {
    let starter = try check()
    #expect(starter.text == "" && starter.status == 0)
    #expect(starter.errors == "sju: 0 errors, 0 warnings\n")
    #expect(try check("--format", "json").text == "[]\n")
    for size in ["1", "30", "1000"] {
      _ = try Program.run(["init", "--example", "--organisations", size, "ex" + size], in: folder)
      let example = try Program.run(["check", "--data", "ex" + size], in: folder)
      #expect(example.text == "" && example.status == 0, "\(size): \(example.text)")
    }
  }

  @Test func `an error is said with its place and the status is 1`() throws {
    try append(broken, to: "network/followups.rec")
    let swedish = try check()
    let lines = swedish.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasSuffix(":1: error: What saknas (Det som är lovat.)") == true,
      "\(swedish.text)")
    #expect(lines.first?.hasPrefix("network/followups.rec:") == true)
    #expect(lines.last?.contains(":8: error: Owner leder ingenstans") == true)
    #expect(!swedish.output.contains(0x1B))
    #expect(swedish.errors == "sju: 2 errors, 0 warnings\n")
    #expect(swedish.status == 1)
    let english = try check("--language", "en")
    #expect(english.text.contains(": error: What is missing (What is promised.)\n"))
  }

  @Test func `warnings alone leave the status at 0`() throws {
    try append(doubtful, to: "network/persons.rec")
    let result = try check()
    #expect(result.text.contains(":12: warning: Telephone '465 004 00' saknar riktnummer ("))
    #expect(result.errors == "sju: 0 errors, 1 warning\n")
    #expect(result.status == 0)
  }

  @Test func `json has the same as objects`() throws {
    try append(broken, to: "network/followups.rec")
    try append(doubtful, to: "network/persons.rec")
    #expect(chmod(folder.path("data"), 0o755) == 0)
    let result = try check("--format", "json", "--language", "en")
    #expect(result.status == 1 && result.errors == "")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.count == 4)
    for object in objects {
      #expect(
        Set(object.keys) == ["file", "line", "column", "severity", "what", "remedy"])
    }
    let mode = try #require(objects.first)
    #expect(mode["file"] as? String == "." && mode["line"] is NSNull)
    #expect(mode["remedy"] as? String == "chmod -R go= .")
    let text = try check("--language", "en").text.split(separator: "\n")
    #expect(text.count == 4)
    for (line, object) in zip(text, objects) {
      let place = ["line", "column"].map { String(object[$0] as? Int ?? 1) }
      let file = object["file"] as? String ?? ""
      let severity = object["severity"] as? String ?? ""
      let start = "\(([file] + place).joined(separator: ":")): \(severity): "
      #expect(line.hasPrefix(start))
      #expect(line.hasSuffix(" (\(object["remedy"] as? String ?? ""))"))
    }
  }

  @Test func `a file with a git conflict says so on each line of it`() throws {
    try append(
      "\n<<<<<<< HEAD\nId: a\nName: A\n=======\nId: b\nName: B\n>>>>>>> main\n",
      to: "network/persons.rec")
    let result = try check("--language", "en")
    let marks = result.text.split(separator: "\n").filter { $0.contains("a settled git conflict") }
    #expect(marks.count == 3)
    #expect(result.status == 1)
  }

  @Test func `a folder that can't be read, and an unknown format, have their status`() throws {
    let nowhere = try Program.run(["check", "--data", "nowhere"], in: folder)
    #expect(nowhere.status == 74 && nowhere.text == "" && nowhere.errors.contains("nowhere"))
    #expect(try check("--format", "xml").status == 64)
  }

  @Test func `the screen counts what the check finds`() throws {
    try append(doubtful, to: "network/persons.rec")
    #expect(chmod(folder.path("data"), 0o755) == 0)
    let screen = try Program.run(["snapshot", "--size", "120x36", "--data", "data"], in: folder)
    #expect(screen.text.contains("◐ 2 att se över (!)"))
  }
}
