package import Almanac
import Lettering
import Publication

extension Municipality {
  /// With a meeting or exercise held: it says so and who came, and one encounter tells of it with
  /// those who did and the organisations that they hold appointments at on that day.
  ///
  /// - Parameter attended: persons and organisations; nil: those who are said to have come, else
  ///   all who were invited. Of an exercise, whose people are those taking part, they take the
  ///   place of those who were expected.
  /// - Parameter steps: the numbers of the steps that it served.
  /// - Parameter continuing: whether the next meeting of its series is planned, see
  ///   `nextInSeries(_:)`; nothing is, where there is none to plan.
  /// - Returns: also the new records, the encounter first.
  /// - Throws: also where it was cancelled, or an encounter tells of it already.
  package func holding(
    _ id: RecordID, on day: Day, attended: [RecordID]? = nil, steps: [Int] = [],
    continuing: Bool = false
  ) throws(ChangeFault) -> (municipality: Municipality, records: [RecordID]) {
    guard id.type == .meeting || id.type == .exercise, record(id) != nil else {
      throw .noRecord(id, near: keys(near: id))
    }
    try requireReadable([.meeting, .exercise, .encounter, .person, .organisation, .appointment])
    if meetings[id]?.status == .cancelled { throw .cancelled(id) }
    if let known = encounter(of: id) { throw .alreadyHeld(id, by: known) }
    let next = continuing ? nextInSeries(id, heldOn: day) : nil
    let those = try Attendance(attended ?? expected(at: id), in: self)
    let held = try setting(id, changes(of: id, on: day, those, isGiven: attended != nil))
    let (told, encounter) = try held.adding(.encounter, telling(of: id, on: day, those, steps))
    guard let next else { return (told, [encounter]) }
    let (planned, meeting) = try told.adding(.meeting, next)
    return (planned, [encounter, meeting])
  }

  /// The day on which a meeting or exercise that is past was held: its own, or today where no day
  /// is set.
  /// - Throws: where it is still to come, or an encounter tells of it already.
  package func dayHeld(_ id: RecordID, today: Day) throws(ChangeFault) -> Day {
    if let known = encounter(of: id) { throw .alreadyHeld(id, by: known) }
    guard let date = meetings[id]?.date ?? exercises[id]?.date else { return today }
    guard date.days.lowerBound <= today else { throw .notYet(id, date) }
    return if case .day(let day) = date { day } else { today }
  }

  /// The encounter that tells of a meeting or exercise; nil while none does.
  package func encounter(of id: RecordID) -> RecordID? {
    let field = id.type == .meeting ? "Meeting" : "Exercise"
    return referrers(to: id, from: .encounter, by: field).first.map { self.id(.encounter, at: $0) }
  }

  /// The attendees of a meeting or an exercise according to its record, else all who were invited.
  package func expected(at id: RecordID) -> [RecordID] {
    let came = people(of: id, by: "AttendedOrganisation", "Attended")
    return came.isEmpty ? invited(to: id) : came
  }

  /// Everyone who is to come to a meeting or an exercise, those who are not there left out.
  package func invited(to id: RecordID) -> [RecordID] {
    people(of: id, by: "Organisation", "Person")
  }

  private func people(
    of id: RecordID, by organisations: String, _ persons: String
  ) -> [RecordID] {
    let ids =
      values(of: organisations, in: id).map { RecordID(.organisation, $0.trimmed) }
      + values(of: persons, in: id).map { RecordID(.person, $0.trimmed) }
    return ids.filter { row(of: $0) != nil }
  }

  private func changes(
    of id: RecordID, on day: Day, _ those: Attendance, isGiven: Bool
  ) -> [FieldChange] {
    let names =
      id.type == .meeting ? ("AttendedOrganisation", "Attended") : ("Organisation", "Person")
    let people = [
      FieldChange(names.0, .replace(those.organisations)),
      FieldChange(names.1, .replace(those.persons)),
    ]
    return [
      FieldChange("Status", exercises[id]?.status == .evaluated ? "evaluated" : "held"),
      FieldChange("Date", "\(day)"),
    ] + (id.type == .meeting || isGiven ? people : [])
  }

  private func telling(
    of id: RecordID, on day: Day, _ those: Attendance, _ steps: [Int]
  ) -> [FieldChange] {
    var organisations = those.organisations
    for person in those.persons {
      for appointment in appointments(of: RecordID(.person, person), on: day) {
        guard let organisation = appointment.organisation, row(of: organisation) != nil,
          !organisations.contains(organisation.key)
        else { continue }
        organisations.append(organisation.key)
      }
    }
    let isConfidential = visibility(of: id) == .confidential
    return [
      FieldChange("Date", "\(day)"), FieldChange("Kind", "meeting"),
      FieldChange("Subject", title(of: id) ?? id.key),
      FieldChange("Organisation", .replace(organisations)),
      FieldChange("Person", .replace(those.persons)),
      FieldChange("Step", .replace(steps.map(String.init))),
      FieldChange("By", me?.key ?? ""),
      FieldChange(id.type == .meeting ? "Meeting" : "Exercise", id.key),
      FieldChange("Visibility", isConfidential ? "confidential" : ""),
    ]
  }

  /// The appointments that a person may hold on a day, in the order of the file.
  package func appointments(of person: RecordID, on day: Day) -> [Appointment] {
    referring(to: person, in: appointments).filter { $0.holds(on: day) }
  }
}

/// The keys of those who came, each once.
private struct Attendance {
  var organisations: [String] = []
  var persons: [String] = []

  /// - Throws: where one of them is not there, or is neither a person nor an organisation.
  init(_ ids: [RecordID], in municipality: Municipality) throws(ChangeFault) {
    for id in ids {
      let known = id.type == .organisation ? id : RecordID(.person, id.key)
      guard municipality.row(of: known) != nil else {
        throw .noRecord(known, near: municipality.keys(near: known))
      }
      switch known.type {
      case .organisation where !organisations.contains(id.key): organisations.append(id.key)
      case .person where !persons.contains(id.key): persons.append(id.key)
      default: break
      }
    }
  }
}

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

extension Municipality {
  /// With a follow-up ticked off.
  /// - Throws: also where it was done before: what was said then is not written over.
  package func tickingOff(
    _ id: RecordID, on day: PartialDate, outcome: String?
  ) throws(ChangeFault) -> Municipality {
    if let followUp = followUps[id], let done = followUp.done {
      throw .alreadyDone(on: "\(done)", outcome: followUp.outcome)
    }
    let outcomes = outcome.map { [FieldChange("Outcome", $0)] } ?? []
    return try setting(id, [FieldChange("Done", "\(day)")] + outcomes)
  }
}
