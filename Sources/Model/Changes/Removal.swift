import Lettering
package import Publication
import RecFile

extension Municipality {
  /// What removing a record would do: the record itself first, then the others that go since they
  /// can't be without it, and the records that stay without their mention of one of these. Nil where
  /// there is no such record.
  ///
  /// Law: the same as `difference(to:)` of what `applying(.remove(record))` makes, in another order.
  package func removal(of record: RecordID) -> Difference<RecordID>? {
    guard row(of: record) != nil else { return nil }
    let going = taken(with: [record])
    let gone = Set(going)
    var seen = gone
    let staying = going.flatMap { id in
      referrers(toOneOf: id).filter { seen.insert($0).inserted }
    }
    let removed = going.compactMap { id in
      self.record(id).map { Difference.Entry(from: $0.said(as: id), to: nil, id: id) }
    }
    return Difference(removed + staying.compactMap { losing(gone, in: $0) })
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

  /// What a record that stays loses: its references to those that go. Nil where it has none.
  private func losing(_ gone: Set<RecordID>, in id: RecordID) -> Difference<RecordID>.Entry? {
    guard let record = record(id) else { return nil }
    let fields = id.type.schema.references.compactMap { field -> Difference<RecordID>.Field? in
      guard let target = field.target else { return nil }
      let old = record.values(FieldName(field.name))
      let new = old.filter { !gone.contains(RecordID(target, $0.trimmed)) }
      return new == old ? nil : Difference.Field(field.name, from: old, to: new)
    }
    return fields.isEmpty ? nil : Difference.Entry(.changed, id, fields)
  }

  /// Without a record and what goes with it.
  func removing(_ id: RecordID) throws(ChangeFault) -> Municipality {
    _ = try changeable(id)
    guard let removal = removal(of: id) else { throw .noRecord(id, near: keys(near: id)) }
    let gone = removal.ids(.gone)
    for other in gone { _ = try changeable(other) }
    let going = Set(gone.map(\.type))
    try requireReadable(
      RecordType.allCases.filter { type in going.contains(where: type.schema.refers(to:)) })
    var result = self
    for entry in removal.entries where entry.kind == .changed {
      let changes = entry.fields.flatMap { field in
        field.lost.map { FieldChange(field.name, .remove($0.trimmed)) }
      }
      result = try result.setting(entry.id, changes)
    }
    for gone in gone {
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
