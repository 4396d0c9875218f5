/// What of a person is in the keys of records: these are made of names.
struct KeyTraces: Sendable {
  let key: String
  /// The name as keys are made of it; nil where it has one word, which may be anybody's.
  let slug: String?
  /// Keys of others that the person's own or the name is a part of.
  private let others: [[Substring]]

  init(_ person: Person, others: [String]) {
    key = person.id
    let slug = person.name.slug
    self.slug = slug.contains("-") ? slug : nil
    let own = [person.id, slug].map { $0.split(separator: "-") }
    self.others = others.map { $0.split(separator: "-") }.filter { other in
      own.contains { $0.count < other.count && Self.place(of: $0, in: other) != nil }
    }
  }

  /// A key without what it says of the person; nil where it says nothing.
  /// - Parameter isTied: whether the record leads to the person, or to what goes with the person.
  func erased(_ key: String, isTied: Bool) -> String? {
    let parts = key.split(separator: "-")
    let isOthers = others.contains { Self.place(of: $0, in: parts) != nil }
    guard isTied || !isOthers else { return nil }
    var rest = parts
    for trace in [slug, isTied ? self.key : nil].compactMap(\.self) {
      let words = trace.split(separator: "-")
      while let place = Self.place(of: words, in: rest) { rest.removeSubrange(place) }
    }
    guard rest.count < parts.count else { return nil }
    return rest.isEmpty ? "raderad" : rest.joined(separator: "-")
  }

  private static func place(of words: [Substring], in parts: [Substring]) -> Range<Int>? {
    guard !words.isEmpty, words.count <= parts.count else { return nil }
    for start in 0...(parts.count - words.count)
    where parts[start..<(start + words.count)].elementsEqual(words) {
      return start..<(start + words.count)
    }
    return nil
  }
}
