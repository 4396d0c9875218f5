import Almanac
import Lettering
package import Model

/// What an organisation says that it needs, or can offer: text, and after an arrow the branch that
/// it is of: `kontor för tio → 68`.
package struct StatedNeed: Hashable, Sendable {
  package let text: String
  /// The number of its division; nil where it is not said.
  package let division: Int?

  package init(_ written: String) {
    for arrow in ["→", "->"] {
      guard let place = written.ranges(of: arrow).last,
        let branch = Branch(code: String(written[place.upperBound...]).trimmed)
      else { continue }
      (text, division) = (String(written[..<place.lowerBound]).trimmed, branch.division.number)
      return
    }
    (text, division) = (written.trimmed, nil)
  }
}

/// A need of one organisation that an offer of another fits.
package struct NeedMatch: Equatable, Sendable {
  /// The row of the one that needs, and its need.
  package let needs: Int
  package let need: String
  /// The row of the one that offers, and its offer.
  package let offers: Int
  package let offer: String
  /// From 0 to 1; see `TextMatch`.
  package let score: Double
}

/// All needs and offers of a municipality, with how well any two fit.
package struct NeedsAndOffers: Sendable {
  /// A match below this is none.
  package static let least = 0.35

  private let needs: [(row: Int, need: StatedNeed)]
  private let offers: [(row: Int, need: StatedNeed)]
  private let match: TextMatch
  private let needsOf: [Int: [Int]]
  private let offersOf: [Int: [Int]]
  /// For each row the row of what it is part of, at the top.
  private let tops: [Int: Int]

  package init(_ municipality: Municipality) {
    needs = municipality.statedNeeds("Need")
    offers = municipality.statedNeeds("Offer")
    match = TextMatch(needs: needs.map(\.need.text), offers: offers.map(\.need.text))
    needsOf = Dictionary(grouping: needs.indices) { [needs] in needs[$0].row }
    offersOf = Dictionary(grouping: offers.indices) { [offers] in offers[$0].row }
    let rows = Set(needs.map(\.row)).union(offers.map(\.row))
    tops = Dictionary(uniqueKeysWithValues: rows.map { ($0, municipality.top(of: $0)) })
  }

  package var isEmpty: Bool { needs.isEmpty || offers.isEmpty }
  /// How many needs and offers there are.
  package var counts: (needs: Int, offers: Int) { (needs.count, offers.count) }

  /// The pairs that fit, the best first. One and the same never fits itself.
  package func matches() -> [NeedMatch] {
    match.matches(atLeast: Self.least).compactMap { found in
      self.found(found.need, found.offer, found.score)
    }
  }

  /// The best match between two organisations, whichever of them needs; nil where no word of theirs
  /// is alike.
  package func best(_ one: Int, _ other: Int) -> NeedMatch? {
    var best: NeedMatch?
    for (needing, offering) in [(one, other), (other, one)] {
      for need in needsOf[needing] ?? [] {
        for offer in offersOf[offering] ?? [] {
          let score = match.score(need, offer)
          guard score > (best?.score ?? 0), let found = found(need, offer, score) else { continue }
          best = found
        }
      }
    }
    return best
  }

  /// The pairs that fit in which an organisation needs, and those in which it offers; the best first.
  package func matches(of row: Int) -> (needed: [NeedMatch], offered: [NeedMatch]) {
    let needed = (needsOf[row] ?? []).flatMap { need in
      offers.indices.compactMap { fitting(need, $0) }
    }
    let offered = (offersOf[row] ?? []).flatMap { offer in
      needs.indices.compactMap { fitting($0, offer) }
    }
    func best(_ matches: [NeedMatch]) -> [NeedMatch] {
      matches.sorted { ($1.score, $0.needs, $0.offers) < ($0.score, $1.needs, $1.offers) }
    }
    return (best(needed), best(offered))
  }

  private func fitting(_ need: Int, _ offer: Int) -> NeedMatch? {
    let score = match.score(need, offer)
    return score >= Self.least ? found(need, offer, score) : nil
  }

  private func found(_ need: Int, _ offer: Int, _ score: Double) -> NeedMatch? {
    let (needing, offering) = (needs[need], offers[offer])
    guard tops[needing.row] != tops[offering.row] else { return nil }
    return NeedMatch(
      needs: needing.row, need: needing.need.text, offers: offering.row,
      offer: offering.need.text, score: score)
  }
}

extension Municipality {
  /// All needs and offers, worked out once for as long as the records are the same.
  package var needsAndOffers: NeedsAndOffers {
    derived("needs and offers") { NeedsAndOffers(self) }
  }

  /// What the organisations say in `Need` or `Offer`, by row.
  func statedNeeds(_ field: String) -> [(row: Int, need: StatedNeed)] {
    guard let groups = columnIndex(of: .organisation).groups(by: field) else { return [] }
    return groups.words.enumerated().flatMap { place, word in
      let need = StatedNeed(word)
      return groups.rows[place].map { (row: Int($0), need: need) }
    }.sorted { $0.row < $1.row }
  }

  /// The row of what an organisation is part of, and that in turn; its own where it is part of
  /// nothing. A ring has no top but where a hundred steps end.
  func top(of row: Int) -> Int {
    var row = row
    for _ in 0..<100 {
      let above = organisations.value("PartOf", at: row).flatMap {
        organisations.row(of: $0.trimmed)
      }
      guard let above else { return row }
      row = above
    }
    return row
  }
}
