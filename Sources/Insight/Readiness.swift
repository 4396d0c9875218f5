package import Model

/// Whether the crisis council can be reached, as far as the records tell.
package struct Readiness: Equatable, Sendable {
  /// How many duty contacts there are.
  package let contacts: Int
  /// Those verified within the settings' months, and not found wrong since.
  package let verified: Int
  /// The rows of those that were not, longest ago first; those that never were come before.
  package let unverified: [Int]
  /// The rows of the members in call order that have no deputy for any of their contacts.
  package let membersWithoutDeputy: [Int]
  /// The rows of the members in call order that have no contact at all; these are among
  /// `membersWithoutDeputy` too.
  package let membersWithoutContact: [Int]
  /// The last one held.
  package let lastExercise: Exercise?

  /// Whether the last exercise still waits for its evaluation.
  package var isEvaluationMissing: Bool { lastExercise?.status == .held }
}
