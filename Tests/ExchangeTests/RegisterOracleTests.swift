import Almanac
import Foundation
import Testing

@testable import Exchange
@testable import Model

/// The agencies' files, made up, and what must come of them, to the letter.
struct RegisterOracleTests {
  private let expected: [String: Any]

  init() throws { expected = try Oracle.json("expected.json") }

  private typealias Told = (who: String, what: String, old: String?, new: String?, date: String?)

  private func told(_ source: String) throws -> [Told] {
    let part = try #require(expected[source] as? [String: Any])
    let events = try #require(part["events"] as? [[String: String]])
    return try events.map { event in
      let what = try #require(event["what"])
      return (
        try #require(event["who"]), what == "inactive" ? "status" : what, event["old"],
        event["new"] ?? event["to"] ?? event["reason"] ?? event["code"], event["date"]
      )
    }
  }

  private func events(of outcome: RegisterOutcome) -> [Told] {
    outcome.events.map { event in
      let isTrader = event.entry.hasPrefix("p-")
      let who = isTrader ? "sole trader" : event.entry.prefix(6) + "-" + event.entry.dropFirst(6)
      return (
        String(who), event.what.rawValue, event.old, event.new, event.date.map { "\($0)" }
      )
    }
  }

  private func hold(_ made: [Told], to known: [Told]) {
    #expect(made.count == known.count)
    for told in known {
      let matches = made.filter { $0.who == told.who && $0.what == told.what }
      #expect(matches.count == 1, "\(told)")
      guard let match = matches.first else { continue }
      if let old = told.old { #expect(match.old ?? "" == old) }
      if let new = told.new { #expect(match.new ?? "" == new) }
      if let date = told.date { #expect(match.date == date) }
    }
  }

  private func taken(_ old: String, _ new: String) throws -> (
    town: Municipality, traders: Municipality?, outcome: RegisterOutcome
  ) {
    let town = RegisterTest.town("SoleTraders: follow\n")
    let first = try RegisterTest.taking(
      Oracle.bytes(old), from: RegisterTest.old, town, RegisterTest.town())
    #expect(first.outcome.isFirst && first.outcome.events.isEmpty)
    return try RegisterTest.taking(
      Oracle.bytes(new), from: RegisterTest.new, first.town, first.traders)
  }

  @Test func `Bolagsverket's two files differ as the oracle says`() throws {
    let after = try taken("bv_2026-06-29.txt", "bv_2026-07-06.txt")
    hold(events(of: after.outcome), to: try told("bolagsverket"))
  }

  @Test func `Statistics Sweden's two files differ as the oracle says`() throws {
    let after = try taken("scb_JE_20260629T055245_80.txt", "scb_JE_20260706T055301_80.txt")
    hold(events(of: after.outcome), to: try told("scb"))
  }

  @Test func `rows are counted, and rejected with their line, as the oracle says`() throws {
    let part = try #require(expected["bolagsverket"] as? [String: Any])
    let rows = try #require(part["rowsRead"] as? [String: Int])
    let old = try RegisterTest.read(Oracle.bytes("bv_2026-06-29.txt"))
    let new = try RegisterTest.read(Oracle.bytes("bv_2026-07-06.txt"))
    #expect(old.rows == rows["old"] && new.rows == rows["new"])
    let rejected = try #require(part["rejected"] as? [[String: Any]])
    #expect(new.rejected.map(\.line) == rejected.map { $0["line"] as? Int })
    #expect(new.rejected.map { $0.what.english } == rejected.map { $0["why"] as? String })
    let belongs = try #require((part["belongs"] as? [String: [String]])?["old"])
    let found = old.businesses.map { business in
      business.isSoleTrader
        ? "sole trader" : business.id.prefix(6) + "-" + business.id.dropFirst(6)
    }
    #expect(found.map { String($0) }.sorted() == belongs.sorted())
  }

  @Test(arguments: [
    ["bv_2026-06-29.txt", "bv_2026-07-06.txt"],
    ["scb_JE_20260629T055245_80.txt", "scb_JE_20260706T055301_80.txt"],
  ])
  func `the same file twice has no news and changes nothing`(_ names: [String]) throws {
    let after = try taken(names[0], names[1])
    let again = try RegisterTest.taking(
      Oracle.bytes(names[1]), from: RegisterTest.new, after.town, after.traders)
    #expect(again.outcome.changes.isEmpty && again.outcome.traderChanges.isEmpty)
    #expect(again.outcome.events.isEmpty)
  }

  @Test func `however a file is cut, nothing is told of it that the whole does not tell`() throws {
    let old = try RegisterTest.taking(
      Oracle.bytes("bv_2026-06-29.txt"), from: RegisterTest.old, RegisterTest.town())
    let bytes = try Oracle.bytes("bv_2026-07-06.txt")
    let whole = try RegisterTest.taking(bytes, from: RegisterTest.new, old.town).outcome.events
    var taken = 0
    for end in stride(from: 400, to: bytes.count, by: 17) {
      guard
        let cut = try? RegisterTest.taking(
          Array(bytes[..<end]), from: RegisterTest.new, old.town)
      else { continue }
      taken += 1
      for event in cut.outcome.events where event.what != .missing {
        #expect(whole.contains(event))
      }
    }
    #expect(taken > 10)
  }

  @Test func `no sole trader's number or name is kept, followed or counted`() throws {
    let privacy = try #require(expected["privacy"] as? [String: [String]])
    let markers = try #require(privacy["mustNotBeWritten"])
    let names = [
      "bv_2026-06-29.txt", "scb_JE_20260629T055245_80.txt", "bv_2026-07-06.txt",
      "scb_JE_20260706T055301_80.txt",
    ]
    for isFollowing in [true, false] {
      var (town, traders) = (
        RegisterTest.town("SoleTraders: \(isFollowing ? "follow" : "count")\n"),
        isFollowing ? RegisterTest.town() : nil
      )
      for name in names {
        let day =
          name.contains("0629") || name.contains("06-29") ? RegisterTest.old : RegisterTest.new
        let after = try RegisterTest.taking(Oracle.bytes(name), from: day, town, traders)
        (town, traders) = (after.town, after.traders)
      }
      let files = town.files + (traders?.files ?? [])
      let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      #expect(text.contains("5599900015"))
      for marker in markers { #expect(!text.contains(marker)) }
      #expect(text.contains("p-") == isFollowing)
    }
  }

  @Test func `a business's card, its number and its branch come from both agencies' files`() throws
  {
    let one = try taken("bv_2026-06-29.txt", "bv_2026-07-06.txt")
    let two = try RegisterTest.taking(
      Oracle.bytes("scb_JE_20260706T055301_80.txt"), from: RegisterTest.new, one.town, one.traders)
    let entry = try #require(two.town.registerEntries["5599900015"])
    #expect(entry.name == "Exempel Färg & Måleri AB" && entry.branches == ["43340"])
    #expect(entry.organisationNumber == "559990-0015" && entry.noAdvertising == .yes)
    #expect(entry.address == "Exempelgatan 1, 135 30 TYRESÖ" && entry.branchEdition == "2025")
    #expect(entry.otherNames == ["Exempel Måleri"])
    let problems = two.town.problems(today: RegisterTest.new)
    #expect(problems.filter { $0.path.hasPrefix("registers/") }.isEmpty)
  }
}
