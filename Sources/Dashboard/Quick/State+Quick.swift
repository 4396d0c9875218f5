import Almanac
import Model

/// What the chief does most, each a few keys away: short forms with all that can be told from what
/// is in sight filled in.
extension State {
  /// A contact that took place and, in the same breath, what was promised there.
  mutating func log() {
    var filled = filled(for: .encounter)
    complete(&filled)
    filled["Kind"] = [EncounterKind.visit.rawValue]
    filled["By"] = me
    var form = Form(
      adding: .encounter, filled: filled,
      names: ["Kind", "Subject", "Organisation", "Person", "Date", "Step", "Note"], deed: .log)
    form.add(
      promisePart, filled: me.isEmpty ? [:] : ["Owner": me], names: ["What", "Due", "Owner"])
    form.focus(on: "Subject")
    open(form)
  }

  private var promisePart: FormPart {
    var part = FormPart(.followUp)
    part.heading = Phrase("Löfte, om något lovades", "Promise, if something was promised")
    part.isOptional = true
    part.links = [FormPart.Link(field: "Encounter", source: .record(ofPart: 0))]
    part.links += ["Organisation", "Person", "Step"].map {
      FormPart.Link(field: $0, source: .field($0, ofPart: 0))
    }
    return part
  }

  mutating func promise() {
    var filled = filled(for: .followUp)
    complete(&filled)
    filled["Owner"] = me
    let form = Form(
      adding: .followUp, filled: filled,
      names: ["What", "Due", "Owner", "Organisation", "Person", "Step", "Note"], deed: .promise)
    open(form)
  }

  /// A person is met at the organisation that he or she is at.
  private func complete(_ filled: inout [String: [String]]) {
    guard filled["Organisation"] == nil else { return }
    if let key = filled["Person"]?.first {
      let rows = municipality.referrers(to: RecordID(.person, key), from: .appointment)
      let held = rows.map { municipality.appointments[$0] }.filter { $0.holds(on: today) }
      filled["Organisation"] = held.count == 1 ? held.compactMap { $0.organisation?.key } : nil
    } else if let id = inSight(.followUp, .meeting, .encounter) {
      filled["Organisation"] = municipality.values(of: "Organisation", in: id)
    }
  }

  /// The key of the person who works here; empty where the settings don't say.
  private var me: [String] { [municipality.settings.me?.key].compactMap(\.self) }

  /// The nearest record in sight that is waiting to be done.
  var tickable: RecordID? {
    inSight.first { id in
      switch id.type {
      case .followUp: municipality.followUps[id].map { $0.done == nil } ?? false
      case .activity: municipality.activities[id].map { $0.status != .done } ?? false
      default: false
      }
    }
  }

  /// Done, with what came of it.
  mutating func tickOff() {
    guard let id = tickable else { return }
    let isPromise = id.type == .followUp
    var form = Form(
      editing: id, in: municipality,
      names: isPromise ? ["Done", "Outcome"] : ["Status", "Progress", "Note"],
      filled: isPromise
        ? ["Done": ["\(today)"]] : ["Status": [StepStatus.done.rawValue], "Progress": ["100"]],
      deed: .tickOff)
    // Enter is enough where there is nothing more to say.
    if isPromise { form.focus(on: "Outcome") } else { form.stop = .save }
    open(form)
  }

  /// The nearest record in sight whose day can be moved, and the field that says it.
  var movable: (id: RecordID, field: String)? {
    inSight.lazy.compactMap { id in
      switch id.type {
      case .followUp, .activity: (id, "Due")
      case .meeting, .exercise: (id, "Date")
      default: nil
      }
    }.first
  }

  /// Another day: `+1v` from the key on.
  mutating func moveDay() {
    guard let (id, field) = movable else { return }
    let names = id.type == .meeting ? [field, "Time", "Place"] : [field]
    open(
      Form(
        editing: id, in: municipality, names: names, filled: [field: ["+"]], deed: .move))
  }

  /// The nearest record in sight that has a status.
  var staged: RecordID? { inSight(.step, .activity, .meeting, .exercise) }

  mutating func setStatus() {
    guard let id = staged else { return }
    let names = ["Status", "Progress"].filter { id.type.schema[$0] != nil }
    open(Form(editing: id, in: municipality, names: names, deed: .progress))
  }

  /// A note more on the nearest record in sight.
  mutating func note() {
    guard let id = inSight.first else { return }
    var form = Form(editing: id, in: municipality, names: ["Note"], deed: .note)
    let last = (form["Note"]?.entries.count ?? 1) - 1
    form.stop = .entry(field: 0, last)
    open(form)
  }
}
