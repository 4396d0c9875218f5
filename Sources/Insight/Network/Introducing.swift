package import Almanac
import Lettering
package import Model

/// Two businesses that should meet, and why.
package struct ProposedIntroduction: Equatable, Sendable {
  /// The rows of the two, that whose key comes first first.
  package let a: Int
  package let b: Int
  package let score: Int
  /// What one needs and the other offers; nil where none of their words are alike.
  package let match: NeedMatch?
  /// The rows of those whom both are tied to, without the municipality's own.
  package let common: [Int]
  /// Whether they are in groups that nothing joins but the municipality.
  package let joinsGroups: Bool
  /// The row of a meeting within 60 days that both are invited to.
  package let meeting: Int?
}

extension Municipality {
  /// The tag of those who are introduced to nobody.
  package static let noContactTag = "ej-kontakt"

  /// Whom to bring together: pairs of businesses without a tie that fit each other's needs, know the
  /// same people, or meet soon and have nobody in common. The best first.
  /// - Parameters:
  ///   - perOrganisation: how many of each are proposed.
  ///   - limit: how many in all; nil: every one that is proposed.
  package func proposedIntroductions(
    on day: Day, perOrganisation: Int = 2, limit: Int? = 20
  ) -> [ProposedIntroduction] {
    Introducing(self, on: day).proposals(perOrganisation: perOrganisation, limit: limit)
  }
}

/// Two rows of organisations, whichever is first.
struct Pair: Hashable {
  let one: Int
  let other: Int

  init(_ one: Int, _ other: Int) { (self.one, self.other) = (min(one, other), max(one, other)) }
}

/// Who may be brought together: those who are not tied, were not introduced within a year, and shall
/// not be left alone.
struct Strangers: Sendable {
  static func name(_ day: Day) -> String { "strangers \(day)" }

  let graph: TieGraph
  private let introduced: Set<Pair>
  private let declined: Set<Pair>
  private let isLeftAlone: Set<Int>

  init(_ municipality: Municipality, on day: Day) {
    graph = municipality.ties(on: day)
    (introduced, declined) = municipality.introducedPairs(on: day)
    isLeftAlone = Set(
      (municipality.columnIndex(of: .organisation).groups(by: "Tag")).map { groups in
        groups.words.firstIndex(of: Municipality.noContactTag)
          .map { groups.rows[$0].map { Int($0) } } ?? []
      } ?? [])
  }

  func mayMeet(_ pair: Pair) -> Bool {
    pair.one != pair.other && !graph.isTied(pair.one, pair.other)
      && !introduced.contains(pair) && !declined.contains(pair)
      && !isLeftAlone.contains(pair.one) && !isLeftAlone.contains(pair.other)
  }

  /// Whether somebody has said that the two don't fit.
  func isDeclined(_ pair: Pair) -> Bool { declined.contains(pair) }
}

/// What pairs are judged by, looked up once.
struct Introducing {
  private let municipality: Municipality
  private let strangers: Strangers
  private var graph: TieGraph { strangers.graph }
  private let withoutOwn: TieGraph
  private let components: [Int]
  private let needs: NeedsAndOffers
  /// For each pair that is invited to one meeting soon, which.
  private let meetings: [Pair: Int]
  private let matches: [Pair]

  /// Acquaintances with more ties than this are no reason to meet: half the town knows them.
  private static let mostTies = 200
  /// Of a meeting with more guests than this the pairs are not looked at: seat them.
  private static let mostGuests = 120

  init(_ municipality: Municipality, on day: Day) {
    self.municipality = municipality
    strangers = municipality.strangers(on: day)
    let graph = strangers.graph
    withoutOwn = graph.withoutOwn
    components = withoutOwn.components()
    needs = municipality.needsAndOffers
    meetings = municipality.pairs(invitedFrom: day, most: Self.mostGuests) {
      graph.isBusiness[$0]
    }
    matches = needs.matches().map { Pair($0.needs, $0.offers) }
  }

  func proposals(perOrganisation: Int, limit: Int?) -> [ProposedIntroduction] {
    var pairs = Set(matches).union(pairsWithTwoInCommon())
    pairs.formUnion(meetings.keys.filter { components[$0.one] != components[$0.other] })
    let found = pairs.compactMap(proposal).sorted {
      (-$0.proposal.score, $0.keys.0, $0.keys.1) < (-$1.proposal.score, $1.keys.0, $1.keys.1)
    }
    var counts: [Int: Int] = [:]
    var shown: [ProposedIntroduction] = []
    for (proposal, _) in found {
      guard limit.map({ shown.count < $0 }) ?? true else { break }
      guard counts[proposal.a, default: 0] < perOrganisation,
        counts[proposal.b, default: 0] < perOrganisation
      else { continue }
      counts[proposal.a, default: 0] += 1
      counts[proposal.b, default: 0] += 1
      shown.append(proposal)
    }
    return shown
  }

  private func proposal(
    _ pair: Pair
  ) -> (proposal: ProposedIntroduction, keys: (String, String))? {
    guard graph.isBusiness[pair.one], graph.isBusiness[pair.other],
      strangers.mayMeet(pair)
    else { return nil }
    let match = needs.best(pair.one, pair.other)
    let fits = (match?.score ?? 0) >= NeedsAndOffers.least
    guard fits || !municipality.areOfOneBranch(pair.one, pair.other) else { return nil }
    let common = withoutOwn.common(pair.one, pair.other)
    let joins = components[pair.one] != components[pair.other]
    let meeting = meetings[pair]
    guard fits || common.count >= 2 || joins && meeting != nil else { return nil }
    let acquaintances = Double(common.count)
    let score =
      60 * (match?.score ?? 0) + 15 * acquaintances / (acquaintances + 1) + (joins ? 15 : 0)
      + (meeting != nil ? 10 : 0)
    let keys = [pair.one, pair.other].map { municipality.id(.organisation, at: $0).key }
    let isTurned = keys[0] > keys[1]
    return (
      ProposedIntroduction(
        a: isTurned ? pair.other : pair.one, b: isTurned ? pair.one : pair.other,
        score: Int(score.rounded()), match: match, common: common, joinsGroups: joins,
        meeting: meeting),
      isTurned ? (keys[1], keys[0]) : (keys[0], keys[1])
    )
  }

  /// Pairs of businesses with two acquaintances in common, neither of whom half the town knows.
  private func pairsWithTwoInCommon() -> Set<Pair> {
    var pairs: Set<Pair> = []
    var counts = [Int32](repeating: 0, count: withoutOwn.count)
    var found: [Int32] = []
    for row in 0..<withoutOwn.count where graph.isBusiness[row] {
      for link in withoutOwn[row] where withoutOwn.degree(Int(link)) <= Self.mostTies {
        for other in withoutOwn[Int(link)] where Int(other) > row {
          guard graph.isBusiness[Int(other)] else { continue }
          if counts[Int(other)] == 0 { found.append(other) }
          counts[Int(other)] += 1
        }
      }
      for other in found {
        if counts[Int(other)] >= 2 { pairs.insert(Pair(row, Int(other))) }
        counts[Int(other)] = 0
      }
      found.removeAll(keepingCapacity: true)
    }
    return pairs
  }
}

extension TieGraph {
  /// The rows that two are both tied to, ascending.
  func common(_ one: Int, _ other: Int) -> [Int] {
    let (few, many) = degree(one) < degree(other) ? (one, other) : (other, one)
    return self[few].map { Int($0) }.filter { $0 != many && isTied($0, many) }
  }
}

extension Municipality {
  /// Pairs that were introduced in the year before a day, and those that should not be at all.
  fileprivate func introducedPairs(on day: Day) -> (introduced: Set<Pair>, declined: Set<Pair>) {
    let first = day.adding(months: -12)
    var (introduced, declined): (Set<Pair>, Set<Pair>) = ([], [])
    for introduction in introductions {
      guard let one = organisations.row(of: introduction.a),
        let other = organisations.row(of: introduction.b)
      else { continue }
      if introduction.outcome == .declined {
        declined.insert(Pair(one, other))
      } else if !introduction.isOnlyProposed, introduction.day.map({ $0 > first }) ?? true {
        introduced.insert(Pair(one, other))
      }
    }
    return (introduced, declined)
  }

  /// The pairs that are invited to one meeting within 60 days, and the first such meeting.
  fileprivate func pairs(
    invitedFrom day: Day, most: Int, where isMeant: (Int) -> Bool
  ) -> [Pair: Int] {
    var pairs: [Pair: Int] = [:]
    for (place, meeting) in meetings.enumerated() where meeting.isHoldable {
      guard let date = meeting.date?.days, date.upperBound >= day,
        date.lowerBound <= day.adding(days: 60)
      else { continue }
      let guests = guests(of: meeting).filter(isMeant)
      guard guests.count <= most else { continue }
      for (place2, one) in guests.enumerated() {
        for other in guests[..<place2] where one != other {
          let pair = Pair(one, other)
          if pairs[pair] == nil { pairs[pair] = place }
        }
      }
    }
    return pairs
  }

  /// The rows of the organisations that are invited to a meeting, themselves or through somebody who
  /// is; each once.
  func guests(of meeting: Meeting) -> [Int] {
    var rows = meeting.organisations.compactMap { organisations.row(of: $0) }
    for person in meeting.persons {
      for appointment in referring(to: person, in: appointments) {
        if let row = organisations.row(of: appointment.organisation) { rows.append(row) }
      }
    }
    var seen: Set<Int> = []
    return rows.filter { seen.insert($0).inserted }
  }

  /// Whether two have the same branch, to all of its five digits.
  func areOfOneBranch(_ one: Int, _ other: Int) -> Bool {
    guard let branch = organisations.value("Branch", at: one)?.trimmed, branch.count == 5 else {
      return false
    }
    return organisations.value("Branch", at: other)?.trimmed == branch
  }
}
