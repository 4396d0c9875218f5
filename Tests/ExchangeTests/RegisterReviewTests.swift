import Almanac
import Foundation
import Publication
import TestSupport
import Testing

@testable import Exchange
@testable import Model

/// What the registers say, held against what we say ourselves.
struct RegisterReviewTests {
  private typealias Files = RegisterTest

  private func organisation(_ number: Int, _ fields: String) -> String {
    let digits = String(number)
    return "Id: o\(number)\nKind: company\n"
      + "OrganisationNumber: \(digits.prefix(6))-\(digits.dropFirst(6))\n" + fields + "\n\n"
  }

  /// A town with these organisations, after two files.
  private func town(
    _ organisations: String, _ old: String, _ new: String, followUps: String = ""
  ) throws -> Municipality {
    let start = Files.town(
      "", [(RecordType.organisation.path, organisations), (RecordType.followUp.path, followUps)])
    let first = try Files.taking(Array((Files.header + old).utf8), from: Files.old, start)
    return try Files.taking(Array((Files.header + new).utf8), from: Files.new, first.town).town
  }

  private func item(
    _ town: Municipality, _ what: RegisterEventKind
  ) throws -> RegisterReview.Item {
    try #require(town.registerReview.items.first { $0.what == what })
  }

  private func applied(
    _ town: Municipality, choosing: Bool = false, only what: RegisterEventKind? = nil
  ) throws -> Municipality {
    let review = town.registerReview
    let items = review.items.filter { what == nil || $0.what == what }
    return try town.applying(
      review.changes(applying: items, choosing: choosing, on: Files.new, in: town)
    ).municipality
  }

  private let moved = Files.row(5_599_900_015, street: "Nya vägen 2", code: "13540")
  private let before = Files.row(5_599_900_015)

  @Test func `what is as the register was takes what it says now, and says so once`() throws {
    let ours = organisation(
      5_599_900_015, "Name: Exempel\nStreet: VÄGEN 1\nPostalCode: 13530\nCity: Tyresö")
    let town = try town(ours, before, moved)
    let item = try item(town, .address)
    #expect(item.verdict == .take)
    #expect(item.base == "Vägen 1, 135 30 TYRESÖ")
    #expect(item.register == "Nya vägen 2, 135 40 TYRESÖ")
    let after = try applied(town)
    let organisation = try #require(after.organisations.first)
    #expect(organisation.street == "Nya vägen 2" && organisation.postalCode == "135 40")
    // The town is written as ours write it.
    #expect(organisation.city == "Tyresö" && organisation.name == "Exempel")
    #expect(after.registerReview.items.isEmpty)
    #expect(try applied(after).files.map(\.bytes) == after.files.map(\.bytes))
  }

  @Test func `where both have changed nothing is written until somebody chooses`() throws {
    let ours = organisation(
      5_599_900_015, "Name: Exempel\nStreet: Vår väg 3\nPostalCode: 135 30\nCity: Tyresö")
    let town = try town(ours, before, moved)
    #expect(try item(town, .address).verdict == .ask)
    let untouched = try applied(town)
    #expect(untouched.organisations.first?.street == "Vår väg 3")
    #expect(untouched.registerReview.items.count == 1)
    let chosen = try applied(town, choosing: true)
    #expect(chosen.organisations.first?.street == "Nya vägen 2")
    let review = town.registerReview
    let left = try town.applying(review.changes(leaving: review.items, on: Files.new)).municipality
    #expect(left.organisations.first?.street == "Vår väg 3" && left.registerReview.items.isEmpty)
  }

  @Test func `what differs in capitals and blanks alone stays as we wrote it`() throws {
    let ours = organisation(
      5_599_900_015, "Name: Exempel\nStreet: Nya Vägen 2\nPostalCode: 13540\nCity: Tyresö")
    let town = try town(ours, before, moved)
    #expect(try item(town, .address).verdict == .same)
    let after = try applied(town)
    #expect(after.organisations.first?.street == "Nya Vägen 2")
    #expect(after.registerReview.items.isEmpty)
  }

  @Test func `a new name keeps the old one as another name`() throws {
    let ours = organisation(5_599_900_015, "Name: Exempel AB")
    let renamed = Files.row(5_599_900_015, name: "Provet")
    let after = try applied(try town(ours, before, renamed))
    #expect(after.organisations.first?.name == "Provet AB")
    #expect(after.organisations.first?.otherNames == ["Exempel AB"])
  }

  @Test func `a dissolved business stays, with its day, a tag, and a word on open promises`() throws
  {
    let ours =
      organisation(5_599_900_015, "Name: Exempel AB")
      + organisation(5_599_900_023, "Name: Annat AB")
    let gone =
      Files.row(5_599_900_015, gone: "2026-07-01") + Files.row(5_599_900_023, gone: "2026-07-01")
    let promise = "Id: p\nWhat: Ringa\nOrganisation: o5599900015\n"
    let town = try town(
      ours, before + Files.row(5_599_900_023), gone, followUps: promise)
    let after = try applied(town)
    #expect(after.organisations.count == 2)
    for organisation in after.organisations {
      #expect(organisation.deregistered == Day("2026-07-01"))
      #expect(organisation.annotations.tags == ["avregistrerad"])
    }
    #expect(after.followUps.count == 2)
    #expect(after.followUps.last?.organisations.map(\.key) == ["o5599900015"])
  }

  @Test func `a new business is proposed, and added only when it is chosen`() throws {
    let new = Files.row(5_599_900_106, name: "Ny", since: "2026-07-02")
    let town = try town(organisation(5_599_900_015, "Name: X\nCity: Tyresö"), before, before + new)
    let item = try item(town, .new)
    #expect(item.verdict == .add && item.isProposedFirst && item.name == "Ny AB")
    #expect(try applied(town).organisations.count == 1)
    let after = try applied(town, choosing: true, only: .new)
    let added = try #require(after.organisations.last)
    #expect(added.name == "Ny AB" && added.organisationNumber == "559990-0106")
    #expect(added.kind == .company && added.legalForm == "aktiebolag" && added.city == "Tyresö")
    #expect(added.registered == Day("2026-07-02"))
    #expect(after.registerEntries["5599900106"]?.organisation == added.recordID)
    #expect(after.registerReview.items.isEmpty)
    #expect(after.problems(today: Files.new).filter { $0.severity == .error }.isEmpty)
  }

  @Test func `news of two weeks are held against what was before both`() throws {
    let ours = organisation(5_599_900_015, "Name: Exempel AB")
    let town = try town(ours, before, Files.row(5_599_900_015, name: "Andra"))
    let third = Files.header + Files.row(5_599_900_015, name: "Tredje")
    let later = try Files.taking(Array(third.utf8), from: Day(known: "2026-07-13"), town).town
    let item = try item(later, .renamed)
    #expect(item.events.count == 2 && item.base == "Exempel AB" && item.register == "Tredje AB")
    #expect(item.verdict == .take)
    #expect(try applied(later).organisations.first?.name == "Tredje AB")
  }

  @Test func `one that is in no file any more is missing, told once, and never dissolved`() throws {
    let both = before + Files.row(5_599_900_023)
    let town = try town("", both, before + Files.row(5_599_900_031))
    #expect(town.registerEvents.map(\.what).contains(.missing))
    #expect(!town.registerEvents.map(\.what).contains(.dissolved))
    let again = try Files.taking(
      Array((Files.header + before + Files.row(5_599_900_031)).utf8),
      from: Day(known: "2026-07-13"), town)
    #expect(again.outcome.events.isEmpty)
    #expect(again.town.registerEntries["5599900023"]?.deregistered == nil)
  }

  @Test func `a file with a tenth fewer rows than the last is not taken in`() throws {
    let rows = (0..<40).map { Files.row(5_599_900_015 + $0 * 8) }
    let town = try town("", rows.joined(), rows.joined())
    let cut = Array((Files.header + rows.prefix(35).joined()).utf8)
    #expect(throws: RegisterFault.cut(rows: 35, before: 40)) {
      try Files.taking(cut, from: Day(known: "2026-07-13"), town)
    }
    #expect(throws: RegisterFault.older(Files.old, than: Files.new)) {
      try Files.taking(Array((Files.header + rows.joined()).utf8), from: Files.old, town)
    }
  }

  @Test func `whatever was written by hand between two files is there after both`() throws {
    var random = SeededRandom(seed: 2_026)
    let numbers = (0..<8).map { 5_599_900_015 + $0 * 8 }
    let words = ["Alfa", "Beta", "Gamma", "Delta"]
    func rows() -> String {
      numbers.map { number in
        Files.row(
          number, name: words.randomElement(using: &random) ?? "",
          gone: Int.random(in: 0..<8, using: &random) == 0 ? "2026-07-01" : "",
          street: (words.randomElement(using: &random) ?? "") + "vägen 1",
          code: Bool.random(using: &random) ? "13530" : "13640")
      }.joined()
    }
    for round in 0..<60 {
      let ours = numbers.map { organisation($0, "Name: Alfa AB\nStreet: Alfavägen 1") }.joined()
      var town = Files.town("", [(RecordType.organisation.path, ours)])
      for week in 0..<4 {
        // By hand: values that no register ever has.
        var written: [(RecordID, String, String)] = []
        for number in numbers where Bool.random(using: &random) {
          let field = ["Name", "Street", "Web", "Note"].randomElement(using: &random) ?? "Note"
          let value = field == "Web" ? "hand.example" : "För hand \(round) \(week) \(number)"
          let id = RecordID(.organisation, "o\(number)")
          town = try town.applying(.set(id, [FieldChange(field, value)])).municipality
          written.append((id, field, value))
        }
        let day = Day(known: "2026-07-06").adding(days: week * 7)
        let bytes = Array((Files.header + rows()).utf8)
        town = try Files.taking(bytes, from: day, town).town
        town = try applied(town)
        for (id, field, value) in written {
          #expect(town.values(of: field, in: id) == [value], "\(id) \(field)")
        }
        #expect(town.organisations.count == numbers.count)
      }
    }
  }
}
