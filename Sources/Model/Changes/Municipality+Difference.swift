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
    let (before, after) = rowsThatDiffer(old.records, now.records)
    var rest = Dictionary(grouping: before) { old.key(of: $0) }.mapValues { $0[...] }
    func said(_ table: RecordTable, _ row: Int, _ id: RecordID) -> Difference<RecordID>.Row {
      table.records[row].said(as: id)
    }
    let there = after.compactMap { row -> Difference<RecordID>.Entry? in
      let id = RecordID(type, now.key(of: row))
      let was = rest[id.key]?.popFirst()
      if let was, old.records[was] == now.records[row] { return nil }
      return .init(from: was.map { said(old, $0, id) }, to: said(now, row, id), id: id)
    }
    let gone = rest.values.joined().sorted().map { row -> Difference<RecordID>.Entry in
      let id = RecordID(type, old.key(of: row))
      return .init(from: said(old, row, id), to: nil, id: id)
    }
    return (there + gone).filter { $0.kind != .same }.map(\.changesAlone)
  }

  /// The rows of both versions among which all that differ are. Where none was added or removed these
  /// alone; else what is the same at the start and at the end is left out.
  private func rowsThatDiffer(
    _ old: RecordSet.Records, _ new: RecordSet.Records
  ) -> (old: [Int], new: [Int]) {
    if old.count == new.count {
      let rows = (0..<old.count).filter { old[$0] != new[$0] }
      return (rows, rows)
    }
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return (Array(start..<old.count - end), Array(start..<new.count - end))
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
