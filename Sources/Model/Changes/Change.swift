package import Almanac

/// A requested change, the same value for forms, keys and commands, so that the same validation and
/// the same messages apply everywhere.
package enum Change: Equatable, Sendable {
  /// A new record. Without a key it gets one made of its own words.
  case add(RecordType, [FieldChange])
  case set(RecordID, [FieldChange])
  /// The record goes, and with it what can't be without it; see `Municipality.removal(of:)`.
  case remove(RecordID)
}

extension Municipality {
  /// The municipality after a change, and the record that it is about.
  /// - Throws: what is wrong with the change; there is no half of one.
  package func applying(
    _ change: Change
  ) throws(ChangeFault) -> (municipality: Municipality, record: RecordID) {
    switch change {
    case .add(let type, let fields): try adding(type, fields)
    case .set(let id, let fields): (try setting(id, fields), id)
    case .remove(let id): (try removing(id), id)
    }
  }

  /// The municipality after several changes, each made after the one before it; all of them or none.
  /// Those beside each other that add to one type, or change records of one type, take one pass over
  /// its file together.
  /// - Returns: also the records that they are about, in order.
  package func applying(
    _ changes: [Change]
  ) throws(ChangeFault) -> (municipality: Municipality, records: [RecordID]) {
    var municipality = self
    var records: [RecordID] = []
    var rest = changes[...]
    while let first = rest.first {
      switch first {
      case .add(let type, _):
        let added = rest.popWhile { $0.added(to: type) }
        let (new, ids) = try municipality.adding(type, added)
        municipality = new
        records += ids
      case .set(let id, _):
        var seen: Set<RecordID> = []
        let set = rest.popWhile { change in
          change.fieldsSet(in: id.type).flatMap { seen.insert($0.id).inserted ? $0 : nil }
        }
        municipality = try municipality.setting(id.type, set)
        records += set.map(\.id)
      case .remove(let id):
        municipality = try municipality.removing(id)
        records.append(id)
        rest = rest.dropFirst()
      }
    }
    return (municipality, records)
  }
}

extension Change {
  fileprivate func added(to other: RecordType) -> [FieldChange]? {
    if case .add(let type, let fields) = self, type == other { fields } else { nil }
  }

  fileprivate func fieldsSet(
    in type: RecordType
  ) -> (id: RecordID, changes: [FieldChange])? {
    if case .set(let id, let fields) = self, id.type == type { (id, fields) } else { nil }
  }
}

extension ArraySlice {
  /// Takes what stands first away, as long as something can be made of it.
  fileprivate mutating func popWhile<Result>(_ make: (Element) -> Result?) -> [Result] {
    var results: [Result] = []
    while let element = first, let result = make(element) {
      results.append(result)
      self = dropFirst()
    }
    return results
  }
}

/// A change of one field of a record. Values are trimmed.
package struct FieldChange: Equatable, Sendable {
  package enum Act: Equatable, Sendable {
    /// The field has exactly these values, in this order; none, or empty ones: it is not there.
    case replace([String])
    /// One value more, for a field that repeats; one that is there already is not doubled.
    case add(String)
    /// One value less.
    case remove(String)
  }

  package let name: String
  package let act: Act

  package init(_ name: String, _ act: Act) {
    self.name = name
    self.act = act
  }

  package init(_ name: String, _ value: String) { self.init(name, .replace([value])) }
}

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
