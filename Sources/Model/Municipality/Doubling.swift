import Lettering
package import RecFile

/// A field that a record may have once, and has again. Most often two records were made one there,
/// since the empty line between them is missing.
///
/// Such a record is shown, and it is never changed or removed: what is done to the one would be
/// done to the other.
package struct Doubling: Equatable, Sendable {
  /// The first field that is there again.
  package let field: FieldDescription
  /// The line of the file, from 1, where the second record seems to begin.
  package let line: Int
  /// The names of the melted records, from their keys or else their names; one at most where
  /// nothing shows that there are two.
  package let names: [String]

  /// Nil where each field is there as often as it may be.
  init?(_ record: Record, _ type: RecordType) {
    let single = type.schema.fields.filter { !$0.repeats }
    var seen: [String: Int] = [:]
    var again: [(field: FieldDescription, place: Int)] = []
    let fields = Array(record.fields)
    for (place, field) in fields.enumerated() {
      guard let description = single.first(where: { $0.name == field.name }) else { continue }
      seen[field.name, default: 0] += 1
      if seen[field.name] == 2 { again.append((description, place)) }
    }
    guard let first = again.first else { return nil }
    self.field = first.field
    let head = fields.indices.dropFirst().first {
      $0 <= first.place && fields[$0].name == fields[0].name
    }
    line = fields[head ?? first.place].line
    let telling = again.first { $0.field.isKey } ?? again.first { $0.field.isMandatory }
    names =
      (telling ?? (again.count > 1 ? first : nil)).map { telling in
        fields.filter { $0.name == telling.field.name }.map(\.value.trimmed)
      } ?? []
  }

  /// Whether two records stand there, rather than one that says something twice.
  package var isTwoRecords: Bool { names.count > 1 }
}

extension Municipality {
  /// The doubled fields of a record; nil where it has none, and where there is no such record.
  package func doubling(of id: RecordID) -> Doubling? {
    record(id).flatMap { Doubling($0, id.type) }
  }

  /// The record that another one has become part of.
  private func doubling(holding id: RecordID) -> (RecordID, Doubling)? {
    problems(of: id.type, .records).lazy.compactMap { problem in
      guard case .doubled(let doubling) = problem.fact, doubling.names.dropFirst().contains(id.key),
        doubling.names.first != nil
      else { return nil }
      return (RecordID(id.type, doubling.names[0]), doubling)
    }.first
  }

  /// Every record of a type, those too that have no key or one that another has.
  package func records(of type: RecordType) -> [Record] {
    Array(tables[type.ordinal].records)
  }

  /// Every record with a key; one, as it should be, where no other has it.
  package func records(with id: RecordID) -> [Record] {
    let table = tables[id.type.ordinal]
    guard let row = row(of: id) else { return [] }
    let others = table.keys.duplicates.filter { table.key(of: $0) == id.key }
    return ([row] + others).map { table.records[$0] }
  }

  /// The lines of the file where a record with this key begins: several where several have it.
  package func lines(of id: RecordID) -> [Int] {
    records(with: id).map(\.line)
  }

  /// Why a record can't be changed, and the line of its file that is to be put right first; nil where
  /// it can be, and where there is none.
  package func refusal(of id: RecordID) -> (fault: ChangeFault, line: Int)? {
    do throws(ChangeFault) {
      _ = try changeable(id)
      return nil
    } catch {
      switch error {
      case .severalRecords(_, let lines): return (error, lines.last ?? 1)
      case .doubled(_, let doubling): return (error, doubling.line)
      default: return nil
      }
    }
  }

  /// The records of a type that are several in one, or of which an earlier one has the key: they are
  /// not all that a list of them says.
  package func unclear(_ type: RecordType) -> [Problem] {
    (problems(of: type, .records) + keyProblems(tables[type.ordinal])).filter {
      switch $0.fact {
      case .doubled, .duplicateKey: true
      default: false
      }
    }
  }

  /// The problems of all types by which records are melted together. A file that can't be parsed is
  /// reported once, without the problems that follow from it.
  package var unclear: [Problem] {
    RecordType.allCases.filter { file(of: $0).problems.isEmpty }.flatMap(unclear)
  }

  /// - Throws: where several records have a key, so that nobody can tell which is meant.
  func requireOne(_ id: RecordID) throws(ChangeFault) {
    let lines = tables[id.type.ordinal].keys.duplicates.isEmpty ? [] : lines(of: id)
    if lines.count > 1 { throw .severalRecords(id, lines: lines) }
  }

  /// The one record that a change is about.
  /// - Throws: where there is none, where several have the key, and where it is two in one.
  func changeable(_ id: RecordID) throws(ChangeFault) -> Record {
    guard let record = record(id) else {
      if let (id, doubling) = doubling(holding: id) { throw .doubled(id, doubling) }
      throw .noRecord(id, near: keys(near: id))
    }
    try requireOne(id)
    if let doubling = Doubling(record, id.type) { throw .doubled(id, doubling) }
    return record
  }
}
