import Almanac
package import Lettering
import Publication

/// Finds organisations by what their card says: by the words of their own record, by their branch and
/// kind in any language, and by the people there. What it needs is made when it is first asked for.
package struct OrganisationSearch: Sendable {
  private let municipality: Municipality
  private let index: SearchIndex
  private var divisions: [Int]?
  private var people: SearchIndex?

  package init(_ municipality: Municipality) {
    self.municipality = municipality
    index = municipality.organisationIndex()
  }

  /// Whether the results of one query are enough for every query that begins with it: not while one
  /// of its words is a letter alone, which is not looked for in names and branches.
  package static func isEnough(_ query: String) -> Bool {
    query.split(whereSeparator: \.isWhitespace).allSatisfy { FoldedText($0).letters.count > 1 }
  }

  /// The rows that hold every word of a query, ascending; all of them for no word.
  /// - Parameter rows: where only these are asked for, ascending.
  package mutating func rows(matching query: String, within rows: [Int32]? = nil) -> [Int32] {
    var found = rows
    for word in query.split(whereSeparator: \.isWhitespace).map(String.init) {
      let own = index.rows(matching: word, within: found)
      guard FoldedText(word).letters.count > 1, var isMeant = rowsAround(word) else {
        found = own
        continue
      }
      for row in own { isMeant[Int(row)] = true }
      let all = found ?? (0..<Int32(index.count)).map { $0 }
      found = all.filter { isMeant[Int($0)] }
    }
    return found ?? (0..<Int32(index.count)).map { $0 }
  }

  /// For each row whether its branch, its kind or a name there holds a word; nil where none does.
  private mutating func rowsAround(_ word: String) -> [Bool]? {
    var isMeant = [Bool](repeating: false, count: index.count)
    var isAny = false
    func take(_ row: Int) {
      guard isMeant.indices.contains(row) else { return }
      isMeant[row] = true
      isAny = true
    }
    let columnIndex = municipality.columnIndex(of: .organisation)
    let sections = Self.places(of: word, among: BranchSection.allCases.map(\.label))
    let kinds = Self.places(of: word, among: OrganisationKind.allCases.map(\.label))
    let meant = Set(sections.map { BranchSection.allCases[$0] })
    let named = Branch.Division.all.filter { !meant.contains($0.section) }
    let numbers = Set(Self.places(of: word, among: named.map(\.name)).map { named[$0].number })
    for (field, places) in [("Branch", sections), ("Kind", kinds)] where !places.isEmpty {
      for (row, place) in columnIndex.column(field).enumerated() where places.contains(Int(place)) {
        take(row)
      }
    }
    if !numbers.isEmpty {
      for (row, number) in divisionOfRow().enumerated() where numbers.contains(number) { take(row) }
    }
    for row in rowsOfPeople(named: word) { take(row) }
    return isAny ? isMeant : nil
  }

  private static func places(of word: String, among labels: [Phrase]) -> Set<Int> {
    let index = SearchIndex(count: labels.count) {
      Language.allCases.map(labels[$0].callAsFunction).joined(separator: "\n")
    }
    return Set(index.rows(matching: word).map(Int.init))
  }

  /// For each row the number of its division of SNI; 0 where it has none.
  private mutating func divisionOfRow() -> [Int] {
    if let divisions { return divisions }
    let made = municipality.organisations.firstValues(of: "Branch").map { code in
      code.flatMap { Branch(code: $0)?.division.number } ?? 0
    }
    divisions = made
    return made
  }

  private mutating func rowsOfPeople(named word: String) -> [Int] {
    let people = people ?? municipality.persons.searchIndex(by: ["Name"])
    self.people = people
    let rows = people.rows(matching: word)
    let columnIndex = municipality.columnIndex(of: .appointment)
    guard !rows.isEmpty, let roles = columnIndex.sources(by: "Person"),
      let places = columnIndex.sources(by: "Organisation")
    else { return [] }
    let appointments = Set(rows.flatMap { roles[Int($0)] })
    return (0..<places.targetCount).filter { place in
      places[place].contains(where: appointments.contains)
    }
  }
}

extension Municipality {
  /// The search index of the list of organisations.
  package func organisationIndex() -> SearchIndex {
    organisations.searchIndex(
      by: Organisation.schema.fields.filter { $0.traits.contains(.listed) }.map(\.name))
  }

  /// The rows of all organisations by name.
  package func organisationsByName() -> [Int32] {
    nameOrder.value { organisations.order(by: "Name") }
  }

  /// The rows of a type by what its records are called; in the order of the file where they are called
  /// by others.
  func rowsByName(of type: RecordType) -> [Int32] {
    if type == .organisation { return organisationsByName() }
    let table = tables[type.ordinal]
    return type.schema.title.map { table.order(by: $0.name) }
      ?? table.records.indices.map(Int32.init)
  }

  /// For each organisation's row its SNI section's place; those without one last.
  package func organisationBranches() -> [Int32] {
    columnIndex(of: .organisation).column("Branch").map { $0 == ColumnIndex.noValue ? .max : $0 }
  }

  /// For each organisation's row how many it employs; -1 where nobody has said.
  package func organisationEmployees() -> [Int32] {
    columnIndex(of: .organisation).column("Employees").map { $0 == ColumnIndex.noValue ? -1 : $0 }
  }
}

extension Municipality {
  /// For each organisation's row whether one of its values in a field holds all words of a text, as
  /// a search does; or, where it must be the whole value, is that text but for capitals.
  /// - Parameter field: `District`, `City` or `Tag`; no row says anything in another.
  package func organisations(saying text: String, in field: String, isWhole: Bool) -> [Bool] {
    var says = [Bool](repeating: false, count: organisations.count)
    guard let groups = columnIndex(of: .organisation).groups(by: field) else { return says }
    for place in Self.places(of: text, among: groups.words, isWhole: isWhole) {
      for row in groups.rows[place] { says[Int(row)] = true }
    }
    return says
  }

  /// For each organisation's row whether the word for its SNI section is or holds a text, in any
  /// language.
  package func organisations(inBranch text: String, isWhole: Bool) -> [Bool] {
    let sections = Language.allCases.flatMap { language in
      Self.places(
        of: text, among: BranchSection.allCases.map { $0.label(language) }, isWhole: isWhole)
    }
    var isMeant = BranchSection.allCases.map { _ in false }
    for section in sections { isMeant[section] = true }
    return columnIndex(of: .organisation).column("Branch").map {
      isMeant.indices.contains(Int($0)) && isMeant[Int($0)]
    }
  }

  private static func places(of text: String, among words: [String], isWhole: Bool) -> [Int] {
    guard !isWhole else {
      let whole = FoldedText(text)
      return words.indices.filter { FoldedText(words[$0]) == whole }
    }
    return SearchIndex(count: words.count) { words[$0] }.rows(matching: text).map(Int.init)
  }
}
