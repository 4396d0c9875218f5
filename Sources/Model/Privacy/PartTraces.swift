import Lettering
import RecFile

/// Ambiguous traces, which may be the person or somebody else: each word of the name alone, the
/// initials, and the part of an address before the @. A human decides about them.
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

  /// The ambiguous traces in a text, each once, in order. A short word in small letters is just a
  /// word.
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

/// Traces of a person in the keys of records, which are made of names and subjects.
struct KeyTraces: Sendable {
  let key: String
  /// The name as keys are made of it; nil where it has one word, which may be anybody's.
  let slug: String?
  private let names: [NamePattern]
  private let numbers: [NumberPattern]
  /// Names that count as traces only in the key of a record that refers to the person: the person's
  /// own key, and each word of the name.
  private let tiedNames: [NamePattern]
  /// Keys of others that the person's own or the name is a part of.
  private let others: [NamePattern]

  /// - Parameters:
  ///   - isAlone: whether the name is one word, which may be anybody's.
  ///   - telephones, emails: those that are the person's alone.
  ///   - also: what else the person is called.
  init(
    _ person: Person, isAlone: Bool, telephones: [String] = [], emails: [String] = [],
    others: [String], also: [String] = []
  ) {
    key = person.id
    let slug = person.name.slug
    self.slug = isAlone ? nil : slug
    let whole = isAlone ? [] : [person.name, slug]
    names = (whole + also + emails.map(\.slug)).map { NamePattern($0) }
    numbers = telephones.compactMap { NumberPattern($0) }
    tiedNames = ([person.id, person.name] + Self.words(of: person.name)).map { NamePattern($0) }
    let own = [person.id, slug].map { $0.split(separator: "-") }
    self.others = others.filter { other in
      let other = other.split(separator: "-")
      return own.contains { $0.count < other.count && other.contains($0) }
    }.map { NamePattern($0) }
  }

  private static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 1 }
  }

  /// A key without what it says of the person; nil where it says nothing.
  /// - Parameter isTied: whether the record leads to the person, or to what goes with the person.
  func erased(_ key: String, isTied: Bool) -> String? {
    let isOthers = others.contains { !$0.places(in: NameText(key)).isEmpty }
    guard isTied || !isOthers else { return nil }
    var rest = key
    let patterns = isTied ? names + tiedNames : names
    while let place = place(of: patterns, in: rest) {
      let characters = Array(rest)
      let parts = [characters[..<place.lowerBound], characters[place.upperBound...]]
      rest = parts.flatMap { String($0).split(separator: "-") }.joined(separator: "-")
    }
    guard rest != key else { return nil }
    return rest.isEmpty ? "raderad" : rest
  }

  /// Of a name with the s of a genitive; else of a number.
  private func place(of patterns: [NamePattern], in key: String) -> Range<Int>? {
    let characters = Array(key)
    let text = NameText(characters)
    guard let place = patterns.lazy.compactMap({ $0.places(in: text).first }).first else {
      return numbers.lazy.compactMap { $0.places(in: characters).first }.first
    }
    let isGenitive = place.upperBound < characters.count && characters[place.upperBound] == "s"
    return place.lowerBound..<place.upperBound + (isGenitive ? 1 : 0)
  }
}
