package import Almanac
import Lettering
import RecFile

extension Municipality {
  /// The records of every type that hold all words of a query in what they are called or said to
  /// be: those first whose title begins with the first word, then those where a word of the title
  /// does, then the others; of equal ones by type and file.
  /// What each is told apart by comes after it, and where its title does not hold the words, the
  /// text that does.
  /// - Parameters:
  ///   - types: where to look; everywhere that people look for something if nil.
  ///   - limit: how many at most.
  ///   - words: what dates are told in.
  package func find(
    _ query: String, among types: [RecordType]? = nil, limit: Int, in words: DayWords
  ) -> [SearchResult] {
    var found: [[RecordID]] = SearchIndex.Rank.allCases.map { _ in [] }
    let indices = concurrentMap(types ?? RecordType.findable) {
      (type: $0, index: searchIndex(of: $0))
    }
    for (type, index) in indices {
      let ranked = index.ranked(index.rows(matching: query), by: query, limit: limit)
      for (rank, rows) in ranked.enumerated() {
        found[rank] += rows.map { id(type, at: Int($0)) }
      }
    }
    return found.joined().prefix(max(0, limit)).map { told($0, foundBy: query, words) }
  }

  /// A record as a search tells it.
  func told(_ id: RecordID, foundBy query: String, _ words: DayWords) -> SearchResult {
    let title = title(of: id, words.language) ?? id.key
    let detail = decoded(id)?.detail(in: self, words) ?? ""
    let details = [detail, match(of: query, in: id, titled: title)]
    return SearchResult(
      id: id, title: title, detail: details.filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// A day, and whom it was with: the first organisation, or else the first person.
  func told(
    _ day: String?, _ organisations: [RecordID], _ persons: [RecordID]
  ) -> String {
    [day, (organisations.first ?? persons.first).flatMap { title(of: $0) }].compactMap { $0 }
      .joined(separator: " · ")
  }
}

extension RecordType {
  /// The types that people look for; the others are found through what they belong to.
  static let findable: [RecordType] = allCases.filter { $0.schema.traits.searchRank != nil }
    .sorted { ($0.schema.traits.searchRank ?? 0) < ($1.schema.traits.searchRank ?? 0) }

  /// The fields that a record is found by, the one that it is called by first.
  var searched: [String] {
    schema.fields.filter { field in
      switch field.kind {
      case .text, .longText, .postalCode, .telephone, .email, .organisationNumber, .web:
        !field.traits.contains(.unsearched)
      default: false
      }
    }.map(\.name)
  }
}

/// A record that a search has found.
package struct SearchResult: Equatable, Sendable {
  package let id: RecordID
  package let title: String
  /// A place, a date or an organisation that tells it from others of the same title.
  package let detail: String
}

extension Municipality {
  /// The records of a type that a field could lead to, by what is typed of their name; best first.
  /// For nothing typed: those that come first, the latest of what has a date.
  /// - Parameter limit: how many at most.
  /// - Parameter near: those that come before others, where they are what is typed.
  package func choices(
    of type: RecordType, by query: String, limit: Int, first near: [RecordID] = [],
    in words: DayWords
  ) -> [SearchResult] {
    guard near.isEmpty else {
      let all = choices(of: type, by: query, limit: limit, in: words)
      var seen: Set<RecordID> = []
      let first = near.filter { row(of: $0) != nil && seen.insert($0).inserted }
        .map { told($0, foundBy: "", words) }
      // For nothing typed, also those who are not among the first.
      let chosen =
        query.trimmed.isEmpty
        ? first : first.filter { one in all.contains { $0.id == one.id } }
      return (chosen + all.filter { !seen.contains($0.id) }).prefix(max(0, limit)).map { $0 }
    }
    let isBlank = query.trimmed.isEmpty
    if type == .step, row(of: RecordID(.step, query.trimmed)) != nil {
      return [told(RecordID(.step, query.trimmed), foundBy: "", words)]
    }
    if !isBlank, type.schema.title?.isMandatory == true {
      return find(query, among: [type], limit: limit, in: words)
    }
    let rows = isBlank ? firstRows(of: type, limit: limit) : rows(of: type, titled: query)
    return rows.map { id(type, at: $0) }.filter { !$0.key.isEmpty }.prefix(max(0, limit))
      .map { told($0, foundBy: "", words) }
  }

  private func firstRows(of type: RecordType, limit: Int) -> [Int] {
    let count = count(of: type)
    switch type.schema.traits.listing {
    case .asInFile: return Array((0..<count).prefix(limit))
    case .byName: return rowsByName(of: type).prefix(limit).map { Int($0) }
    case .latestFirst: return Array((0..<count).reversed().prefix(limit))
    }
  }

  /// Of records that have no name of their own: their titles are made, and looked at, all of them.
  /// There are few.
  private func rows(of type: RecordType, titled query: String) -> [Int] {
    let count = count(of: type)
    let index = SearchIndex(count: count) { title(of: id(type, at: $0)) ?? "" }
    return index.ranked(index.rows(matching: query), by: query, limit: count).joined()
      .map { Int($0) }
  }
}

extension Municipality {
  /// The words that the records of a type have in a field, the commonest first.
  package func wordsUsed(in field: String, of type: RecordType) -> [String] {
    var numbers = WordNumbers()
    var counts: [Int] = []
    let name = FieldName(field)
    tables[type.ordinal].records.forEachField { _, text, found in
      guard found.hasName(name, in: text), let value = found.value else { return }
      let word = text.extracting(text.trimmed(value))
      guard word.count > 0 else { return }
      let number = Int(numbers.number(of: word))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
    }
    return zip(numbers.words, counts).map { (String(decoding: $0, as: UTF8.self), $1) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }
}

extension Municipality {
  /// Why a record was found though its title does not hold all words of the query: the text that
  /// holds the first of those that are missing, from a few words before it. Empty where the title
  /// says it all. An organisation number is told as it may be shown, masked where it has to be.
  func match(of query: String, in id: RecordID, titled title: String) -> String {
    let words = query.split(whereSeparator: \.isWhitespace).map { FoldedText($0) }
    guard let missing = words.first(where: { !$0.letters.isEmpty && !Self.holds(title, $0) }) else {
      return ""
    }
    for field in id.type.searched {
      for value in values(of: field, in: id) where Self.holds(value, missing) {
        guard field != "OrganisationNumber" else { return organisations[id]?.maskedNumber ?? "" }
        return Self.excerpt(value, around: missing)
      }
    }
    return ""
  }

  private static func holds(_ text: String, _ word: FoldedText) -> Bool {
    let folded = FoldedText(text)
    return WordSearch(word).first(in: folded, from: 0, to: folded.letters.count) != nil
  }

  private static func excerpt(_ text: String, around word: FoldedText) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let place = words.firstIndex { holds(String($0), word) } ?? 0
    let first = place > 3 ? place - 2 : 0
    return (first > 0 ? "… " : "") + words[first...].joined(separator: " ")
  }
}
