import TestSupport
import Foundation
import Testing

/// What somebody else wrote is never obeyed by the terminal of whoever looks at it, and no path makes
/// a command wait or grow without end.
struct HostileTextTests {
  private let folder: TemporaryFolder
  /// C0, C1, DEL and a bidi mark.
  private static let hostile = "a\u{1B}[31mb\u{9B}2Jc\u{7F}d\u{202E}e"
  private static let obeyed: [Unicode.Scalar] = ["\u{1B}", "\u{9B}", "\u{7F}", "\u{202E}"]

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
    let path = folder.path("data/network/organisations.rec")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let more = "Note: \(Self.hostile)\nOrganisationNumber: 640823-3234\n"
    try Data((text + more).utf8).write(to: URL(filePath: path))
  }

  private static let commands = [
    ["list", "organisations", "--format", "rec"], ["list", "organisations", "--format", "csv"],
    ["show", "ett", "--format", "rec"], ["export", "organisations"],
    ["rec", "cat", "data/network/organisations.rec"],
  ]

  /// On a terminal of its own, as `script` makes one.
  private func onTerminal(_ arguments: [String]) throws -> String {
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try Program.child(["script", "-qec", words, "/dev/null"], in: folder).result().text
  }

  @Test(arguments: commands)
  func `a terminal is shown marks, and a file gets what there is`(_ command: [String]) throws {
    let data = command[0] == "rec" ? [] : ["--data", "data"]
    let screen = try onTerminal(command + data)
    #expect(screen.contains("a␛[31mb"))
    for scalar in Self.obeyed { #expect(!screen.unicodeScalars.contains(scalar)) }
    let piped = try Program.run(command + data, in: folder)
    #expect(piped.text.contains(Self.hostile))
  }

  @Test func `colours of ours reach the terminal`() throws {
    let screen = try onTerminal(["snapshot", "--format", "ansi", "--data", "data"])
    #expect(screen.contains("\u{1B}["))
  }

  @Test(arguments: [
    ["list", "organisations", "--format", "json"], ["show", "ett", "--format", "json"],
    ["rec", "json", "data/network/organisations.rec"],
  ])
  func `JSON has nothing that a terminal obeys, and says the same`(_ command: [String]) throws {
    let data = command[0] == "rec" ? [] : ["--data", "data"]
    let json = try Program.run(command + data, in: folder)
    for scalar in Self.obeyed { #expect(!json.text.unicodeScalars.contains(scalar)) }
    let read = try JSONSerialization.jsonObject(with: Data(json.output))
    #expect(Self.strings(read).contains(Self.hostile))
  }

  private static func strings(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }

  @Test func `an argument that is refused is repeated with marks`() throws {
    for arguments in [
      ["list", Self.hostile], ["--\(Self.hostile)"], ["list", "persons", "--format", "\u{1B}c"],
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.status == 64 && result.errors.contains("␛"))
      for scalar in Self.obeyed { #expect(!result.errors.unicodeScalars.contains(scalar)) }
    }
  }

  @Test func `a sole trader's number is masked in every format`() throws {
    _ = try Program.run(
      ["set", "organisations", "ett", "Kind=sole-trader", "--data", "data"], in: folder)
    for command in Self.commands.dropLast() {
      let result = try Program.run(command + ["--data", "data"], in: folder)
      #expect(result.text.contains("••••••-••••") && !result.text.contains("640823"), "\(command)")
    }
    let rec = try Program.run(
      ["list", "organisations", "--format", "rec", "--data", "data"], in: folder)
    let file = try String(
      contentsOfFile: folder.path("data/network/organisations.rec"), encoding: .utf8)
    #expect(rec.text == file.replacing("640823-3234", with: "••••••-••••"))
  }

  @Test(arguments: [
    ["rec", "cat"], ["rec", "json"], ["rec", "check"], ["script"], ["import", "contacts"],
  ])
  func `a pipe that nobody writes to and a device are refused at once`(_ command: [String]) throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for path in ["pipe", "/dev/zero"] {
      let data = command[0] == "rec" ? [] : ["--data", "data"]
      let result = try Program.run(command + [path] + data, in: folder)
      #expect(result.status == 74)
      #expect(result.errors.contains("\(path): is not an ordinary file"))
    }
  }

  @Test func `a folder whose name looks like an option is a folder to git`() throws {
    let made = try Program.run(["init", "--git", "--", "-dash"], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    #expect(folder.isThere("-dash/.git"))
  }

  @Test func `a script that could not save says so in its status`() throws {
    let script = try folder.write("day.sju", "key 3 Home n\ntype Ny rad\nkey C-s\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder.path("data/network/organisations.rec"))
    let result = try Program.run(["script", script, "--save", "--data", "data"], in: folder)
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.errors.contains("network/organisations.rec"))
  }
}
