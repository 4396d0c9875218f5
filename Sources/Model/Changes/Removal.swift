import Lettering
import RecFile

/// The records that are removed together with a record.
package struct Removal: Equatable, Sendable {
  /// A field of a record that stays, and that leads to one that goes.
  package struct Mention: Equatable, Sendable {
    package let record: RecordID
    package let field: FieldDescription
    /// The key that the field loses.
    package let key: String
  }

  package let record: RecordID
  /// The records that can't be without it, since a field that they must have leads to it, or to
  /// one of them.
  package let others: [RecordID]
  package let mentions: [Mention]

  /// Whether nothing but the record itself changes.
  package var isAlone: Bool { others.isEmpty && mentions.isEmpty }
}

extension Municipality {
  /// The removal of a record with everything that it takes along; nil where there is no such
  /// record.
  package func removal(of record: RecordID) -> Removal? {
    guard row(of: record) != nil else { return nil }
    let going = taken(with: [record])
    let gone = Set(going)
    let mentions = going.flatMap { id in
      referrers(toOneOf: id).filter { !gone.contains($0) }.flatMap {
        self.mentions(of: id, in: $0)
      }
    }
    return Removal(record: record, others: Array(going.dropFirst()), mentions: mentions)
  }

  /// Some records and, after them, those that can't be without one of them or of these.
  func taken(with records: [RecordID]) -> [RecordID] {
    var going = records
    var gone = Set(records)
    var place = 0
    while place < going.count {
      for id in referrers(toOneOf: going[place])
      where !gone.contains(id) && !canStay(id, without: gone) {
        going.append(id)
        gone.insert(id)
      }
      place += 1
    }
    return going
  }

  private func referrers(toOneOf id: RecordID) -> [RecordID] {
    referrers(to: id).flatMap { type, rows in rows.map { self.id(type, at: $0) } }
      .filter { !$0.key.isEmpty || $0.type == .settings }
  }

  private func canStay(_ id: RecordID, without going: Set<RecordID>) -> Bool {
    guard let record = record(id) else { return true }
    return id.type.schema.references.allSatisfy { field in
      guard field.isMandatory, let target = field.target else { return true }
      return record.values(FieldName(field.name)).contains {
        !going.contains(RecordID(target, $0.trimmed))
      }
    }
  }

  private func mentions(of gone: RecordID, in id: RecordID) -> [Removal.Mention] {
    guard let record = record(id) else { return [] }
    return id.type.schema.references.filter { field in
      field.target == gone.type
        && record.values(FieldName(field.name)).contains { $0.trimmed == gone.key }
    }.map { Removal.Mention(record: id, field: $0, key: gone.key) }
  }

  /// Without a record and what goes with it.
  func removing(_ id: RecordID) throws(ChangeFault) -> Municipality {
    _ = try changeable(id)
    guard let removal = removal(of: id) else { throw .noRecord(id, near: keys(near: id)) }
    for other in removal.others { _ = try changeable(other) }
    let going = Set(([id] + removal.others).map(\.type))
    try requireReadable(
      RecordType.allCases.filter { type in going.contains(where: type.schema.refers(to:)) })
    var result = self
    for mention in removal.mentions {
      result = try result.setting(
        mention.record, [FieldChange(mention.field.name, .remove(mention.key))])
    }
    for gone in [id] + removal.others {
      var file = try result.editableFile(of: gone.type)
      guard let record = result.record(gone) else { continue }
      do throws(RecFile.Refusal) {
        try file.remove(record)
      } catch {
        throw .unwritable(gone.description, error)
      }
      result = result.replacing(gone.type, with: file)
    }
    return result
  }
}
