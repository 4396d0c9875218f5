package import Almanac
package import Model

/// Something that someone has promised or set out to do, and that is not done; or a meeting or an
/// exercise that should have been, of which nobody has said whether it was.
package struct DueItem: Equatable, Sendable {
  /// A follow-up, an activity, a meeting or an exercise.
  package let id: RecordID
  package let title: String
  /// Nil where nobody has said when.
  package let due: PartialDate?
  /// Who has it: a person, or else an organisation.
  package let owner: RecordID?
  /// The numbers of the steps that it serves.
  package let steps: [Int]
}
