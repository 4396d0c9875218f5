/// A record that a search has found.
package struct SearchResult: Equatable, Sendable {
  package let id: RecordID
  package let title: String
  /// What tells it from others of the same title: a place, a date, an organisation.
  package let detail: String
}
