import Almanac
import Lettering
import Publication
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

  /// The rows that refer to each target by a field.
  package func sources(by field: String) -> Adjacency? {
    links.first { $0.field == field }?.sources
  }

  /// Which rows say which words in a field; nil for fields that are not indexed so.
  package func groups(by field: String) -> WordGroups? { groups[field] }

  /// For each row what the field says, as a number (see `ColumnIndexPass.Meaning`), or `noValue`.
  /// Empty for fields that are not indexed.
  package func column(_ field: String) -> [Int32] { columns[field] ?? [] }
}

/// The pass over the bytes that a `ColumnIndex` is made in.
struct ColumnIndexPass {
  /// How a field's values are encoded as numbers.
  enum Meaning: Equatable {
    /// The row of the record that it leads to.
    case reference(RecordType)
    /// A `PackedDate`.
    case date
    case integer(ClosedRange<Int>)
    /// The place among its choices.
    case choice([[UInt8]])
    /// The SNI section, by its place in the alphabet.
    case section
    /// The place of its first value among all words that the field has; see `WordGroups`.
    case word(repeats: Bool)
  }

  struct Slot {
    let name: String
    let field: FieldName
    let meaning: Meaning
    /// For references and words.
    var pairs: [Adjacency.Pair] = []
    /// For words.
    var words = WordNumbers()
    /// For all others: one number a row.
    var column: [Int32] = []
    /// How many fields of the name the row at hand has had.
    var seen = 0
  }

  private(set) var slots: [Slot]
  private(set) var broken: [ColumnIndex.Broken] = []
  private let heads: [NameHead]
  private let table: RecordTable
  private let tables: [RecordTable]

  init(_ table: RecordTable, _ tables: [RecordTable]) {
    self.table = table
    self.tables = tables
    slots = table.type.schema.fields.compactMap { field in
      guard let meaning = Self.meaning(of: field) else { return nil }
      return Slot(name: field.name, field: FieldName(field.name), meaning: meaning)
    }
    heads = slots.map { NameHead($0.name) }
  }

  private static func meaning(of field: FieldDescription) -> Meaning? {
    if let target = field.target { return .reference(target) }
    guard field.traits.contains(.indexed) else { return nil }
    return switch field.kind {
    case .day, .partialDate: .date
    case .integer(let range): .integer(range)
    case .choice(let choices): .choice(choices.options.map { Array($0.value.utf8) })
    case .branch: .section
    case .text: .word(repeats: field.repeats)
    default: nil
    }
  }

  mutating func run() {
    guard !slots.isEmpty else { return }
    for index in slots.indices where !slots[index].isReference {
      slots[index].column = Array(repeating: ColumnIndex.noValue, count: table.records.count)
    }
    var current = -1
    table.records.forEachField { row, text, field in
      guard let slot = heads.firstIndex(of: NameHead(text, field.name)),
        field.hasName(slots[slot].field, in: text)
      else { return }
      if row != current {
        for index in slots.indices { slots[index].seen = 0 }
        current = row
      }
      if let value = field.value {
        take(text.extracting(value), row: row, slot: slot)
      } else {
        takeJoined(row: row, slot: slot)
      }
      slots[slot].seen += 1
    }
  }

  /// A value that is spread over several lines.
  private mutating func takeJoined(row: Int, slot: Int) {
    let fields = table.records[row].all(slots[slot].field)
    guard fields.indices.contains(slots[slot].seen) else { return }
    let value = fields[slots[slot].seen].rawValue
    take(value.span, row: row, slot: slot)
  }

  private mutating func take(_ value: Span<UInt8>, row: Int, slot: Int) {
    let word = value.extracting(value.trimmed(0..<value.count))
    guard word.count > 0 else { return }
    if case .reference(let target) = slots[slot].meaning {
      if let found = tables[target.ordinal].row(of: word) {
        slots[slot].pairs.append(.init(source: Int32(row), target: Int32(found)))
      } else {
        broken.append(.init(row: row, field: slots[slot].name, place: slots[slot].seen))
      }
    } else if case .word(let repeats) = slots[slot].meaning {
      take(word, row: row, slot: slot, repeats: repeats)
    } else if slots[slot].column[row] == ColumnIndex.noValue {
      slots[slot].column[row] = Self.number(word, slots[slot].meaning) ?? ColumnIndex.noValue
    }
  }

  private mutating func take(_ word: Span<UInt8>, row: Int, slot: Int, repeats: Bool) {
    let isFirst = slots[slot].column[row] == ColumnIndex.noValue
    guard isFirst || repeats else { return }
    let number = slots[slot].words.number(of: word)
    if isFirst { slots[slot].column[row] = number }
    slots[slot].pairs.append(.init(source: Int32(row), target: number))
  }

  private static func number(_ word: Span<UInt8>, _ meaning: Meaning) -> Int32? {
    switch meaning {
    case .reference, .word: nil
    case .date: PartialDate(utf8: word.bytesCopied[...]).map { PackedDate($0).rawValue }
    case .integer(let range):
      Int(digits: word.text).flatMap { range.contains($0) ? Int32(exactly: $0) : nil }
    case .choice(let options):
      options.firstIndex { word.equals($0.span) }.map { Int32($0) }
    case .section:
      Branch(code: word.text).flatMap { BranchSection.allCases.firstIndex(of: $0.section) }
        .map { Int32($0) }
    }
  }
}

extension ColumnIndexPass.Slot {
  var isReference: Bool { if case .reference = meaning { true } else { false } }
}

/// Which rows say which words in a field of free text, such as a tag or a district.
package struct WordGroups: Sendable {
  /// Each once, in the order in which they come in the file; blanks around them left out.
  package let words: [String]
  /// For each word's place the rows that say it, ascending.
  package let rows: Adjacency

  /// - Parameter pairs: by row; all targets numbers of these words.
  init(_ numbers: WordNumbers, _ pairs: [Adjacency.Pair]) {
    words = numbers.words.map { String(decoding: $0, as: UTF8.self) }
    rows = Adjacency(pairs, targetCount: words.count)
  }
}

/// Numbers words as they are met, from 0.
struct WordNumbers: Sendable {
  private(set) var words: [[UInt8]] = []
  /// By hash.
  private var numbers: [UInt64: Int32] = [:]
  /// Of words whose hash another has.
  private var others: [[UInt8]: Int32] = [:]

  mutating func number(of word: Span<UInt8>) -> Int32 {
    let hash = word.byteHash
    let same = numbers[hash]
    if let same {
      let known = words[Int(same)]
      if word.equals(known.span) { return same }
    }
    let bytes = word.bytesCopied
    if let number = others[bytes] { return number }
    let number = Int32(clamping: words.count)
    words.append(bytes)
    if same != nil { others[bytes] = number } else { numbers[hash] = number }
    return number
  }
}

/// Which rows refer to a row: for each target, its sources in one stretch of a shared array.
package struct Adjacency: Equatable, Sendable {
  struct Pair {
    var source: Int32
    var target: Int32
  }

  /// One more than there are targets; where the sources of each begin.
  private let starts: [Int32]
  private let sources: [Int32]

  /// - Parameter pairs: by source; all targets within `0..<targetCount`.
  init(_ pairs: [Pair], targetCount: Int) {
    var starts = [Int32](repeating: 0, count: targetCount + 1)
    for pair in pairs { starts[Int(pair.target) + 1] &+= 1 }
    for target in 0..<targetCount { starts[target + 1] &+= starts[target] }
    var next = starts
    var sources = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      sources[Int(next[Int(pair.target)])] = pair.source
      next[Int(pair.target)] &+= 1
    }
    self.starts = starts
    self.sources = sources
  }

  /// The sources of a target, ascending; twice where a source refers to it twice.
  package subscript(target: Int) -> ArraySlice<Int32> {
    sources[Int(starts[target])..<Int(starts[target + 1])]
  }

  package func isEmpty(_ target: Int) -> Bool { starts[target] == starts[target + 1] }

  /// How many targets there are, referred to or not.
  package var targetCount: Int { starts.count - 1 }
}
