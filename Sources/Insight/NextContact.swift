package import Almanac
package import Model

/// What is planned with an organisation next.
package struct NextContact: Equatable, Sendable {
  /// A meeting or a follow-up.
  package let id: RecordID
  package let title: String
  /// Nil for a meeting that is planned and has no day yet.
  package let date: PartialDate?
}
