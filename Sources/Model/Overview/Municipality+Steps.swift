package import Almanac

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
    let done = digest(of: .followUp).column("Done")
    return referrers(to: id, from: .followUp).filter { done[$0] == Digest.nothing }
  }

  private static func mean(_ numbers: [Int]) -> Int? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / numbers.count
  }

  private static func status(of activities: [Activity], today: Day) -> StepStatus? {
    guard !activities.isEmpty else { return nil }
    let isLate = activities.contains { activity in
      activity.status == .late
        || activity.status != .done && activity.due.map { $0.days.upperBound < today } ?? false
    }
    if isLate { return .late }
    if activities.contains(where: { $0.status == .atRisk }) { return .atRisk }
    if activities.allSatisfy({ $0.status == .done }) { return .done }
    let begun = activities.contains { $0.status == .onTrack || $0.status == .done }
    return begun ? .onTrack : .planned
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
