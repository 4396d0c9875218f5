import Almanac
import Insight
import Model
import TestSupport
import TestTowns
import Testing

@testable import Insight

/// Supply, introductions and the answers that are made of the measures.
struct InquiryOracleTests {
  private struct Supply: Decodable {
    struct Gap: Decodable, Equatable {
      let branch, kind: String
      let demand: Int
      let outsideBuyers, localBuyers, statedNeeds, localSuppliers: [String]
      let leakage: Double?
    }
    let local, outside: [String]
    let branch: [String: String]
    let supplies: [[String]]
    let needs: [String: [String]]
    let result: [Gap]
  }

  @Test func `what is bought elsewhere is as was counted`() throws {
    let oracle = try Oracle.json("branch/supply.json", as: Supply.self)
    let organisations = (oracle.local + oracle.outside).map { key in
      "Id: \(key)\nName: \(key)\nKind: company\nBranch: \(oracle.branch[key] ?? "")\n"
        + "City: \(oracle.local.contains(key) ? "Tyresö" : "Nacka")\n"
        + (oracle.needs[key] ?? []).map { "Need: något → \($0)\n" }.joined()
    }
    let relations = oracle.supplies.enumerated().map { number, tie in
      "Id: r\(number)\nFrom: \(tie[0])\nTo: \(tie[1])\nKind: supplier\n"
    }
    let town = municipality([
      .settings: "Municipality: Tyresö kommun\n",
      .organisation: organisations.joined(separator: "\n"),
      .relation: relations.joined(separator: "\n"),
    ])
    let gaps = town.supplyGaps(on: Oracle.endOf2008)
    func keys(_ rows: [Int]) -> [String] {
      rows.map { town.id(.organisation, at: $0).key }.sorted()
    }
    let found = gaps.map { gap in
      let all = Set(gap.outsideBuyers).union(gap.statedNeeds)
      return Supply.Gap(
        branch: "\(gap.division.number)", kind: gap.kind.rawValue, demand: all.count,
        outsideBuyers: keys(gap.outsideBuyers), localBuyers: keys(gap.localBuyers),
        statedNeeds: keys(gap.statedNeeds), localSuppliers: keys(gap.localSuppliers),
        leakage: gap.leakage)
    }
    // The oracle counts "d" among the outside buyers of 62 and "c" of both, as it does those who need.
    #expect(found.map(\.branch) == oracle.result.map(\.branch))
    for (one, other) in zip(found, oracle.result) { #expect(one == other) }
  }

  private struct Introductions: Decodable {
    struct Wishes: Decodable { let needs, offers: [String] }
    struct Guests: Decodable {
      let date: String
      let invited: [String]
    }
    struct Proposal: Decodable {
      let a, b: String
      let score, common, joinsGroups, sameMeeting: Int
      let match: Double
    }
    let organisations: [String: Wishes]
    let meeting: Guests
    let proposals: [Proposal]
  }

  private func town(_ oracle: Introductions) throws -> Municipality {
    let wishes = oracle.organisations.mapValues { wishes in
      (wishes.needs.map { "Need: \($0)\n" } + wishes.offers.map { "Offer: \($0)\n" }).joined()
    }
    return try Oracle.network(
      wishes,
      with: [
        .meeting: "Id: m\nName: Frukost\nDate: \(oracle.meeting.date)\n"
          + oracle.meeting.invited.map { "Organisation: \($0)\n" }.joined(),
        .introduction:
          "Id: i\nA: johan\nB: fredrik\nBecause: kontor\nMade: 2008-05-01\nOutcome: made\n",
      ])
  }

  @Test func `those are brought together that should be, for the reasons that were counted`() throws
  {
    let oracle = try Oracle.json("match/introductions.json", as: Introductions.self)
    let town = try town(oracle)
    let day = try #require(Day("2008-10-01"))
    let found = town.proposedIntroductions(on: day, perOrganisation: .max, limit: nil)
    func key(_ row: Int) -> String { town.id(.organisation, at: row).key }
    #expect(found.map { [key($0.a), key($0.b)] } == oracle.proposals.map { [$0.a, $0.b] })
    for (one, other) in zip(found, oracle.proposals) {
      #expect(one.score == other.score, "\(other.a) \(other.b)")
      #expect(one.common.count == other.common, "\(other.a) \(other.b)")
      #expect(one.joinsGroups == (other.joinsGroups == 1), "\(other.a) \(other.b)")
      #expect((one.meeting != nil) == (other.sameMeeting == 1), "\(other.a) \(other.b)")
      #expect(abs((one.match?.score ?? 0) - other.match) < 0.0001, "\(other.a) \(other.b)")
    }
    let shown = town.proposedIntroductions(on: day).map { "\(key($0.a))–\(key($0.b)) \($0.score)" }
    #expect(
      shown == ["david–johan 38", "gustav–karin 35", "gustav–helga 25", "helga–johan 25"])
  }

  private struct Time: Decodable {
    struct Promise: Decodable {
      let id, given: String
      let due, kept: String?
    }
    let asOf: String
    let promises: [Promise]
    let median, openOverdue: Int
    let onTimeShare: Double
  }

  @Test func `promises are kept as Kaplan and Meier say, and as many in time as were counted`()
    throws
  {
    let oracle = try Oracle.json("time/time.json", as: Time.self)
    let records = oracle.promises.map { promise in
      "Id: \(promise.id)\nWhat: \(promise.id)\nGiven: \(promise.given)\n"
        + (promise.due.map { "Due: \($0)\n" } ?? "")
        + (promise.kept.map { "Done: \($0)\n" } ?? "")
    }
    let day = try #require(Day(oracle.asOf))
    func answer(_ more: String) throws -> Conclusion.Row {
      let town = municipality([.followUp: (records + [more]).joined(separator: "\n")])
      let answer = try #require(Inquiry.named("promises")).answer(from: town, .init(day: day))
      return try #require(answer.rows.first)
    }
    let row = try answer("")
    #expect(row.values[1] == .count(oracle.median) && row.values[4] == .count(oracle.openOverdue))
    guard case .share(let share) = row.values[3] else { throw NoShare() }
    #expect(abs(share - oracle.onTimeShare) < 0.000001)
    // One of which nobody knows when it was given is late all the same.
    let late = try answer("Id: p11\nWhat: p11\nDue: 2008-09-01\n")
    #expect(late.values[1] == .count(oracle.median))
    #expect(late.values[4] == .count(oracle.openOverdue + 1))
  }

  private struct NoShare: Error {}

  @Test(arguments: Inquiry.all.map(\.name))
  func `a question that the records don't answer says what to record`(_ name: String) throws {
    let question = try #require(Inquiry.named(name))
    let empty = municipality([.settings: "Municipality: Tyresö\n"])
    let answer = question.answer(from: empty, .init(day: Oracle.endOf2008))
    #expect(!answer.isFounded && answer.rows.isEmpty)
    for language in Language.allCases { #expect(!answer.sentence(language).isEmpty) }
  }

  /// Two that fit, and what is known of the two.
  private func fitting(_ known: [RecordType: String]) -> Municipality {
    let own: [RecordType: String] = [
      .settings: "Municipality: Tyresö\n",
      .organisation: fittingOrganisations,
    ]
    return municipality(own.merging(known) { $1 })
  }

  @Test
  func `two that don’t fit after all are named nowhere, and two that know each other stay apart`() {
    let options = Inquiry.Options(day: Oracle.endOf2008)
    func rows(_ town: Municipality) -> [Conclusion.Row] {
      Inquiry.matches.answer(from: town, options).rows
    }
    #expect(rows(fitting([:])).map(\.act?.isIntroduction) == [true])
    #expect(fitting([:]).proposedIntroductions(on: options.day).count == 1)
    let introduced = "A: alfa\nB: beta\nBecause: x\n"
    let declined = fitting([.introduction: "Id: i\n\(introduced)Outcome: declined\n"])
    #expect(rows(declined).isEmpty && declined.proposedIntroductions(on: options.day).isEmpty)
    let standing = declined.standing(of: RecordID(.organisation, "alfa"), on: options.day)
    #expect(standing?.offered.isEmpty == true)
    let tied = fitting([.relation: "Id: r\nFrom: beta\nTo: alfa\nKind: supplier\n"])
    let made = fitting([
      .introduction: "Id: i\n\(introduced)Outcome: made\nMade: 2008-06-01\n"
    ])
    for town in [tied, made] {
      #expect(rows(town).map { $0.act == nil } == [true])
      #expect(town.proposedIntroductions(on: options.day).isEmpty)
    }
    let thought = fitting([.introduction: "Id: i\n\(introduced)Proposed: 2008-12-01\n"])
    #expect(thought.proposedIntroductions(on: options.day).count == 1)
    let (alfa, beta) = (RecordID(.organisation, "alfa"), RecordID(.organisation, "beta"))
    #expect(thought.proposedIntroduction(beta, alfa)?.key == "i")
    #expect(made.proposedIntroduction(alfa, beta) == nil)
  }

  @Test(arguments: ["Exempelköpings kommun", "Exempelköping", "Exempelköpings stad"])
  func `a town is that of the municipality with the genitive or without`(_ name: String) {
    let town = municipality([
      .settings: "Municipality: \(name)\n",
      .organisation: "Id: a\nName: A\nKind: company\nCity: EXEMPELKÖPING\n\n"
        + "Id: b\nName: B\nKind: company\nCity: Exempelby\n\nId: c\nName: C\nKind: company\n",
    ])
    #expect(town.localOrganisations == [true, false, nil])
  }

  @Test func `what makes a need and an offer alike is the letters that they share`() {
    func shared(_ text: String, _ other: String) -> [String] {
      TextMatch.shared(text, with: other).map { String(text[$0]) }
    }
    #expect(shared("Svetsare sökes", "ledig svetskapacitet") == ["Svets"])
    #expect(shared("ledig svetskapacitet", "svetsare") == ["svets"])
    #expect(shared("större lokal inom två år", "möteslokal för 40") == ["lokal"])
    #expect(shared("möteslokal för 40", "större lokal inom två år") == ["lokal"])
    #expect(shared("kontor för tio", "kontor att hyra") == ["kontor"])
    #expect(shared("kockar", "frukostmöten").isEmpty && shared("", "x").isEmpty)
  }

  @Test func `a card knows who offers what is sought, and whether the contacts know each other`()
    throws
  {
    let town = try Oracle.network(["david": "Need: kontor för tio\n", "erik": "Offer: kontor\n"])
    let beta = try #require(
      town.standing(of: RecordID(.organisation, "beta"), on: Oracle.endOf2008))
    #expect(beta.contacts == 3 && beta.pairs == 3 && beta.allPairs == 3)
    let david = town.standing(of: RecordID(.organisation, "david"), on: Oracle.endOf2008)
    #expect(david?.offered.map(\.offer) == ["kontor"] && david?.needed.isEmpty == true)
    #expect(town.standing(of: RecordID(.organisation, "x"), on: Oracle.endOf2008) == nil)
  }

  @Test func `how businesses last is told of those that enough stand behind`() {
    let years = (0..<12).map { number in
      "Id: o\(number)\nName: O\(number)\nKind: company\nRegistered: \(1998 + number % 2 * 9)-05-01\n"
        + (number == 1 ? "Deregistered: 2008-04-30\n" : "")
    }
    let town = municipality([
      .settings: "Municipality: Tyresö\n", .organisation: years.joined(separator: "\n"),
    ])
    let found = Inquiry.newness.answer(from: town, .init(day: Oracle.endOf2008))
    #expect(
      found.sentence.swedish
        == "45 % av företagen är registrerade de tre senaste åren; efter tre år finns 92 % kvar")
    #expect(found.rows.first?.values == [.year(1), .share(11.0 / 12), .count(12)])
    #expect(found.rows.map(\.isFaint) == [false] + Array(repeating: true, count: 9))
    let few = municipality([.organisation: years.prefix(3).joined(separator: "\n")])
    #expect(!Inquiry.newness.answer(from: few, .init(day: Oracle.endOf2008)).isFounded)
  }

  @Test func `those without whom the network falls apart are named, with us among them`() throws {
    let town = try Oracle.network()
    let found = Inquiry.articulation.answer(from: town, .init(day: Oracle.endOf2008))
    #expect(
      found.rows.map { $0.records[0].key }.sorted() == ["alfa", "foretagarna", "ivar", "kommun"])
    #expect(!found.sentence.swedish.contains("kommun"))
  }

  @Test func `a forecast knows nothing of later years, and says when the target is reached`() {
    let values = (2003...2008).map {
      "Id: o\($0)\nIndicator: i\nPeriod: \($0)\nValue: \($0 - 2000)0\n"
    }
    let town = municipality([
      .settings: "Municipality: Tyresö\n",
      .indicator: "Id: i\nName: Besök\nStep: 1\nTarget: 120\n",
      .observation: values.joined(separator: "\n"),
    ])
    func sentence(_ year: Int, _ subject: String? = nil) -> String {
      Inquiry.forecast.answer(
        from: town, .init(day: PartialDate.year(year).days.upperBound, subject: subject)
      ).sentence.swedish
    }
    #expect(
      sentence(2008, "i")
        == "Besök: 90 (90–90) 2009; målet 120 ligger utanför, och nås omkring 2012 i den takten")
    #expect(sentence(2007).hasPrefix("Besök: 80 (80–80) 2008"))
    #expect(sentence(2006).hasPrefix("För få mätvärden"))
    #expect(sentence(2008, "x") == "Indikatorn ”x” finns inte")
  }
}
