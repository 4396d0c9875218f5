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
}
