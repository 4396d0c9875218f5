import RecFile

@testable import Model

extension RecordType {
  /// The record's own type made of it.
  func decoded(_ source: Record) -> any ModelRecord { record.init(source) }
}
