import TestTowns
import Almanac
import Foundation
import Lettering
import TestSupport
import RecFile
import Testing

@testable import Model

/// Whatever a person is called and however it is written, the name is nowhere when it is erased.
struct ErasureNameTests {
  private static let firsts = [
    "Åsa", "Zebrafina", "Anna-Karin", "Märta", "José", "Bo", "Karl Gustav", "Živa", "Ünal",
    "Øyvind",
  ]
  private static let lasts = [
    "Ek", "Markörsson", "von Essen", "Öst-Berg", "Núñez", "Ahl", "O'Neill", "Çelik", "af Klercker",
  ]

  private static let names: [String] = {
    var random = SeededRandom(seed: 7)
    return firsts.flatMap { first in
      lasts.shuffled(using: &random).prefix(4).map { "\(first) \($0)" }
    }
  }()

  /// The name as people, keys, links and addresses have it.
  private static func forms(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    let plain = name.folding(options: .diacriticInsensitive, locale: nil)
    let turned = "\(words[1...].joined(separator: " ")), \(words[0])"
    let percents = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? name
    let joined = name.filter(\.isLetter)
    return [
      name, name + "s", name.uppercased(), name.lowercased(), plain, turned, name.slug,
      name.slug.replacing("-", with: "_"), name.slug.replacing("-", with: "."),
      name.replacing(" ", with: "  "), name.replacing(" ", with: "\n"), percents,
      name.decomposedStringWithCanonicalMapping, "https://example.org/\(name.slug)?a",
    ] + (joined.count < 8 ? [] : [joined, joined.lowercased() + "s"])
  }

  private static func town(_ name: String) -> Municipality {
    let encounters = forms(name).enumerated().map { place, form in
      let line = form.replacing("\n", with: " ")
      let note = "Av \(form), sade hon".replacing("\n", with: "\n+ ")
      return """
        # Om \(line)
        Id: 2008-09-24-\(place)-besok-\(line.slug)
        Date: 2008-09-24
        Kind: visit
        Subject: Träffade \(line).
        Note: \(note)
        Okänt: (\(line))
        """
    }
    let followUps = forms(name).enumerated().map { place, form in
      "Id: ring-\(form.slug)-\(place)\nWhat: Ring\n"
        + "Encounter: 2008-09-24-\(place)-besok-\(form.replacing("\n", with: " ").slug)\n"
    }
    return described([
      .settings: "Municipality: Åby\n",
      .person: """
      Id: \(name.slug)
      Name: \(name)

      Id: \(name.slug)-strom
      Name: \(name) Ström

      Id: bo-alm
      Name: Bo Alm
      """,
      .organisation:
        "Id: \(name.slug)-ab\nName: \(name) AB\nKind: company\nWeb: www.\(name.slug).example.org\n",
      .encounter: encounters.joined(separator: "\n\n").replacing("Okänt", with: "Okant"),
      .followUp: followUps.joined(separator: "\n"),
    ])
  }

  /// Letters alone, so that every way to write a name is one way.
  private static func bare(_ text: String) -> String {
    let read = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.removingPercentEncoding ?? String($0) }.joined(separator: "\n")
    let plain = read.replacing("\n+ ", with: " ")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return " " + plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  @Test(arguments: names)
  func `nothing in the folder says the name any more`(_ name: String) throws {
    let old = Self.town(name)
    #expect(old.problems.filter { $0.severity == .error }.isEmpty)
    let (new, _) = try old.erasing(
      RecordID(.person, name.slug), decision: "x", on: try day("2008-10-01"))
    let words = Self.bare(name).split(separator: " ").map(String.init)
    for type in RecordType.allCases {
      let text = String(decoding: new.file(of: type).bytes, as: UTF8.self)
      let left = Self.bare(
        text.replacing("\(name) Ström", with: "").replacing("\(name.slug)-strom", with: ""))
      for ending in [" ", "s "] {
        for first in words.indices {
          let turned = words[first...] + words[..<first]
          #expect(!left.contains(" " + turned.joined(separator: " ") + ending), "\(name) \(type)")
        }
        let joined = words.joined()
        #expect(joined.count < 8 || !left.contains(" \(joined)\(ending)"), "\(name) \(type)")
      }
    }
    #expect(new.persons.map(\.id) == ["\(name.slug)-strom", "bo-alm"])
    #expect(new.encounters.count == old.encounters.count)
    #expect(Set(new.encounters.map(\.id)).count == old.encounters.count)
    #expect(new.followUps.allSatisfy { new.row(of: $0.encounter ?? $0.recordID) != nil })
    #expect(new.problems.filter { $0.severity == .error }.isEmpty)
  }

  private static let zebrafina = described([
    .settings: "Municipality: Åby\n",
    .person: """
    Id: zebrafina-markorsson
    Name: Zebrafina Markörsson
    Email: zebra.m@example.org

    Id: bo-markorsson
    Name: Bo Markörsson
    """,
    .encounter: """
    # zebrafina ringde
    Id: 2008-09-24-traffade-zebrafina
    Date: 2008-09-24
    Kind: visit
    Subject: Träffade Zebrafina
    Person: zebrafina-markorsson

    Id: e
    Date: 2008-09-24
    Kind: visit
    Subject: Z Markörsson och Bo Markörsson
    Note: Z.M. bad om zebra.m, sade MARKORSSONS chef
    """,
    .resource: "Id: pump\nName: Zebrapump\nNote: Zebrafinaliknande\n",
  ])

  @Test func `a part of the name is listed with its place, and stays until somebody decides`()
    throws
  {
    let person = RecordID(.person, "zebrafina-markorsson")
    let (new, erasure) = try Self.zebrafina.erasing(
      person, decision: "x", on: try day("2008-10-01"))
    #expect(
      erasure.hits.map { "\($0.field ?? "#"): \($0.words.joined(separator: ", "))" } == [
        "#: zebrafina", "Subject: Zebrafina", "Subject: Markörsson",
        "Note: Z.M., zebra.m, MARKORSSON",
      ])
    let file = String(decoding: Self.zebrafina.file(of: .encounter).bytes, as: UTF8.self)
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    for hit in erasure.hits { #expect(lines[hit.line - 1].contains(hit.words[0])) }
    #expect(new.encounters[0].id == "2008-09-24-traffade")
    #expect(new.encounters[0].subject == "Träffade Zebrafina")
  }

  @Test func `what else the person is called is erased too, and nobody else is`() throws {
    let person = RecordID(.person, "zebrafina-markorsson")
    let (new, erasure) = try Self.zebrafina.erasing(
      person, also: ["Zebrafina", "Z Markörsson", "Z.M."], decision: "x",
      on: try day("2008-10-01"))
    #expect(new.encounters[0].subject == "Träffade [raderad]")
    #expect(new.encounters[1].subject == "[raderad] och Bo Markörsson")
    #expect(new.persons.map(\.name) == ["Bo Markörsson"])
    #expect(erasure.hits.map(\.words) == [["zebra.m", "MARKORSSON"]])
    #expect(new.resources[0].name == "Zebrapump")
  }

  @Test(arguments: [
    ("2008-09-24-ring-0701740633", "2008-09-24-ring"),
    ("2008-09-24-ring-070-174-06-33-snart", "2008-09-24-ring-snart"),
    ("2008-09-24-ring-46-70-174-06-33", "2008-09-24-ring"),
    ("2008-09-24-skriv-till-zeb-mark-x-example", "2008-09-24-skriv-till"),
    ("2008-09-24-ring-0701740634", "2008-09-24-ring-0701740634"),
  ])
  func `a number and an address are erased in keys too`(_ key: String, _ left: String) throws {
    let town = described([
      .settings: "Municipality: Åby\n",
      .person: "Id: zm\nName: Zeb Markström\nTelephone: 070-174 06 33\nEmail: zeb.mark@x.example\n",
      .encounter: "Id: \(key)\nDate: 2008-09-24\nKind: call\nSubject: Samtal\n",
    ])
    let (new, _) = try town.erasing(
      RecordID(.person, "zm"), decision: "x", on: try day("2008-10-01"))
    #expect(new.encounters[0].id == left)
  }
}
