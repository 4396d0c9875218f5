import TestSupport
import Foundation
import Testing

/// What README.md says can be done is done here.
struct ReadmeTests {
  private static let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  private static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")

  /// The lines of the README that are commands, without what is said of them.
  private static let commands: [[String]] = text.split(separator: "\n")
    .filter { $0.hasPrefix("    sju") }
    .map { line in
      let command = line.drop { $0 == " " }
      let end = command.firstRange(of: "  ")?.lowerBound ?? command.endIndex
      return command[..<end].split(separator: " ").dropFirst().map(String.init)
    }

  /// What prints nothing where all goes well.
  private static let silent = [
    ["check"], ["done"], ["init"], ["merge"], ["person", "review"], ["publish"], ["rec", "check"],
    ["register", "apply"], ["register", "diff"], ["register", "status"],
    ["script"], ["set"],
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withStarter()
    for name in ["FILE", "BASE", "OURS", "THEIRS"] {
      try folder.write(name, "Name: value\n")
    }
    let card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Åsa Exempel\r\nEND:VCARD\r\n"
    try folder.write("kontakter.vcf", card)
    try folder.write("insikt.csv", "Område;Antal svar;NKI 2025\nBygglov;9;61,5\n")
    _ = try Program.run(
      ["set", "settings", "MunicipalityCode=0138", "PostalArea=135", "--data", "data"], in: folder)
    let columns = [
      "ForAndrTyp", "COAdress", "Foretagsnamn", "FtgStat", "Gatuadress", "JEStat", "JurForm",
      "Namn",
      "Ng1", "Ng2", "Ng3", "Ng4", "Ng5", "PeOrgNr", "PostNr", "PostOrt", "RegDatKtid",
      "Reklamsparrtyp",
    ]
    let row = columns.map { $0 == "PeOrgNr" ? "165599900015" : "" }
    try folder.write(
      "scb_bulkfil.txt", [columns, row].map { $0.joined(separator: "\t") + "\n" }.joined())
    try folder.write("day.sju", "key 3\nsave network.txt\n")
  }

  @Test func `the picture is what the overview shows`() throws {
    let screen = try Program.run(["snapshot", "--size", "100x30", "--data", "data"], in: folder)
    let fence = try #require(Self.text.firstRange(of: "```text\n"))
    let end = try #require(Self.text[fence.upperBound...].firstRange(of: "\n```"))
    let picture = Self.text[fence.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(picture.count == lines.count)
    for (drawn, line) in zip(picture, lines) { #expect(drawn == line) }
  }

  @Test(arguments: commands)
  func `every command works as written`(_ arguments: [String]) throws {
    let needsData = !["init", "merge", "rec", "themes"].contains(arguments.first)
    let result = try Program.run(
      arguments + (needsData ? ["--data", "data"] : []), in: folder)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    #expect(result.output.isEmpty == Self.silent.contains { arguments.starts(with: $0) })
  }

  @Test func `every command has help with an example`() throws {
    let names = Set(Self.commands.compactMap(\.first))
    #expect(names.count > 5)
    for name in names {
      let help = try Program.run(["help", name], in: folder)
      #expect(help.status == 0)
      #expect(help.text.contains("Example"), "\(name)")
    }
  }
}
