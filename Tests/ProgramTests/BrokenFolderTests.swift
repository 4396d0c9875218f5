import TestSupport
import Foundation
import Testing

/// A command that answers from half of the data says so, whichever it is.
struct BrokenFolderTests {
  /// How each command that reads or changes a data folder is called. A new command belongs here, or
  /// among those that know no data folder.
  private static let reading: [String: [String]] = [
    "agenda": [], "day": [], "insight": [], "brief": ["exempelkopings-kommun"],
    "seat": ["2007-01-24-krishanteringsradet"], "callout print": [], "callout status": [],
    "check": [],
    "list": ["organisations"], "show": ["asa-lundmark"], "export": ["contacts"],
    "register import": ["values.csv"], "register diff": [], "register apply": [],
    "register status": [],
    "indicator import": ["values.csv"], "indicator url": ["U07451"],
    "import": ["contacts", "card.vcf"], "person extract": ["asa-lundmark"], "person review": [],
    "person erase": ["asa-lundmark", "--decision", "x", "--yes"], "publish": ["hall"],
    "snapshot": [], "script": ["day.sju"], "kiosk": [], "add": ["persons", "Name=Ny"],
    "set": ["persons", "asa-lundmark", "Note=x"], "remove": ["persons", "asa-lundmark", "--yes"],
    "log": ["exempelkopings-kommun", "visit", "Plan"], "done": ["skicka"], "hold": ["mote"],
  ]
  private static let others: Set<String> = [
    "help", "init", "merge", "themes", "rec json", "rec cat", "rec check",
  ]

  private enum Damage: CaseIterable {
    case noRec, lostColon, folderInPlace, brokenLink
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Program.run(["init", "--example", "--organisations", "30", "whole"], in: folder)
    try folder.write("day.sju", "key 3\nsave a.txt\n")
    try folder.write("values.csv", "Område;NKI 2025\nBygglov;61,5\n")
    try folder.write("card.vcf", "BEGIN:VCARD\nFN:Bo Ny\nEND:VCARD\n")
  }

  /// A copy of the whole folder with one file damaged.
  private func damage(_ file: String, _ damage: Damage) throws {
    let (data, path) = (folder.path("data"), folder.path("data/" + file))
    try? FileManager.default.removeItem(atPath: data)
    try FileManager.default.copyItem(atPath: folder.path("whole"), toPath: data)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path)
    switch damage {
    case .noRec: try folder.write("data/" + file, "<html>\n")
    case .lostColon:
      _ = try folder.write("data/" + file, Array(text.replacing("\nRole: ", with: "\nRole ").utf8))
    case .folderInPlace:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .brokenLink:
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    }
  }

  /// Every command that does something itself, as the program tells of its commands.
  private func commands() throws -> [String] {
    let dump = try Program.run(["--experimental-dump-help"], in: folder).output
    let whole = try JSONSerialization.jsonObject(with: Data(dump)) as? [String: Any]
    func leaves(_ command: [String: Any], _ path: [String]) -> [String] {
      let below = (command["subcommands"] as? [[String: Any]]) ?? []
      guard !below.isEmpty else { return [path.joined(separator: " ")] }
      return below.flatMap { leaves($0, path + [($0["commandName"] as? String) ?? ""]) }
    }
    return leaves(try #require(whole?["command"] as? [String: Any]), [])
  }

  @Test func `every command names what it can't read, in words and in its status`() throws {
    let commands = try commands().filter { !Self.others.contains($0) && !$0.hasPrefix("help") }
    #expect(commands.count > 15)
    for damage in Damage.allCases {
      try self.damage("council/contacts.rec", damage)
      let before = try DataFiles(folder.path("data")).texts
      for command in commands {
        let arguments = try #require(Self.reading[command], "\(command) is in neither list")
        let words = command.split(separator: " ").map(String.init)
        let result = try Program.run(words + arguments + ["--data", "data"], in: folder)
        #expect(result.status != 0, "\(command) \(damage)")
        // check prints the places themselves; the kiosk shows what is public, and needs a terminal.
        let place = command == "check" ? result.text : result.errors
        #expect(
          place.contains("council/contacts.rec") || command == "kiosk", "\(command) \(damage)")
        #expect(!result.errors.isEmpty, "\(command) \(damage)")
      }
      #expect(try DataFiles(folder.path("data")).texts == before, "\(damage)")
      let overview = try Program.run(["--data", "data"], in: folder)
      #expect(overview.status != 0 && overview.errors.contains("council/contacts.rec"))
    }
    #expect(!folder.isThere("hall"))
  }

  @Test func `what can't be read of the disk has another status than what can't be understood`()
    throws
  {
    try damage("council/contacts.rec", .folderInPlace)
    #expect(try Program.run(["callout", "print", "--data", "data"], in: folder).status == 74)
    try damage("council/contacts.rec", .lostColon)
    let lost = try Program.run(["callout", "print", "--data", "data"], in: folder)
    #expect(lost.status == 1)
    #expect(lost.errors.contains(/council\/contacts.rec:\d+:\d+: error: expected ':'/))
  }

  @Test(arguments: ["text", "markdown", "html"])
  func `a call list that is not whole says so at its top`(_ format: String) throws {
    try damage("council/contacts.rec", .lostColon)
    let arguments = ["callout", "print", "--format", format]
    let paper = try Program.run(arguments + ["--data", "data"], in: folder).text
    let notice = try #require(paper.firstRange(of: "OBS: council/contacts.rec:"))
    let title = try #require(
      paper.ranges(of: "Larmlista").first { format != "html" || $0.lowerBound > notice.lowerBound })
    #expect(notice.lowerBound < title.lowerBound && paper.contains("listan är inte hel"))
    #expect(
      try !Program.run(arguments + ["--data", "whole"], in: folder).text.contains("OBS"))
  }

  @Test func `an extract that is not whole says so, as text and as JSON`() throws {
    try damage("network/meetings.rec", .noRec)
    let extract = ["person", "extract", "asa-lundmark", "--data", "data"]
    let text = try Program.run(extract, in: folder)
    #expect(text.status == 1 && text.text.hasPrefix("OBS: network/meetings.rec:1 kunde inte läsas"))
    let json = try Program.run(extract + ["--format", "json"], in: folder).output
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    #expect(object?["unread"] as? [String] == ["network/meetings.rec:1:1"])
  }

  @Test func `a missing file is told where an answer needs it, or records lead into it`() throws {
    for (file, command) in [
      ("council/contacts.rec", ["callout", "print"]), ("network/persons.rec", ["agenda"]),
      ("network/relations.rec", ["list", "relations"]),
    ] {
      try damage(file, .noRec)
      try FileManager.default.removeItem(atPath: folder.path("data/" + file))
      let result = try Program.run(command + ["--data", "data"], in: folder)
      #expect(result.status == 1 && result.errors.contains("\(file): error: the file is missing"))
    }
    #expect(try Program.run(["list", "persons", "--data", "data"], in: folder).status == 0)
  }

  @Test func `a folder without data is told from a municipality without records`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: false)
    for command in [["list", "persons"], ["agenda"], ["snapshot"], ["check"]] {
      let result = try Program.run(command + ["--data", "empty"], in: folder)
      #expect(result.status == 1, "\(command)")
      #expect((result.errors + result.text).contains("empty") || command == ["check"])
    }
    _ = try Program.run(["init", "blank"], in: folder)
    let blank = try Program.run(["list", "persons", "--data", "blank"], in: folder)
    #expect(blank.status == 0 && blank.errors.isEmpty)
  }
}
