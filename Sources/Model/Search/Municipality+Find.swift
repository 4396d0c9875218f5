package import Almanac
import Lettering

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
