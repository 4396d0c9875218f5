/// A record that a search has found.
package struct SearchResult: Equatable, Sendable {
  package let id: RecordID
  package let title: String
  /// A place, a date or an organisation that tells it from others of the same title.
  package let detail: String
}
