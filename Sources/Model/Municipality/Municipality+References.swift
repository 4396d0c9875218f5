import Lettering
package import RecFile

extension Municipality {
  /// The rows of a type that refer to a record, in any of their fields or in one of them;
  /// ascending, each once. Empty where there is no such record.
  package func referrers(
    to id: RecordID, from type: RecordType, by field: String? = nil
  ) -> [Int] {
    guard let target = row(of: id) else { return [] }
    let links = columnIndex(of: type).links.filter {
      $0.target == id.type && (field == nil || $0.field == field)
    }
    var rows = links.flatMap { $0.sources[target].map(Int.init) }
    rows.sort()
    return rows.reduce(into: []) { unique, row in
      if unique.last != row { unique.append(row) }
    }
  }

  /// The records of a type that refer to a record, in the order of their file.
  package func referring<Element>(
    to id: RecordID, in records: Records<Element>
  ) -> [Element] {
    referrers(to: id, from: Element.type).map { records[$0] }
  }

  /// The rows of a member's contacts: each one followed by its deputies, in the order of the file.
  package func contacts(of member: RecordID) -> [Int] {
    let rows = referrers(to: member, from: .dutyContact, by: "Member")
    let contacts = dutyContacts
    var ordered: [Int] = []
    func add(_ row: Int) {
      guard !ordered.contains(row) else { return }
      ordered.append(row)
      let id = contacts.id(at: row)
      for deputy in rows where contacts[deputy].deputyFor == id { add(deputy) }
    }
    for row in rows where contacts[row].deputyFor == nil { add(row) }
    for row in rows { add(row) }
    return ordered
  }

  /// Every record that refers to a record, by type: what a deletion would leave without it.
  package func referrers(to id: RecordID) -> [(type: RecordType, rows: [Int])] {
    RecordType.allCases.compactMap { type in
      guard type.schema.refers(to: id.type) else { return nil }
      let rows = referrers(to: id, from: type)
      return rows.isEmpty ? nil : (type, rows)
    }
  }

  /// The records that a record refers to, in the order of its fields; those that are not there
  /// too, each once.
  package func references(from id: RecordID) -> [RecordID] {
    guard let record = record(id) else { return [] }
    var seen: Set<RecordID> = []
    return id.type.schema.references.flatMap { record.targets(of: $0) }
      .filter { seen.insert($0).inserted }
  }

  /// The records that a record belongs to, nearest first.
  package func owners(of id: RecordID) -> [RecordID] { decoded(id)?.owners(in: self) ?? [] }

  /// The reference in a field of a record, dangling or not.
  func targets(of field: FieldDescription, in id: RecordID) -> [RecordID] {
    record(id)?.targets(of: field) ?? []
  }

  /// A record as it lies in its file.
  package func record(_ id: RecordID) -> Record? {
    row(of: id).map { tables[id.type.ordinal].records[$0] }
  }

  /// The record, if it is there: dangling references are left out.
  package func existing(_ id: RecordID?) -> RecordID? {
    id.flatMap { row(of: $0) == nil ? nil : $0 }
  }
}

extension Record {
  /// The record that a field refers to.
  fileprivate func targets(of field: FieldDescription) -> [RecordID] {
    guard let target = field.target else { return [] }
    return values(FieldName(field.name)).map { RecordID(target, $0.trimmed) }
      .filter { !$0.key.isEmpty }
  }
}
