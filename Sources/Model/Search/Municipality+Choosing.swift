package import Almanac
import Lettering
import RecFile

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
