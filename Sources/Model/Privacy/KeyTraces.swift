import Lettering

/// Traces of a person in the keys of records, which are made of names and subjects.
struct KeyTraces: Sendable {
  let key: String
  /// The name as keys are made of it; nil where it has one word, which may be anybody's.
  let slug: String?
  private let names: [NamePattern]
  private let numbers: [NumberPattern]
  /// What tells of the person only in the key of a record that leads there: the person's own key, and
  /// each word of the name.
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
