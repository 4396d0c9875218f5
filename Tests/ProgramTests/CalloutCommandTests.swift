import TestSupport
import Foundation
import Testing

/// The call list on paper, and what is told of call-outs on the command line.
struct CalloutCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withExample()
  }

  private func callout(_ arguments: String...) throws -> Program.Result {
    try Program.run(["callout"] + arguments + ["--data", "data"], in: folder)
  }

  /// Columns as a printer with letters of one width takes them; the list has no wide letters.
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test(arguments: ["sv", "en"])
  func `the paper list of the example's council is one A4 page`(_ language: String) throws {
    let result = try callout("print", "--language", language)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let lines = lines(result.text)
    #expect(lines.count <= 60)
    #expect(lines.allSatisfy { $0.count <= 90 })
    for place in 1...21 {
      #expect(lines.contains { $0.hasPrefix("\(place) ") }, "\(place)")
    }
    #expect(result.text.contains("112"))
    #expect(result.text.contains("Exempelköpings kommun"))
    #expect(result.text.contains("2007-11-03 !"))
    #expect(result.text.contains(language == "sv" ? "aldrig !" : "never !"))
  }

  @Test func `twenty members with two numbers each and a deputy are one page too`() throws {
    _ = try Program.run(["init", "many"], in: folder)
    var organisations = "", members = "", contacts = ""
    for number in 10..<30 {
      organisations += "\nId: o\(number)\nName: Organisationen nummer \(number) AB\nKind: company\n"
      members += "\nId: m\(number)\nOrganisation: o\(number)\nOrder: \(number)\n"
      contacts +=
        "\nId: c\(number)\nMember: m\(number)\nName: Åsa Exempelsson-Alm\nRole: Driftledning\n"
        + "Telephone: 070-174 06 \(number)\nTelephone: 08-465 004 \(number)\nVerified: 2026-01-02\n"
        + "\nId: d\(number)\nMember: m\(number)\nName: Örjan Exempel\nRole: Ersättare\n"
        + "DeputyFor: c\(number)\nTelephone: 070-174 06 \(number)\n"
    }
    for (path, text) in [
      ("network/organisations.rec", organisations), ("council/members.rec", members),
      ("council/contacts.rec", contacts),
    ] {
      let file = folder.url.appending(path: "many/\(path)")
      try (try String(contentsOf: file, encoding: .utf8) + text)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    let result = try Program.run(["callout", "print", "--data", "many"], in: folder)
    #expect(lines(result.text).count <= 60)
    #expect(lines(result.text).allSatisfy { $0.count <= 90 })
    #expect(result.text.ranges(of: "08-465 004").count == 20)
    #expect(result.text.ranges(of: "→ Örjan Exempel").count == 20)
  }

  @Test func `Markdown and HTML have the same contacts, and take no word of theirs for markup`()
    throws
  {
    _ = try Program.run(
      [
        "set", "duty-contacts", "jour-norra-akeriet-ab", "Name=<b>|*A&B", "Person=", "--data",
        "data",
      ],
      in: folder)
    let markdown = try callout("print", "--format", "markdown").text
    #expect(markdown.contains("\\<b\\>\\|\\*A&B"))
    #expect(lines(markdown).filter { $0.hasPrefix("| ") }.count == 41)
    let html = try callout("print", "--format", "html").text
    #expect(html.contains("&lt;b&gt;|*A&amp;B"))
    #expect(html.ranges(of: "<tr class").count == 40)
    #expect(html.contains("@page{size:A4"))
    #expect(!html.contains("http"))
  }

  @Test func `status tells how the last call-out went, and whether the council is ready`() throws {
    let text = try callout("status").text
    #expect(text.contains("19 av 21 nådda på 39 min"))
    #expect(text.contains("inte nådd: 7 Vårdcentralen Ekbacken"))
    #expect(text.contains("nummer kontrollerade: 33 av 40"))
    let json = try callout("status", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    let callout = try #require(object["callout"] as? [String: Any])
    #expect(callout["minutes"] as? Int == 39)
    #expect((callout["reached"] as? [String])?.count == 19)
    let readiness = try #require(object["readiness"] as? [String: Any])
    #expect(readiness["verified"] as? Int == 33)
    #expect((readiness["withoutDeputy"] as? [String])?.count == 2)
  }

  @Test func `without call-outs and members there is something to say, and no failure`() throws {
    _ = try Program.run(["init", "empty"], in: folder)
    let status = try Program.run(["callout", "status", "--data", "empty"], in: folder)
    #expect(status.status == 0)
    #expect(status.text.contains("Ingen larmning är gjord."))
    let json = try Program.run(
      ["callout", "status", "--format", "json", "--data", "empty"], in: folder)
    #expect(json.text.contains("\"callout\": null"))
    let list = try Program.run(["callout", "print", "--data", "empty"], in: folder)
    #expect(list.status == 0)
    #expect(list.errors.contains("no members"))
  }

  @Test func `callout alone shows its help, and a wrong format is a usage error`() throws {
    let alone = try Program.run(["callout"], in: folder)
    #expect(alone.status == 0)
    #expect(alone.text.contains("Example: sju callout print"))
    #expect(try callout("print", "--format", "pdf").status == 64)
  }
}
