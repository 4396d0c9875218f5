package import Almanac
import Publication

extension Municipality {
  /// What is not done, and meetings of which nobody has said whether they were held: first what is overdue, longest first, then what is coming, soonest first,
  /// then what has no day. A month counts as overdue when it is over.
  /// - Parameter horizon: the last day to look to; nil: everything.
  package func overdueAndComing(today: Day, until horizon: Day? = nil) -> [DueItem] {
    let items =
      openFollowUps(until: horizon) + openActivities(until: horizon)
      + unsaidGatherings(today: today, until: horizon)
    return items.sorted { one, other in
      guard let first = one.due else { return false }
      guard let second = other.due else { return true }
      if first != second { return first < second }
      return SwedishOrder.less(one.title, other.title)
    }
  }

  private func openFollowUps(until horizon: Day?) -> [DueItem] {
    let digest = digest(of: .followUp)
    let due = digest.column("Due")
    let done = digest.column("Done")
    let followUps = self.followUps
    return followUps.indices.filter { row in
      done[row] == Digest.nothing
        && Self.isBy(
          horizon, due[row] == Digest.nothing ? nil : PackedDate(rawValue: due[row]).lastDay)
    }.map { row in
      let followUp = followUps[row]
      return DueItem(
        id: followUp.recordID, title: followUp.what, due: followUp.due,
        owner: followUp.owner ?? followUp.ownerOrganisation, steps: followUp.steps)
    }
  }

  private func openActivities(until horizon: Day?) -> [DueItem] {
    activities.filter { activity in
      activity.status != .done && activity.due != nil
        && Self.isBy(horizon, activity.due.map { $0.days.upperBound.number })
    }.map { activity in
      DueItem(
        id: activity.recordID, title: activity.name, due: activity.due, owner: activity.owner,
        steps: activity.steps)
    }
  }

  private static func isBy(_ horizon: Day?, _ day: Int?) -> Bool {
    guard let horizon, let day else { return true }
    return day <= horizon.number
  }
}
