import func Glibc.log
import Lettering

/// How well what some look for and what others offer fit, by the words that they are written in.
///
/// The score of a need and an offer is `Σ idf(w) · max alike(w, x) / Σ idf(w)` over the words `w` of
/// the need, with `x` among the words of the offer: from 0 to 1. A word counts the more the fewer texts
/// it is in, `idf(w) = ln((N + 1) / (df + 1)) + 1` (Spärck Jones 1972).
package struct TextMatch: Sendable {
  package struct Match: Equatable, Sendable {
    /// The place of the need, and of the offer.
    package let need: Int
    package let offer: Int
    package let score: Double
  }

  private let needs: [[String]]
  private let offers: [[String]]
  private let weights: [String: Double]

  package init(needs: [String], offers: [String]) {
    self.needs = needs.map(Self.words)
    self.offers = offers.map(Self.words)
    var counts: [String: Int] = [:]
    for words in self.needs + self.offers { for word in words { counts[word, default: 0] += 1 } }
    let texts = Double(needs.count + offers.count)
    weights = counts.mapValues { log((texts + 1) / (Double($0) + 1)) + 1 }
  }

  /// The words of a text that it is compared by, each once: letters and digits, three at least,
  /// without those that say nothing.
  package static func words(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      $0.count >= 3 && !stopWords.contains($0) && seen.insert($0).inserted
    }
  }

  /// How alike two words are, from 0 to 1: the same, one the end of the other (lokal, möteslokal), or
  /// with the same beginning (svetsare, svetskapacitet), of five letters at least.
  package static func alike(_ one: String, _ other: String) -> Double {
    if one == other { return 1 }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let length = Double(long.count)
    if short.count >= leastLetters, long.hasSuffix(short) { return Double(short.count) / length }
    let common = zip(short, long).prefix { $0 == $1 }.count
    return common >= leastLetters ? Double(common) / length : 0
  }

  /// The letters of a text that make it alike another: its words that are there too, and the endings
  /// and beginnings that are.
  package static func shared(_ text: String, with other: String) -> [Range<String.Index>] {
    let others = words(other)
    var ranges: [Range<String.Index>] = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let folded = word.lowercased()
      guard folded.count == word.count, !words(folded).isEmpty,
        let best = others.max(by: { alike(folded, $0) < alike(folded, $1) }),
        alike(folded, best) > 0
      else { continue }
      if folded.hasSuffix(best) || best.hasSuffix(folded) {
        let count = min(folded.count, best.count)
        ranges.append(word.index(word.endIndex, offsetBy: -count)..<word.endIndex)
      } else {
        let count = zip(folded, best).prefix { $0 == $1 }.count
        ranges.append(word.startIndex..<word.index(word.startIndex, offsetBy: count))
      }
    }
    return ranges
  }

  /// The score of a need and an offer by their places.
  package func score(_ need: Int, _ offer: Int) -> Double {
    let words = needs[need]
    let total = words.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard total > 0 else { return 0 }
    return words.reduce(0) { sum, word in
      sum + (weights[word] ?? 0) * (offers[offer].map { Self.alike(word, $0) }.max() ?? 0)
    } / total
  }

  /// The pairs with a score of at least so much, the best first, then in the order of the needs and
  /// of the offers. Only pairs with a word in common, or with the beginning or the end of one, are
  /// looked at.
  /// - Parameter limit: how many of each need's, the best.
  package func matches(atLeast least: Double = 0.35, limit: Int = 20) -> [Match] {
    // Many say the same: what is compared is what is said, each once.
    let (asked, offered) = (Said(needs), Said(offers))
    let index = WordIndex(offered.texts)
    return asked.texts.indices.flatMap { text -> [Match] in
      let need = asked.places[text][0]
      let fitting = index.texts(alike: asked.texts[text]).flatMap { other -> [Match] in
        let score = score(need, offered.places[other][0])
        return score < least
          ? [] : offered.places[other].map { Match(need: need, offer: $0, score: score) }
      }.sorted(by: Self.isBefore).prefix(limit)
      return asked.places[text].flatMap { place in
        fitting.map { Match(need: place, offer: $0.offer, score: $0.score) }
      }
    }.sorted(by: Self.isBefore)
  }

  /// The texts that are said, each once, with the places where they are, ascending.
  private struct Said {
    private(set) var texts: [[String]] = []
    private(set) var places: [[Int]] = []

    init(_ all: [[String]]) {
      var known: [[String]: Int] = [:]
      for (place, words) in all.enumerated() {
        if let text = known[words] {
          places[text].append(place)
        } else {
          known[words] = texts.count
          texts.append(words)
          places.append([place])
        }
      }
    }
  }

  private static func isBefore(_ one: Match, _ other: Match) -> Bool {
    (-one.score, one.need, one.offer) < (-other.score, other.need, other.offer)
  }

  fileprivate static let leastLetters = 5

  private static let stopWords = Set(
    """
    att av de den det en er ett fem fler från fyra för hela i in med mer ni nio någon något några \
    och om oss på samma sex sju som till tio tre två upp ut vi vid vår våra vårt är åt åtta
    """.split(separator: " ").map(String.init))
}

/// The texts by the words that may be alike another.
private struct WordIndex {
  private var byWord: [String: [Int]] = [:]
  private var byBeginning: [Substring: [Int]] = [:]
  /// By each ending of a word, itself not among them.
  private var byEnding: [Substring: [Int]] = [:]

  init(_ texts: [[String]]) {
    let least = TextMatch.leastLetters
    for (text, words) in texts.enumerated() {
      for word in words {
        byWord[word, default: []].append(text)
        guard word.count >= least else { continue }
        byBeginning[word.prefix(least), default: []].append(text)
        // A longer ending than this would be of no word that anybody writes.
        for length in least..<min(max(word.count, least), 40) {
          byEnding[word.suffix(length), default: []].append(text)
        }
      }
    }
  }

  /// The texts with a word that may be alike one of these, ascending.
  func texts(alike words: [String]) -> [Int] {
    let least = TextMatch.leastLetters
    var found: Set<Int> = []
    for word in words {
      found.formUnion(byWord[word] ?? [])
      guard word.count >= least else { continue }
      found.formUnion(byBeginning[word.prefix(least)] ?? [])
      found.formUnion(byEnding[word[...]] ?? [])
      for length in least..<max(word.count, least) {
        found.formUnion(byWord[String(word.suffix(length))] ?? [])
      }
    }
    return found.sorted()
  }
}
