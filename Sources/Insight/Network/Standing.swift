package import Almanac
package import Model

/// What the network says about one organisation.
package struct Standing: Equatable, Sendable {
  /// How many it has a tie to.
  package let contacts: Int
  /// How many pairs of these have a tie to each other; nil where there are too many to go through.
  package let pairs: Int?
  /// What others offer of what it needs; the best first.
  package let offered: [NeedMatch]
  /// What others need of what it offers; the best first.
  package let needed: [NeedMatch]

  /// How many pairs of contacts there are.
  package var allPairs: Int { Insight.pairs(of: contacts) }
}

extension Municipality {
  /// What the network says about an organisation on a day; nil where it is none of ours.
  package func standing(of organisation: RecordID, on day: Day) -> Standing? {
    guard let row = organisations.row(of: organisation) else { return nil }
    let strangers = strangers(on: day)
    let graph = strangers.graph
    let matches = needsAndOffers.matches(of: row)
    func kept(_ matches: [NeedMatch]) -> [NeedMatch] {
      matches.filter { !strangers.isDeclined(Pair($0.needs, $0.offers)) }
    }
    let near = graph[row]
    let pairs =
      near.count > 300
      ? nil
      : near.indices.reduce(0) { sum, place in
        sum + near[..<place].count { graph.isTied(Int(near[place]), Int($0)) }
      }
    return Standing(
      contacts: near.count, pairs: pairs, offered: kept(matches.needed),
      needed: kept(matches.offered))
  }

  /// Whether what standings follow from has been worked out, so that one is told at once.
  package func knowsStandings(on day: Day) -> Bool {
    let known: Strangers? = known(Strangers.name(day))
    let needs: NeedsAndOffers? = self.known("needs and offers")
    return known != nil && needs != nil
  }

  /// Works out what standings follow from.
  package func prepareStandings(on day: Day) {
    _ = strangers(on: day)
    _ = needsAndOffers
  }

  func strangers(on day: Day) -> Strangers {
    derived(Strangers.name(day)) { Strangers(self, on: day) }
  }
}
