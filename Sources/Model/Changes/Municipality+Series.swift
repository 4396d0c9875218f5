import Almanac
import Lettering
import Publication

extension Municipality {
  /// The fields of the meeting that comes after another in its series: so many months later as
  /// `EveryMonths` says, known to the month since no day is set yet, at the same time and
  /// place with the same people invited.
  ///
  /// Nil where it says no months or has no date, and where a later one is planned already.
  package func nextInSeries(_ id: RecordID) -> [FieldChange]? { nextInSeries(id, heldOn: nil) }

  /// - Parameter held: the day on which it was held, which counts where no date was set.
  func nextInSeries(_ id: RecordID, heldOn held: Day?) -> [FieldChange]? {
    guard let meeting = meetings[id], let months = meeting.everyMonths,
      let date = meeting.date ?? held.map({ .day($0) }),
      !isContinued(meeting, after: max(date.days.upperBound, held ?? .first))
    else { return nil }
    let kept = [
      "Name", "Time", "End", "Place", "Series", "EveryMonths", "Organisation", "Person",
      "Visibility",
    ]
    return [FieldChange("Date", Self.date(date, months: months)), FieldChange("Status", "planned")]
      + kept.compactMap { name in
        let values = self.values(of: name, in: id).filter { isThere($0, name) }
        return values.isEmpty ? nil : FieldChange(name, .replace(values))
      }
  }

  /// Never more exact than the date that it follows.
  private static func date(_ date: PartialDate, months: Int) -> String {
    switch date {
    case .day(let day): "\(Month(containing: day).adding(months))"
    case .month(let month): "\(month.adding(months))"
    case .year:
      "\(PartialDate.year(Month(containing: date.days.upperBound).adding(months).year))"
    }
  }

  /// Whether a meeting of the same series is planned for later, or for no date yet.
  private func isContinued(_ meeting: Meeting, after day: Day) -> Bool {
    meetings.contains { other in
      other.id != meeting.id && (other.status ?? .planned) == .planned
        && (other.series ?? other.name) == (meeting.series ?? meeting.name)
        && (other.date.map { $0.days.upperBound > day } ?? true)
    }
  }

  /// Dangling references are not copied.
  private func isThere(_ value: String, _ name: String) -> Bool {
    guard let target = Meeting.schema[name]?.target else { return true }
    return row(of: RecordID(target, value.trimmed)) != nil
  }
}
