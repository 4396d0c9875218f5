/// What a person asks for: the same for forms, keys and commands, so that the same is checked
/// everywhere, and the same is said.
package enum Change: Equatable, Sendable {
  /// A new record. Without a key it gets one made of its own words.
  case add(RecordType, [FieldChange])
  case set(RecordID, [FieldChange])
  /// The record goes, and with it what can't be without it; see `Municipality.removal(of:)`.
  case remove(RecordID)
}

extension Municipality {
  /// The municipality after a change, and the record that it is about.
  /// - Throws: what is wrong with the change; there is no half of one.
  package func applying(
    _ change: Change
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    switch change {
    case .add(let type, let fields): try adding(type, fields)
    case .set(let id, let fields): (try setting(id, fields), id)
    case .remove(let id): (try removing(id), id)
    }
  }

  /// The municipality after several changes, each made after the one before it; all of them or none.
  /// Those beside each other that add to one type, or change records of one type, take one pass over
  /// its file together.
  /// - Returns: also the records that they are about, in order.
  package func applying(
    _ changes: [Change]
  ) throws(ChangeFault) -> (municipality: Municipality, records: [RecordID]) {
    var municipality = self
    var records: [RecordID] = []
    var rest = changes[...]
    while let first = rest.first {
      switch first {
      case .add(let type, _):
        let added = rest.popWhile { $0.added(to: type) }
        let (new, ids) = try municipality.adding(type, added)
        municipality = new
        records += ids
      case .set(let id, _):
        var seen: Set<RecordID> = []
        let set = rest.popWhile { change in
          change.fieldsSet(in: id.type).flatMap { seen.insert($0.id).inserted ? $0 : nil }
        }
        municipality = try municipality.setting(id.type, set)
        records += set.map(\.id)
      case .remove(let id):
        municipality = try municipality.removing(id)
        records.append(id)
        rest = rest.dropFirst()
      }
    }
    return (municipality, records)
  }
}

extension Change {
  fileprivate func added(to other: RecordType) -> [FieldChange]? {
    if case .add(let type, let fields) = self, type == other { fields } else { nil }
  }

  fileprivate func fieldsSet(
    in type: RecordType
  ) -> (id: RecordID, changes: [FieldChange])? {
    if case .set(let id, let fields) = self, id.type == type { (id, fields) } else { nil }
  }
}

extension ArraySlice {
  /// Takes what stands first away, as long as something can be made of it.
  fileprivate mutating func popWhile<Result>(_ make: (Element) -> Result?) -> [Result] {
    var results: [Result] = []
    while let element = first, let result = make(element) {
      results.append(result)
      self = dropFirst()
    }
    return results
  }
}
