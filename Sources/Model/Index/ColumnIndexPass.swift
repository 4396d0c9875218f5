import Almanac
import Lettering
import Publication
import RecFile

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
