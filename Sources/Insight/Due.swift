package import Almanac
import Lettering
package import Model
import Publication

/// Something that someone has promised or set out to do, and that is not done; or a meeting or an
/// exercise that should have been, of which nobody has said whether it was.
package struct DueItem: Equatable, Sendable {
  /// A follow-up, an activity, a meeting or an exercise.
  package let id: RecordID
  package let title: String
  /// Nil where nobody has said when.
  package let due: PartialDate?
  /// The owner: a person, or else an organisation.
  package let owner: RecordID?
  /// The numbers of the steps that it serves.
  package let steps: [Int]
}

extension Municipality {
  /// The promises and activities that are not done, and past meetings that nobody has marked as
  /// held: first the overdue, longest first, then the coming, soonest first, then those without a
  /// day. A month counts as overdue when it is over.
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
    let columnIndex = columnIndex(of: .followUp)
    let due = columnIndex.column("Due")
    let done = columnIndex.column("Done")
    let followUps = self.followUps
    return followUps.indices.filter { row in
      done[row] == ColumnIndex.noValue
        && Self.isBy(
          horizon, due[row] == ColumnIndex.noValue ? nil : PackedDate(rawValue: due[row]).lastDay)
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

extension Municipality {
  /// The next meeting planned with an organisation, or the open promise to it that is due before
  /// that; nil where nothing is planned. A promise that is overdue plans nothing any more.
  package func nextContact(with organisation: RecordID, today: Day) -> NextContact? {
    let meetings = referrers(to: organisation, from: .meeting, by: "Organisation")
      .map { self.meetings[$0] }.filter { $0.isToCome(today) }
      .map { NextContact(id: $0.recordID, title: $0.name, date: $0.date) }
    let promises = openPromises(to: organisation).map { followUps[$0] }
      .filter { $0.due.map { $0.days.upperBound >= today } ?? false }
      .map { NextContact(id: $0.recordID, title: $0.what, date: $0.due) }
    return (meetings + promises).min { one, other in
      guard let first = one.date else { return false }
      guard let second = other.date else { return true }
      return first < second
    }
  }

  /// The rows of the follow-ups that an organisation waits for: those not done that name it, and
  /// those that name none but came of an encounter with it. Ascending, each once.
  package func openPromises(to organisation: RecordID) -> [Int] {
    guard let row = organisations.row(of: organisation), let links = PromiseLinks(self) else {
      return []
    }
    return links.open(to: row) { promise in
      !followUps[promise].organisations.contains { organisations.row(of: $0) != nil }
    }
  }

  /// For each organisation's row how many promises it waits for.
  package func openPromiseCounts() -> [Int32] {
    guard let links = PromiseLinks(self) else { return [] }
    let isNameless = links.nameless
    return organisations.indices.map { row in
      links.isFree(row) ? 0 : Int32(clamping: links.open(to: row) { isNameless[$0] }.count)
    }
  }
}

/// How follow-ups lead to organisations: by name, and by the encounter that they came of.
private struct PromiseLinks {
  private let done: [Int32]
  private let named: Adjacency
  private let promises: Adjacency
  private let encounters: Adjacency

  init?(_ municipality: Municipality) {
    let columnIndex = municipality.columnIndex(of: .followUp)
    guard let named = columnIndex.sources(by: "Organisation"),
      let promises = columnIndex.sources(by: "Encounter"),
      let encounters = municipality.columnIndex(of: .encounter).sources(by: "Organisation")
    else { return nil }
    done = columnIndex.column("Done")
    (self.named, self.promises, self.encounters) = (named, promises, encounters)
  }

  /// Whether nothing at all leads to an organisation's row.
  func isFree(_ row: Int) -> Bool { named.isEmpty(row) && encounters.isEmpty(row) }

  /// For each follow-up's row whether it names no organisation that there is.
  var nameless: [Bool] {
    var isNameless = [Bool](repeating: true, count: done.count)
    for row in 0..<named.targetCount {
      for promise in named[row] { isNameless[Int(promise)] = false }
    }
    return isNameless
  }

  func open(to row: Int, isNameless: (Int) -> Bool) -> [Int] {
    var rows = Set(named[row].map(Int.init).filter { done[$0] == ColumnIndex.noValue })
    for encounter in encounters[row] {
      for promise in promises[Int(encounter)].map(Int.init)
      where done[promise] == ColumnIndex.noValue && isNameless(promise) {
        rows.insert(promise)
      }
    }
    return rows.sorted()
  }
}
