package import Publication

/// One of the seven steps and what fills it.
package struct StepSummary: Equatable, Sendable {
  package let step: Step
  /// Percent: what the step says, or else the mean of its activities that say something; nil,
  /// which is not 0, where nobody has said anything.
  package let progress: Int?
  /// What the step says, or else what follows from its activities: late if one of them is
  /// overdue, not begun if all say so; nil where nobody has said anything.
  package let status: StepStatus?
  /// The rows of its activities.
  package let activities: [Int]
  /// The rows of its indicators.
  package let indicators: [Int]
  /// How many follow-ups for it are open.
  package let openFollowUps: Int
}
