import RecFile

/// What a person can be told by wherever it is written: the full name, the key, and the numbers and
/// addresses that nobody else has.
package struct PersonTraces: Sendable {
  /// What stands in the place of what was erased.
  package static let mark = "[raderad]"

  let person: RecordID
  private let patterns: [TextPattern]
  let numbers: [NumberPattern]
  let emails: Set<String>
  /// Names and keys of others that the person's own is a part of.
  private let others: [TextPattern]
  let keys: KeyTraces
  private let hint: TraceHint

  /// - Parameters:
  ///   - telephones, emails: those that are the person's alone.
  ///   - others: the names and keys of all other persons.
  init(
    _ person: Person, telephones: [String], emails: [String],
    others: [(name: String, key: String)]
  ) {
    self.person = person.recordID
    let name = Self.patterns(of: person.name)
    let keys = KeyTraces(person, others: others.map(\.key))
    let addresses = emails.map { TextPattern([$0.trimmed], joints: [".", "_", "-", "+"]) }
    let words = [keys.key, keys.slug].compactMap(\.self).filter { $0.contains("-") }
    patterns = name + addresses + words.map { TextPattern([$0]) }
    numbers = telephones.compactMap { NumberPattern($0) }
    self.emails = Set(emails.map { $0.trimmed.lowercased() })
    self.others =
      others.filter { other in
        other.name != person.name && name.contains { !$0.places(in: Array(other.name)).isEmpty }
      }.map { TextPattern(Self.words(of: $0.name)) }
      + others.filter { other in words.contains { other.key.contains($0) } }
      .map { TextPattern([$0.key]) }
    self.keys = keys
    hint = TraceHint(name: person.name, emails: emails, numbers: telephones)
  }

  /// "Åsa Lundmark" and "Lundmark, Åsa". One word alone is looked for as it is written.
  private static func patterns(of name: String) -> [TextPattern] {
    let words = words(of: name)
    guard words.count > 1, let last = words.last else {
      return [TextPattern(words, isExact: true)]
    }
    return [TextPattern(words), TextPattern([last + ","] + words.dropLast())]
  }

  private static func words(of name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a value of a name field is a person's name and nothing else.
  static func isName(_ text: String, of name: String) -> Bool {
    let text = Array(text.trimmed)
    return patterns(of: name).contains { $0.places(in: text).first == text.indices }
  }

  /// The text with a mark in the place of each trace; nil where there is none.
  func erased(_ text: String) -> String? {
    let characters = Array(text)
    let taken = others.flatMap { $0.places(in: characters) }
    let places =
      (patterns.flatMap { $0.places(in: characters) }
      + numbers.flatMap { $0.places(in: characters) })
      .filter { place in !taken.contains { $0.overlaps(place) } }
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !places.isEmpty else { return nil }
    var result = ""
    var end = 0
    for place in places where place.lowerBound >= end {
      result += String(characters[end..<place.lowerBound]) + Self.mark
      end = place.upperBound
    }
    return result + String(characters[end...])
  }

  func isFound(in text: String) -> Bool { erased(text) != nil }

  /// Whether a line of a file holds a trace.
  func isFound(in bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      mayBe(in: line) && isFound(in: String(decoding: line, as: UTF8.self))
    }
  }

  /// Whether bytes may hold a trace: quick, and never no where they do.
  func mayBe(in bytes: ArraySlice<UInt8>) -> Bool { hint.mayHold(bytes) }
}

/// What must be in bytes that hold a trace of a person, whatever else is.
private struct TraceHint: Sendable {
  private let words: [ByteSearch]
  private let endings: [ByteSearch]

  /// The longest word of the name will do, what stands before the @ of an address, and the last
  /// digits of a number.
  init(name: String, emails: [String], numbers: [String]) {
    let words = name.split(whereSeparator: \.isWhitespace)
    let longest = words.max { $0.utf8.count < $1.utf8.count } ?? ""
    let starts = emails.map { $0.trimmed.prefix { $0 != "@" } }
    self.words = ([longest] + starts).map { ByteSearch(FoldedText($0).letters) }
    endings = numbers.map { ByteSearch($0.utf8.filter(\.isDigit).suffix(6)) }
  }

  func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    // A word may go on on the next line.
    if bytes.contains(UInt8(ascii: "\\")) { return true }
    var text = FoldedText()
    text.append(bytes.span)
    let digits = bytes.filter(\.isDigit)
    return words.contains { $0.isFound(in: text.letters.span) }
      || endings.contains { $0.isFound(in: digits.span) }
  }
}

extension ByteSearch {
  fileprivate func isFound(in bytes: Span<UInt8>) -> Bool {
    first(in: bytes, from: 0, to: bytes.count) != nil
  }
}
