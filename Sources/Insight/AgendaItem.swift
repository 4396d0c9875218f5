package import Almanac
package import Model

/// Something that has a date.
package struct AgendaItem: Equatable, Sendable {
  /// A meeting, encounter, follow-up, activity, exercise or call-out.
  package let id: RecordID
  package let date: PartialDate
  package let time: TimeOfDay?
  package let title: String
  /// Who has it, or with whom it was.
  package let who: RecordID?
  /// Held, kept, or past and nothing that could be late.
  package let isDone: Bool
  /// Its last day is past, and it is not done; of a meeting nobody has said whether it was held.
  package let isOverdue: Bool
}
