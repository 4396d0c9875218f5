package import Almanac

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
  /// It should be done and is not, and its last day is past.
  package let isOverdue: Bool
}
