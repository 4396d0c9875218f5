package import Publication
import RecFile

extension Municipality {
  /// What another version of the data says that this one does not: the records that are new, changed
  /// or gone there, by type and in the order of the files, each with the fields that differ. It is
  /// empty exactly where all records say the same; their order, comments and blank lines are nothing
  /// that they say.
  ///
  /// Only the files that differ are looked into, and of these only the stretch that does.
  package func difference(to new: Municipality) -> Difference<RecordID> {
    Difference(
      RecordType.allCases.flatMap { type in
        file(of: type) == new.file(of: type) ? [] : entries(of: type, to: new)
      })
  }

  private func entries(
    of type: RecordType, to new: Municipality
  ) -> [Difference<RecordID>.Entry] {
    let (old, now) = (tables[type.ordinal], new.tables[type.ordinal])
    let (before, after) = (old.records, now.records)
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before[start] == after[start] { start += 1 }
    var end = 0
    while end < shorter - start, before[before.count - 1 - end] == after[after.count - 1 - end] {
      end += 1
    }
    func rows(_ table: RecordTable) -> [Difference<RecordID>.Row] {
      (start..<table.records.count - end).map { row in
        table.records[row].said(as: RecordID(type, table.key(of: row)))
      }
    }
    return Difference.entries(from: rows(old), to: rows(now)).filter { $0.kind != .same }
      .map(\.changesAlone)
  }
}

extension Record {
  /// What the record says, in the order of its schema; what the schema does not know comes last.
  func said(as id: RecordID) -> Difference<RecordID>.Row {
    let order = id.type.schema.fields.map(\.name)
    let fields = fields.map { (name: $0.name, value: $0.value) }
    let known = order.flatMap { name in fields.filter { $0.name == name } }
    return Difference.Row(id, known + fields.filter { !order.contains($0.name) })
  }
}

extension Difference<RecordID>.Entry {
  /// The same, in the order of the schema and without the fields that stay as they are.
  fileprivate var changesAlone: Self {
    let order = id.type.schema.fields.map(\.name)
    let changed = fields.filter(\.isChanged)
    let known = order.compactMap { name in changed.first { $0.name == name } }
    return Self(kind, id, known + changed.filter { !order.contains($0.name) })
  }
}
