package import Almanac
package import Model
package import Publication

/// One of the seven steps and what fills it.
package struct StepSummary: Equatable, Sendable {
  package let step: Step
  /// Percent: what the step says, or else the mean of its activities that say something; nil,
  /// which is not 0, where nobody has said anything.
  package let progress: Int?
  /// The step's own status, or else one that follows from its activities: late if one of them is
  /// overdue, not begun if all say so; nil where nobody has said anything.
  package let status: StepStatus?
  /// The rows of its activities.
  package let activities: [Int]
  /// The rows of its indicators.
  package let indicators: [Int]
  /// How many follow-ups for it are open.
  package let openFollowUps: Int
}

extension Municipality {
  /// The steps by number; those whose number is none of the seven last.
  package func stepSummaries(today: Day) -> [StepSummary] {
    steps.map { summary(of: $0, today: today) }.sorted {
      ($0.step.number ?? .max) < ($1.step.number ?? .max)
    }
  }

  package func summary(of step: Step, today: Day) -> StepSummary {
    let rows = referrers(to: step.recordID, from: .activity)
    let activities = rows.map { self.activities[$0] }
    return StepSummary(
      step: step,
      progress: step.progress ?? Self.mean(activities.compactMap(\.progress)),
      status: step.status ?? Self.status(of: activities, today: today),
      activities: rows,
      indicators: referrers(to: step.recordID, from: .indicator),
      openFollowUps: openFollowUps(to: step.recordID).count)
  }

  /// The rows of the follow-ups that refer to a record and are not done.
  package func openFollowUps(to id: RecordID) -> [Int] {
    let done = columnIndex(of: .followUp).column("Done")
    return referrers(to: id, from: .followUp).filter { done[$0] == ColumnIndex.noValue }
  }

  package static func mean(_ numbers: [Int]) -> Int? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / numbers.count
  }

  /// The status that follows from the activities together. Not begun and done are claimed only
  /// where each of them says so; nil where nothing follows.
  package static func status(of activities: [Activity], today: Day) -> StepStatus? {
    let isLate = activities.contains { activity in
      activity.status == .late
        || activity.status != .done && activity.due.map { $0.isBefore(today) } ?? false
    }
    if isLate { return .late }
    let said = Set(activities.map(\.status))
    if said.contains(.atRisk) { return .atRisk }
    if said.count == 1 { return said.first ?? nil }
    return said.contains(.onTrack) || said.contains(.done) ? .onTrack : nil
  }

  /// The values of an indicator, by period.
  package func observations(of indicator: Indicator) -> [Observation] {
    referring(to: indicator.recordID, in: observations)
      .filter { $0.period != nil && $0.value != nil }
      .sorted { one, other in
        guard let first = one.period, let second = other.period else { return false }
        return first < second
      }
  }
}
