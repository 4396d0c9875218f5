import Almanac
import RecFile

/// An index of all records of a type, built in one pass over its file: their references, and
/// the few values that questions about every record need.
package struct ColumnIndex: Sendable {
  /// One reference field of the type.
  struct Link: Sendable {
    let field: String
    let target: RecordType
    /// For each row of the target, the rows that refer to it.
    let sources: Adjacency
  }

  /// In the order of the schema.
  let links: [Link]
  /// References that lead nowhere, in the order of the file.
  let broken: [Broken]
  private let columns: [String: [Int32]]
  private let groups: [String: WordGroups]

  struct Broken: Equatable, Sendable {
    let row: Int
    let field: String
    /// Among the fields of that name in the record, from 0.
    let place: Int
  }

  /// In a column: no value, or none that fits.
  package static let noValue = Int32.min

  init(of table: RecordTable, in tables: [RecordTable]) {
    var links: [Link] = []
    var pass = ColumnIndexPass(table, tables)
    pass.run()
    for slot in pass.slots {
      guard case .reference(let target) = slot.meaning else { continue }
      let count = tables[target.ordinal].records.count
      links.append(
        Link(
          field: slot.name, target: target,
          sources: Adjacency(slot.pairs, targetCount: count)))
    }
    self.links = links
    broken = pass.broken
    columns = Dictionary(
      pass.slots.filter { !$0.column.isEmpty }.map { ($0.name, $0.column) },
      uniquingKeysWith: { first, _ in first })
    groups = pass.slots.reduce(into: [:]) { groups, slot in
      guard case .word = slot.meaning else { return }
      groups[slot.name] = WordGroups(slot.words, slot.pairs)
    }
  }

  /// Who refers to a target by a field.
  package func sources(by field: String) -> Adjacency? {
    links.first { $0.field == field }?.sources
  }

  /// Which rows say which words in a field; nil for fields that are not indexed so.
  package func groups(by field: String) -> WordGroups? { groups[field] }

  /// For each row what the field says, as a number (see `ColumnIndexPass.Meaning`), or `noValue`.
  /// Empty for fields that are not indexed.
  package func column(_ field: String) -> [Int32] { columns[field] ?? [] }
}
