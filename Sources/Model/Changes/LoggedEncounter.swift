package import Almanac

/// A contact that took place together with the promise made there, if any.
package struct LoggedEncounter: Equatable, Sendable {
  package let organisation: RecordID
  package let kind: EncounterKind
  package let date: PartialDate
  package let subject: String
  package var person: String?
  /// The numbers of the steps that it served.
  package var steps: [Int] = []
  package var promise: Promise?

  package struct Promise: Equatable, Sendable {
    package let what: String
    package let due: PartialDate?
    /// The key of the person who promised.
    package let owner: String?

    package init(_ what: String, due: PartialDate?, owner: String? = nil) {
      self.what = what
      self.due = due
      self.owner = owner
    }
  }

  package init(
    with organisation: RecordID, _ kind: EncounterKind, on date: PartialDate, about subject: String
  ) {
    self.organisation = organisation
    self.kind = kind
    self.date = date
    self.subject = subject
  }
}

extension Municipality {
  /// The municipality with an encounter more, and the follow-up that came of it.
  /// - Returns: also the new records, the encounter first.
  package func logging(
    _ logged: LoggedEncounter
  ) throws(ChangeFault) -> (municipality: Municipality, records: [RecordID]) {
    let steps = logged.steps.map(String.init)
    let (withEncounter, encounter) = try adding(
      .encounter,
      [
        FieldChange("Date", "\(logged.date)"), FieldChange("Kind", logged.kind.rawValue),
        FieldChange("Subject", logged.subject),
        FieldChange("Organisation", logged.organisation.key),
        FieldChange("Person", logged.person ?? ""), FieldChange("Step", .replace(steps)),
        FieldChange("By", me?.key ?? ""),
      ])
    guard let promise = logged.promise else { return (withEncounter, [encounter]) }
    let (withPromise, followUp) = try withEncounter.adding(
      .followUp,
      [
        FieldChange("What", promise.what),
        FieldChange("Due", promise.due.map { "\($0)" } ?? ""),
        FieldChange("Owner", promise.owner ?? me?.key ?? ""),
        FieldChange("Organisation", logged.organisation.key),
        FieldChange("Person", logged.person ?? ""), FieldChange("Encounter", encounter.key),
        FieldChange("Step", .replace(steps)),
      ])
    return (withPromise, [encounter, followUp])
  }
}
