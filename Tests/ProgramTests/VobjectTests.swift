import TestSupport
import Foundation
import Testing

/// vobject, which calendar and mail servers read cards with, finds in ours what the folder says.
struct VobjectTests {
  private struct Card: Decodable, Equatable {
    var uid: String
    var name: String
    var family: String
    var telephones: [String]
    var emails: [String]
    var organisations: [String]
    var titles: [String]
    var categories: [String]
  }

  /// Debian's own Python, whose modules `.ci/install tests` sees to.
  private static let script = """
    import io, json, sys, vobject
    text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
    def values(card, name): return [c.value for c in card.contents.get(name, [])]
    cards = [{
      "uid": card.uid.value, "name": card.fn.value, "family": card.n.value.family,
      "telephones": values(card, "tel"), "emails": values(card, "email"),
      "organisations": [o[0] for o in values(card, "org")], "titles": values(card, "title"),
      "categories": [c for list in values(card, "categories") for c in list],
    } for card in vobject.readComponents(text)]
    print(json.dumps(cards))
    """

  private func read(_ cards: [UInt8]) throws -> [Card] {
    let json = try Tool.run("/usr/bin/python3", ["-c", Self.script], input: cards)
    return try JSONDecoder().decode([Card].self, from: Data(json.utf8))
  }

  private typealias Fields = [String: [String]]

  /// The records of a type, each field's values, as `sju list --format json` has them.
  private func records(_ type: String, in folder: TemporaryFolder) throws -> [Fields] {
    let result = try Program.run(["list", type, "--format", "json", "--data", "data"], in: folder)
    let objects = try JSONSerialization.jsonObject(with: Data(result.output)) as? [[String: Any]]
    return try #require(objects).map { object in
      object.mapValues { $0 as? [String] ?? [$0 as? String ?? ""] }
    }
  }

  private func byID(_ type: String, _ folder: TemporaryFolder) throws -> [String: Fields] {
    Dictionary(
      try records(type, in: folder).map { ($0["Id"]?.first ?? "", $0) }, uniquingKeysWith: { $1 })
  }

  @Test(arguments: ["4.0", "3.0"])
  func `the example's contacts are all there, with all that is known`(_ version: String) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["init", "data", "--example"], in: folder)
    _ = try Program.run(
      [
        "set", "persons", "sigrid-ekdahl", "Name=Sigrid, \\Ekdahl; d.y. " + long, "Tag=mat, dryck",
        "Tag=ö", "--data", "data",
      ], in: folder)
    let export = try Program.run(
      ["export", "contacts", "--version", version, "--data", "data"], in: folder)
    let cards = try read(export.output)
    #expect(cards.count > 200)
    try expectPersons(cards.filter { $0.uid.contains("/Person/") }, in: folder)
    try expectDuty(cards.filter { $0.uid.contains("/DutyContact/") }, in: folder)
  }

  private let long = String(repeating: "Åäö", count: 40)

  private func expectPersons(_ cards: [Card], in folder: TemporaryFolder) throws {
    let organisations = try byID("organisations", folder)
    var posts: [String: [Fields]] = [:]
    for post in try records("appointments", in: folder) where isHeld(post) {
      posts[post["Person"]?.first ?? "", default: []].append(post)
    }
    let persons = try records("persons", in: folder)
    #expect(persons.count == cards.count)
    for (person, card) in zip(persons, cards) {
      let key = person["Id"]?.first ?? ""
      #expect(card.uid.hasSuffix("/Person/\(key)"))
      #expect([card.name] == person["Name"])
      #expect(card.name.contains(card.family))
      #expect(card.telephones == person["Telephone"] ?? [])
      #expect(card.emails == person["Email"] ?? [])
      #expect(card.categories == person["Tag"] ?? [])
      let held = posts[key] ?? []
      #expect(card.titles == held.compactMap { $0["Role"]?.first })
      #expect(
        card.organisations
          == held.compactMap { organisations[$0["Organisation"]?.first ?? ""]?["Name"]?.first })
    }
  }

  /// The example's day is in its settings.
  private func isHeld(_ post: Fields) -> Bool {
    guard let to = post["To"]?.first else { return true }
    return to >= "2008-10-01".prefix(to.count)
  }

  private func expectDuty(_ cards: [Card], in folder: TemporaryFolder) throws {
    let contacts = try records("duty-contacts", in: folder)
    let (members, organisations, persons) = (
      try byID("members", folder), try byID("organisations", folder), try byID("persons", folder)
    )
    #expect(contacts.count == cards.count)
    for (contact, card) in zip(contacts, cards) {
      let person = persons[contact["Person"]?.first ?? ""]
      #expect(card.name == (contact["Name"] ?? person?["Name"] ?? contact["Role"])?.first)
      #expect(card.telephones == contact["Telephone"] ?? [])
      #expect(card.emails == contact["Email"] ?? [])
      #expect(card.titles == contact["Role"])
      let member = members[contact["Member"]?.first ?? ""]
      #expect(card.organisations == organisations[member?["Organisation"]?.first ?? ""]?["Name"])
    }
  }
}
