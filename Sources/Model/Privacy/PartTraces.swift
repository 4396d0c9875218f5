import Lettering
import RecFile

/// What may be a person or somebody else: each word of the name alone, the initials, and what stands
/// before the @ of an address. A human decides what these mean.
struct PartTraces: Sendable {
  private let words: [(pattern: NamePattern, isShort: Bool)]
  private let initials: [TextPattern]
  /// Whole names of others that share a word with the person's, and are no part of it.
  let others: [NamePattern]
  private let hints: [ByteSearch]
  private let initialHints: [ByteSearch]

  /// - Parameters:
  ///   - emails: those that are the person's alone.
  ///   - others: the names of all other persons.
  init(_ person: Person, emails: [String], others: [String]) {
    let words = person.name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = words.filter { $0.count > 1 && !NameWords.particles.contains($0.lowercased()) }
    let starts = emails.map { String($0.trimmed.prefix { $0 != "@" }) }.filter { $0.count > 2 }
    let patterns = (telling + starts).map { (NamePattern($0), $0.count < 5) }
    let letters = words.compactMap(\.first).map { String($0).uppercased() }
    self.words = patterns
    let written = letters.count < 2 ? [] : Self.initials(letters)
    initials = written.map { TextPattern($0.split(separator: " ").map(String.init), isExact: true) }
    self.others = others.filter { name in
      let text = NameText(name)
      return patterns.contains { $0.0.isFound(in: text) }
        && !NamePattern(name).isFound(in: NameText(person.name))
    }.map { NamePattern($0) }
    hints = patterns.map { ByteSearch($0.0.longest) }
    initialHints =
      written.isEmpty
      ? []
      : [letters[0] + ".", letters.joined()].map {
        ByteSearch(Array($0.utf8))
      }
  }

  /// "Z.M.", "Z. M." and "ZM", but not what is the form of a company.
  private static func initials(_ letters: [String]) -> [String] {
    let joined = letters.joined()
    let forms: Set<String> = ["AB", "HB", "KB", "EF"]
    return [letters.map { $0 + "." }.joined(), letters.map { $0 + "." }.joined(separator: " ")]
      + (forms.contains(joined) ? [] : [joined])
  }

  /// What of a text may be the person, each once, in order. A short word in small letters is a word.
  func found(in text: String) -> [String] {
    let characters = Array(text)
    let name = NameText(characters)
    let taken = others.flatMap { $0.places(in: name) }
    let places =
      words.flatMap { pattern, isShort in
        pattern.places(in: name).filter { !isShort || !characters[$0.lowerBound].isLowercase }
      } + initials.flatMap { $0.places(in: characters) }
    var seen: Set<String> = []
    return places.filter { place in !taken.contains { $0.overlaps(place) } }
      .sorted { $0.lowerBound < $1.lowerBound }
      .map { String(characters[$0]) }.filter { seen.insert($0).inserted }
  }

  /// Whether bytes may hold any: quick, and never no where they do.
  func mayBe(in bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(UInt8(ascii: "\\")) || bytes.contains(UInt8(ascii: "%")) { return true }
    var text = FoldedText()
    text.append(bytes.span)
    return hints.contains {
      $0.first(in: text.letters.span, from: 0, to: text.letters.count) != nil
    }
      || initialHints.contains { $0.first(in: bytes.span, from: 0, to: bytes.count) != nil }
  }
}
