package import Almanac

extension Municipality {
  /// A record as what it is in code; nil where there is none.
  package func decoded(_ id: RecordID) -> (any ModelRecord)? {
    record(id).map { id.type.record.init($0) }
  }

  /// The title of a record; nil where there is no such record. Only relations
  /// and call attempts read differently in different languages.
  package func title(of id: RecordID, _ language: Language = .swedish) -> String? {
    decoded(id)?.title(in: self, language)
  }

  /// The title of what a field refers to; its key where that is not there.
  func titleOrKey(of id: RecordID?) -> String? { id.map { title(of: $0) ?? $0.key } }
}
