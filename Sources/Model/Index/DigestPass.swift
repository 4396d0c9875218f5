import Almanac
import RecFile

/// The pass over the bytes that a `Digest` is made in.
struct DigestPass {
  /// What a field's values mean as numbers.
  enum Meaning: Equatable {
    /// The row of the record that it leads to.
    case reference(RecordType)
    /// A `PackedDate`.
    case date
    case integer
    /// The place among its choices.
    case choice(Choices)
    /// The SNI section, by its place in the alphabet.
    case section
  }

  struct Slot {
    let name: String
    let field: FieldName
    let meaning: Meaning
    /// For references.
    var pairs: [Adjacency.Pair] = []
    /// For all others: one number a row.
    var column: [Int32] = []
    /// How many fields of the name the row at hand has had.
    var seen = 0
  }

  private(set) var slots: [Slot]
  private(set) var broken: [Digest.Broken] = []
  private let table: RecordTable
  private let tables: [RecordTable]

  init(_ table: RecordTable, _ tables: [RecordTable]) {
    self.table = table
    self.tables = tables
    slots = table.type.schema.fields.compactMap { field in
      guard let meaning = Self.meaning(of: field, in: table.type) else { return nil }
      return Slot(name: field.name, field: FieldName(field.name), meaning: meaning)
    }
  }

  private static func meaning(of field: FieldDescription, in type: RecordType) -> Meaning? {
    if let target = field.target { return .reference(target) }
    guard type.digested.contains(field.name) else { return nil }
    return switch field.kind {
    case .day, .partialDate: .date
    case .integer: .integer
    case .choice(let choices): .choice(choices)
    case .branch: .section
    default: nil
    }
  }

  mutating func run() {
    guard !slots.isEmpty else { return }
    for index in slots.indices where !slots[index].isReference {
      slots[index].column = Array(repeating: Digest.nothing, count: table.records.count)
    }
    for (row, record) in table.records.enumerated() {
      for index in slots.indices { slots[index].seen = 0 }
      for field in record.fields {
        guard let slot = slots.firstIndex(where: { field.hasName($0.field) }) else { continue }
        take(field, row: row, slot: slot)
        slots[slot].seen += 1
      }
    }
  }

  private mutating func take(_ field: Field, row: Int, slot: Int) {
    guard let range = field.valueRange else {
      let value = field.rawValue
      return take(value, 0..<value.count, row: row, slot: slot)
    }
    take(table.file.bytes, range, row: row, slot: slot)
  }

  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>, row: Int, slot: Int) {
    let text = bytes.span
    let word = text.trimmed(range)
    guard !word.isEmpty else { return }
    if case .reference(let target) = slots[slot].meaning {
      if let found = tables[target.ordinal].row(of: text.extracting(word)) {
        slots[slot].pairs.append(.init(source: Int32(row), target: Int32(found)))
      } else {
        appendBroken(row: row, slot: slot)
      }
    } else if slots[slot].column[row] == Digest.nothing,
      let number = number(bytes[word], slots[slot].meaning)
    {
      slots[slot].column[row] = number
    }
  }

  private mutating func appendBroken(row: Int, slot: Int) {
    broken.append(.init(row: row, field: slots[slot].name, place: slots[slot].seen))
  }

  private func number(_ word: ArraySlice<UInt8>, _ meaning: Meaning) -> Int32? {
    switch meaning {
    case .reference: nil
    case .date: PartialDate(utf8: word).map { PackedDate($0).rawValue }
    case .integer: Int(digits: String(decoding: word, as: UTF8.self)).flatMap { Int32(exactly: $0) }
    case .choice(let choices):
      choices.options.firstIndex { $0.value.utf8.elementsEqual(word) }.map { Int32($0) }
    case .section:
      Branch(code: String(decoding: word, as: UTF8.self))
        .flatMap { BranchSection.allCases.firstIndex(of: $0.section) }.map { Int32($0) }
    }
  }
}

extension DigestPass.Slot {
  var isReference: Bool { if case .reference = meaning { true } else { false } }
}

extension RecordType {
  /// The fields that questions about all records of the type need at hand.
  var digested: Set<String> {
    switch self {
    case .organisation: ["Kind", "Branch", "Employees", "ContactEvery"]
    case .encounter: ["Date", "Kind"]
    case .followUp: ["Due", "Done"]
    default: []
    }
  }
}
