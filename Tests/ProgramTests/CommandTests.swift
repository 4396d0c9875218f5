import TestSupport
import Foundation
import Testing

/// The commands as a shell meets them.
struct CommandTests {
  @Test func `today is that of the machine's time zone`() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["init", "data"], in: folder)
    // Twenty-six hours apart: never the same day.
    let headers = try ["UTC-14", "UTC+12"].map { zone in
      let run = try Program.run(
        ["snapshot", "overview", "--data", "data"], in: folder, environment: ["TZ": zone])
      #expect(run.status == 0)
      return run.text.split(separator: "\n").first
    }
    #expect(headers[0] != headers[1])
  }

  private let folder: TemporaryFolder

  /// A data folder made as a first start makes it.
  init() throws {
    folder = try TemporaryFolder.withStarter()
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data"], in: folder)
  }

  private static let types = [
    "settings", "steps", "activities", "indicators", "observations", "organisations", "persons",
    "appointments", "relations", "encounters", "follow-ups", "meetings", "members",
    "duty-contacts", "resources", "exercises", "call-outs", "call-attempts",
  ]

  @Test(arguments: types)
  func `a list is as long in every format`(_ type: String) throws {
    let text = try run("list", type)
    #expect(text.status == 0, "\(text.errors)")
    let count = text.text.split(separator: "\n").count
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("list", type, "--format", "json").output))
    #expect((json as? [[String: Any]])?.count == count)
    let rec = try run("list", type, "--format", "rec")
    let counted = try Tool.run("recsel", ["-c"], input: rec.output)
    #expect(counted.trimmingCharacters(in: .whitespacesAndNewlines) == "\(count)")
    let csv = try run("list", type, "--format", "csv").output
    let rows = try Tool.run(
      "python3",
      ["-c", "import csv,sys; print(len(list(csv.DictReader(sys.stdin, strict=True))))"],
      input: csv)
    #expect(rows.trimmingCharacters(in: .whitespacesAndNewlines) == "\(count)")
  }

  @Test func `a record is shown in every format, and by type and key`() throws {
    let card = try run("show", "tyresobostader-ab")
    #expect(card.text.contains("Tyresöbostäder AB"))
    #expect(card.text.contains("Björn Andersson, VD"))
    let rec = try run("show", "Organisation/tyresobostader-ab", "--format", "rec")
    #expect(rec.text.hasPrefix("Id: tyresobostader-ab\nName: Tyresöbostäder AB\n"))
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("show", "tyresobostader-ab", "--format", "json").output))
    #expect((json as? [[String: Any]])?.first?["Name"] as? String == "Tyresöbostäder AB")
    #expect(try run("show", "tyresobostader-ab", "--format", "csv").text.contains("\r\n"))
  }

  @Test func `a key that several types have must be told apart`() throws {
    let two = try run("show", "sodertorns-yrkeshogskola")
    #expect(two.status == 1)
    #expect(two.errors.contains("Organisation/sodertorns-yrkeshogskola"))
    #expect(try run("show", "activity/sodertorns-yrkeshogskola").status == 0)
  }

  @Test func `what does not exist is a clear word and a status`() throws {
    let unknown = try run("show", "nothing-like-it")
    #expect(unknown.status == 1)
    #expect(
      unknown.errors
        == "sju: no record has the key 'nothing-like-it'; sju list TYPE shows the keys\n")
    #expect(try run("list", "unicorns").status == 64)
    #expect(try run("snapshot", "--theme", "rosa").status == 64)
    #expect(try run("snapshot", "--language", "fi").status == 64)
    #expect(try run("snapshot", "--size", "0x0").status == 64)
    let missing = try Program.run(["list", "steps", "--data", "nowhere"], in: folder)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("nowhere"))
    #expect(try run("script", "nowhere.sju").status == 74)
  }

  @Test(arguments: [
    ("text", " Tyresö kommun"), ("ansi", "\u{1B}["), ("svg", "<svg"), ("html", "<!doctype html>"),
  ])
  func `a screen is printed as text, ANSI, SVG or HTML`(_ format: String, _ start: String) throws {
    let screen = try run("snapshot", "network", "--size", "100x30", "--format", format)
    #expect(screen.text.hasPrefix(start))
    #expect(screen.text.contains("Länsstyrelsen"))
  }

  @Test func `a script saves its screens where it is told, and a faulty one saves none`() throws {
    let script = "key 3\nsave a.txt\nkey f\ntype bj\nsave b.svg\n"
    let path = try folder.write("day.sju", script)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "out"), withIntermediateDirectories: true)
    #expect(try run("script", path, "--out", "out").status == 0)
    let saved = try String(contentsOf: folder.url.appending(path: "out/a.txt"), encoding: .utf8)
    #expect(saved.contains("Borgå"))
    let faulty = try Program.run(
      ["script", "-", "--data", "data", "--out", "out"], in: folder,
      input: Array("save c.txt\nkey Dwon\n".utf8))
    #expect(faulty.status == 1)
    #expect(faulty.errors.hasPrefix("-:2:5: error: expected a key"))
    #expect(!folder.isThere("out/c.txt"))
  }

  @Test func `the folder that a first start makes is the owner's alone`() throws {
    #expect(try folder.mode("data") == 0o700)
    #expect(try folder.mode("data/network") == 0o700)
    #expect(try folder.mode("data/network/organisations.rec") == 0o600)
  }

  @Test func `options may stand before a command or after it`() throws {
    let after = try run("list", "organisations", "--language", "en")
    for arguments in [
      ["--data", "data", "--language", "en", "list", "organisations"],
      ["--data=data", "list", "organisations", "--language", "en"],
    ] {
      let before = try Program.run(arguments, in: folder)
      #expect(before.status == 0, "\(before.errors)")
      #expect(before.output == after.output)
    }
    let screen = try Program.run(
      ["--theme", "sommar", "--data", "data", "snapshot", "--format", "ansi"], in: folder)
    #expect(
      screen.output == (try run("snapshot", "--format", "ansi", "--theme", "sommar").output))
    #expect(try Program.run(["--data", "nowhere", "list", "steps"], in: folder).status == 74)
  }

  @Test func `help tells every option and type by the name that is typed`() throws {
    let whole = try Program.run(["--help"], in: folder).text
    for option in ["--data <dir>", "--language <sv|en>", "--theme <name>"] {
      #expect(whole.contains("\n  \(option) "), "\(option)")
    }
    #expect(try Program.run(["snapshot", "--help"], in: folder).text.contains("default: 80x24"))
    let list = try Program.run(["list", "--help"], in: folder).text
    let wrong = try run("list", "bananas").errors
    for type in Self.types {
      #expect(list.contains(type), "\(type)")
      #expect(wrong.contains("- \(type)\n"), "\(type)")
    }
    #expect(!list.contains("FollowUp") && !wrong.contains("FollowUp"))
  }

  @Test func `help of a command is its own help, and of none is an error`() throws {
    for names in [["list"], ["rec", "json"], ["kiosk"], []] {
      let help = try Program.run(["help"] + names, in: folder)
      #expect(help.status == 0)
      #expect(help.text.contains("USAGE: " + (["sju"] + names).joined(separator: " ")))
    }
    let none = try Program.run(["help", "nope"], in: folder)
    #expect(none.status == 64)
    #expect(none.errors.hasPrefix("sju: there is no command 'nope'; there are kiosk, list,"))
    #expect(none.output.isEmpty)
  }

  @Test func `what to do about a folder fits what is wrong with it`() throws {
    let missing = try Program.run(["show", "x", "--data", "nowhere"], in: folder)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("start `sju` once, or make one with `sju init DIR`"))
    #expect(!missing.errors.contains("permissions"))
    try folder.write("file", "x")
    let file = try Program.run(["--data", "file"], in: folder)
    #expect(file.status == 74)
    #expect(file.errors.contains("it is not a folder; name a folder with --data"))
  }

  @Test(arguments: [
    (["kontakta", "import", "x"], "sju: there is no command 'kontakta'; there are kiosk, list"),
    (["lst", "persons"], "sju: there is no command 'lst'; is it 'list'?\n"),
    (["--language", "en", "chek"], "sju: there is no command 'chek'; is it 'check'?\n"),
    (["rec", "chekc", "x"], "sju rec: there is no command 'chekc'; is it 'check'?\n"),
  ])
  func `an unknown command is told as one, with the nearest`(_ words: [String], _ said: String)
    throws
  {
    let result = try Program.run(words, in: folder)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix(said), "\(result.errors)")
  }

  @Test(arguments: ["personer", "person", "möten", "mote", "återkopplingar", "löften", "Företag"])
  func `a type may be called what it is called`(_ word: String) throws {
    #expect(try run("list", word).status == (word == "Företag" ? 64 : 0))
  }

  @Test func `what never ends is not read to the end`() throws {
    let result = try Program.run(["rec", "cat", "/dev/zero"], in: folder)
    #expect(result.status == 74)
    #expect(result.errors.contains("is not an ordinary file"))
  }
}
