import Lettering
import RecFile

/// The effects of erasing a person, record by record, so that they can be reviewed before it is
/// done.
package struct Erasure: Equatable, Sendable {
  /// One value that is not what it was.
  package struct Change: Equatable, Sendable {
    package let type: RecordType
    /// In the file as it was, from 1.
    package let line: Int
    /// Nil for a comment, and for a record of a type that Sju does not know.
    package let record: RecordID?
    /// Nil for a comment.
    package let field: String?
    package let old: String
    /// Nil where the value goes.
    package let new: String?
  }

  /// A record that stays under another key, since its own said who the person was.
  package struct Renaming: Equatable, Sendable {
    package let old: RecordID
    package let new: RecordID
  }

  /// A number or address that stays where others say that it is theirs.
  package struct Shared: Equatable, Sendable {
    package let value: String
    package let owners: [RecordID]
  }

  /// The contacts of a member of the crisis council that loses one, in the order of calls.
  package struct Seat: Equatable, Sendable {
    package let member: RecordID
    package let contacts: [RecordID]
  }

  /// Where a part of the name, initials or the like stand, which may be the person or anybody. It
  /// stays as it is: a human decides.
  package struct Hit: Equatable, Sendable {
    package let type: RecordType
    /// In the file as it was, from 1.
    package let line: Int
    /// Nil for a comment.
    package let field: String?
    package let text: String
    package let words: [String]
  }

  package let person: RecordID
  /// The records that go with it: its appointments and duty contacts, and what can't be without
  /// one of these.
  package let others: [RecordID]
  package internal(set) var changes: [Change] = []
  package internal(set) var renamings: [Renaming] = []
  package internal(set) var shared: [Shared] = []
  package internal(set) var seats: [Seat] = []
  package internal(set) var hits: [Hit] = []
}

/// Goes through files once, from the first byte to the last, and writes each without what tells of a
/// person, taking down what it changes. What it does not change it copies.
struct ErasureSweep {
  var erasure: Erasure
  let gone: Set<RecordID>
  private let traces: PersonTraces
  /// New keys by the old ones.
  private let keys: [RecordID: String]
  /// Whether a record is there: a dangling reference is no more than text.
  private let isThere: (RecordID) -> Bool
  /// The rows that lead to what goes or gets another key, or get one.
  private let tied: [RecordType: Set<Int>]

  init(
    erasure: Erasure, gone: Set<RecordID>, traces: PersonTraces, keys: [RecordID: String],
    tied: [RecordType: Set<Int>], isThere: @escaping (RecordID) -> Bool
  ) {
    self.isThere = isThere
    self.erasure = erasure
    self.gone = gone
    self.traces = traces
    self.keys = keys
    self.tied = tied
  }

  func renamed(_ id: RecordID) -> RecordID { keys[id].map { RecordID(id.type, $0) } ?? id }

  /// - Parameter municipality: the one that the file is of.
  mutating func file(
    _ file: RecFile, _ type: RecordType, _ municipality: Municipality
  ) throws(ChangeFault) -> RecFile {
    let records = file.records
    let first = municipality.firstOrdinal(of: type)
    let count = municipality.count(of: type)
    var text = SweptText()
    var ordinal = 0
    for element in file.elements {
      let bytes = file.bytes[element.range]
      switch element.kind {
      case .comment: text.add(comment(bytes, type, element.line), isComment: true)
      case .blank: text.addBlank(bytes)
      case .record, .descriptor:
        let row = (0..<count).contains(ordinal - first) ? ordinal - first : nil
        let id = row.map { municipality.id(type, at: $0) }
        let isTied = row.map { tied[type]?.contains($0) == true } ?? false
        if let id, gone.contains(id) {
          for comment in text.drop() { take(comment, nil, type, element.line) }
        } else if isTied || traces.mayBe(in: bytes) {
          text.add(try swept(records[ordinal], type, id, file.lineEnding))
        } else {
          text.add(bytes)
        }
        ordinal += 1
      case .byteOrderMark, .malformed: text.add(bytes)
      }
    }
    return RecFile(text.whole)
  }

  private mutating func swept(
    _ record: Record, _ type: RecordType, _ id: RecordID?, _ ending: LineEnding
  ) throws(ChangeFault) -> ArraySlice<UInt8> {
    let source = record.source
    let fields = Array(record.fields)
    let changes = fields.map { change(of: $0, type, id, source) }
    var bytes: [UInt8] = []
    var end = source.startIndex
    for (field, change) in zip(fields, changes) {
      bytes += comments(source[end..<field.range.lowerBound], type, before: field.line)
      end = field.range.upperBound
      try append(change, of: field, source[field.range], ending, to: &bytes)
      note(change, of: field, type, id)
    }
    bytes += comments(source[end...], type, before: record.line)
    return bytes[...]
  }

  private func append(
    _ change: FieldErasure, of field: Field, _ source: ArraySlice<UInt8>, _ ending: LineEnding,
    to bytes: inout [UInt8]
  ) throws(ChangeFault) {
    switch change {
    case .stays: bytes += source
    case .goes: break
    case .becomes(let value), .follows(let value):
      do throws(RecFile.Refusal) {
        try NewField(field.name, value).append(to: &bytes, ending)
      } catch {
        throw .unwritable(field.name, error)
      }
    }
  }

  private mutating func note(
    _ change: FieldErasure, of field: Field, _ type: RecordType, _ id: RecordID?
  ) {
    switch change {
    case .stays: return
    case .goes: take(field.value, nil, field, type, id)
    case .becomes(let value): take(field.value, value, field, type, id)
    case .follows(let key):
      guard let id, type.schema[field.name]?.isKey == true else { return }
      erasure.renamings.append(.init(old: id, new: RecordID(type, key)))
    }
  }

  private mutating func take(
    _ old: String, _ new: String?, _ field: Field, _ type: RecordType, _ id: RecordID?
  ) {
    erasure.changes.append(
      .init(
        type: type, line: field.line, record: id.map(renamed), field: field.name, old: old,
        new: new))
  }
}

extension ErasureSweep {
  private mutating func take(_ comment: String, _ new: String?, _ type: RecordType, _ line: Int) {
    erasure.changes.append(
      .init(
        type: type, line: line, record: nil, field: nil, old: comment.trimmed, new: new?.trimmed))
  }

  /// The erasure's effect on one field.
  private enum FieldErasure: Equatable {
    case stays, goes
    case becomes(String)
    /// It is, or leads to, a record that gets another key.
    case follows(String)
  }

  private func change(
    of field: Field, _ type: RecordType, _ id: RecordID?, _ source: ArraySlice<UInt8>
  ) -> FieldErasure {
    let description = id == nil ? nil : type.schema[field.name]
    guard let description else { return text(field, source) }
    if description.isKey, let id { return keys[id].map { .follows($0) } ?? .stays }
    if let target = description.target {
      let to = RecordID(target, field.value.trimmed)
      if gone.contains(to) { return .goes }
      if let key = keys[to] { return .follows(key) }
      guard !isThere(to) else { return .stays }
      return traces.keys.erased(to.key, isTied: false).map { .becomes($0) } ?? .stays
    }
    switch description.kind {
    case .telephone where type != .person && type != .organisation:
      return traces.numbers.contains { $0.isNumber(field.value) } ? .goes : .stays
    case .email where type != .person && type != .organisation:
      return traces.emails.contains(field.value.trimmed.lowercased()) ? .goes : .stays
    case .telephone: return .stays
    case .email, .web:
      // An address of somebody else's that has the whole name in it.
      return !description.isMandatory && traces.isFound(in: field.value) ? .goes : .stays
    case .text where type == .person && field.name == "Name": return .stays
    case .text, .longText, .postalCode: return text(field, source)
    default: return .stays
    }
  }

  private func text(_ field: Field, _ source: ArraySlice<UInt8>) -> FieldErasure {
    guard traces.mayBe(in: source[field.range]) else { return .stays }
    return traces.erased(field.value).map { .becomes($0) } ?? .stays
  }

  /// The lines between the fields of a record.
  private mutating func comments(
    _ bytes: ArraySlice<UInt8>, _ type: RecordType, before line: Int
  ) -> ArraySlice<UInt8> {
    bytes.isEmpty ? bytes : comment(bytes, type, line)
  }

  private mutating func comment(
    _ bytes: ArraySlice<UInt8>, _ type: RecordType, _ line: Int
  ) -> ArraySlice<UInt8> {
    guard traces.mayBe(in: bytes), case let text = String(decoding: bytes, as: UTF8.self),
      let erased = traces.erased(text)
    else { return bytes }
    take(text, erased, type, line)
    return Array(erased.utf8)[...]
  }
}

/// A file being put together from its elements.
private struct SweptText {
  private var parts: [(bytes: ArraySlice<UInt8>, isComment: Bool, isBlank: Bool)] = []
  private var dropsBlank = false

  mutating func add(_ bytes: ArraySlice<UInt8>, isComment: Bool = false) {
    dropsBlank = false
    parts.append((bytes, isComment, false))
  }

  /// An empty line; one after a record that went goes with it, where one before it stays.
  mutating func addBlank(_ bytes: ArraySlice<UInt8>) {
    if dropsBlank, parts.last?.isBlank ?? true {
      dropsBlank = false
      return
    }
    add(bytes)
    parts[parts.count - 1].isBlank = true
  }

  /// A record goes, and the comments that stand right above it, which it gives.
  mutating func drop() -> [String] {
    var comments: [String] = []
    while let last = parts.last, last.isComment {
      comments.insert(String(decoding: last.bytes, as: UTF8.self), at: 0)
      parts.removeLast()
    }
    dropsBlank = true
    return comments
  }

  /// Without the empty line above a record that was the last.
  var whole: [UInt8] {
    let isOver = dropsBlank && parts.last?.isBlank == true && parts.count > 1
    return (isOver ? parts.dropLast() : parts[...]).flatMap(\.bytes)
  }
}
