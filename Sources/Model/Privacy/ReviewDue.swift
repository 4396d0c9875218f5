package import Almanac
import Lettering
import RecFile

/// A person about whom someone should decide whether the record is kept.
package struct ReviewDue: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// The day for it has come, or comes within what was asked for.
    case day(Day)
    /// No day is set, the person holds no appointment and answers for no one, and was last in touch
    /// then; nil: never.
    case idle(since: Day?)
  }

  package let person: RecordID
  package let name: String
  package let reason: Reason
}

extension Municipality {
  /// The persons whose day for review has come, earliest first, then those without one who have no
  /// appointment now, are no duty contact and have not been in touch for two years.
  /// - Parameter until: the last day of review to look to; nil: today.
  package func reviewDue(today: Day, until: Day? = nil) -> [ReviewDue] {
    let last = lastInTouch(by: today)
    let due = persons.indices.compactMap { row -> ReviewDue? in
      let person = persons[row]
      let reason = reason(person, lastInTouch: last[row], today: today, until: until ?? today)
      return reason.map { ReviewDue(person: persons.id(at: row), name: person.name, reason: $0) }
    }
    return due.sorted { one, other in
      if one.order != other.order { return one.order < other.order }
      return SwedishOrder.less(one.name, other.name)
    }
  }

  private func reason(
    _ person: Person, lastInTouch last: Day?, today: Day, until: Day
  ) -> ReviewDue.Reason? {
    if let day = person.review { return day <= until ? .day(day) : nil }
    let isRecent = last.map { $0 > today.adding(months: -24) } ?? false
    let id = person.recordID
    guard !isRecent, appointments(of: id, on: today).isEmpty,
      referrers(to: id, from: .dutyContact, by: "Person").isEmpty
    else { return nil }
    return .idle(since: last)
  }

  /// For each person's row the day of the last encounter, with them or by them, or meeting that they
  /// attended; nil where there was none.
  private func lastInTouch(by today: Day) -> [Day?] {
    var last = [Int?](repeating: nil, count: persons.count)
    for (type, fields) in [(RecordType.encounter, ["Person", "By"]), (.meeting, ["Attended"])] {
      let columnIndex = columnIndex(of: type)
      let days = self.days(of: type, by: today)
      for sources in fields.compactMap({ columnIndex.sources(by: $0) }) {
        for row in last.indices where row < sources.targetCount {
          let day = sources[row].compactMap { days[Int($0)] }.max()
          last[row] = [last[row], day].compactMap(\.self).max()
        }
      }
    }
    return last.map { $0.flatMap { Day(number: $0) } }
  }

  /// For each row the number of the day that it was on at the latest; nil where it is yet to come.
  private func days(of type: RecordType, by today: Day) -> [Int?] {
    (0..<count(of: type)).map { row in
      let date = tables[type.ordinal].records[row]["Date"].flatMap { PartialDate($0.trimmed) }
      guard let days = date?.days, days.lowerBound <= today else { return nil }
      return min(days.upperBound, today).number
    }
  }
}

extension ReviewDue {
  /// Days first, then those never in touch, then those longest out of it.
  fileprivate var order: Int {
    switch reason {
    case .day(let day): day.number - 10_000_000
    case .idle(let day): day?.number ?? -5_000_000
    }
  }
}
