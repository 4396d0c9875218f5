import Almanac
import Model
import Publication

/// What the chief does most, each a few keys away: short forms with all that can be told from what
/// is in sight filled in.
extension State {
  /// A contact that took place and, in the same breath, what was promised there.
  mutating func log() {
    var filled = filled(for: .encounter, inSight)
    complete(&filled)
    filled["Kind"] = [EncounterKind.visit.rawValue]
    filled["By"] = me
    var form = Form(
      adding: .encounter, filled: filled,
      names: ["Kind", "Subject", "Organisation", "Person", "Date", "Step"], deed: .log)
    form.add(
      promisePart, filled: me.isEmpty ? [:] : ["Owner": me], names: ["What", "Due", "Owner"])
    // What was promised is asked for before what can be said at length.
    form.ask("Note", ofPart: 0)
    form.focus(on: "Subject")
    open(form)
  }

  private var promisePart: FormPart {
    var part = FormPart(.followUp)
    part.heading = Phrase("Löfte, om något lovades", "Promise, if something was promised")
    part.decisive = "What"
    part.links = [FormPart.Link(field: "Encounter", source: .record(ofPart: 0))]
    part.links += ["Organisation", "Person", "Step"].map {
      FormPart.Link(field: $0, source: .field($0, ofPart: 0))
    }
    return part
  }

  mutating func promise() {
    var filled = filled(for: .followUp, inSight)
    complete(&filled)
    filled["Owner"] = me
    // What it comes from is shown, so that it can be taken away.
    let origins = ["Activity", "Encounter", "Exercise"].filter { filled[$0] != nil }
    let names = ["What", "Due", "Owner", "Organisation", "Person", "Step"] + origins + ["Note"]
    open(Form(adding: .followUp, filled: filled, names: names, deed: .promise))
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

  /// Done, with what came of it.
  mutating func tickOff() {
    guard let id = sight.tickable else { return }
    let isPromise = id.type == .followUp
    let title = self.title(Phrase("Klart: ", "Done: "), id)
    var form = Form(
      editing: id, in: municipality,
      names: isPromise ? ["Done", "Outcome"] : ["Status", "Progress", "Note"],
      filled: isPromise
        ? ["Done": ["\(today)"]] : ["Status": [StepStatus.done.rawValue], "Progress": ["100"]],
      deed: .tickOff, title: title)
    form.focus(on: isPromise ? "Outcome" : "Note", last: true)
    open(form)
  }

  /// Another day: `+1v` from the key on.
  mutating func moveDay() {
    guard let (id, field) = sight.movable else { return }
    open(
      Form(
        editing: id, in: municipality, names: [field], filled: [field: ["+"]], deed: .move,
        title: title(Phrase("Flytta ", "Move "), id)))
  }

  mutating func setStatus() {
    guard let id = sight.staged else { return }
    let names = ["Status", "Progress"].filter { id.type.schema[$0] != nil }
    open(
      Form(
        editing: id, in: municipality, names: names, deed: .progress,
        title: title(Phrase("Läget för ", "Status of "), id)))
  }

  /// A note more on the nearest record in sight.
  mutating func note() {
    guard let id = inSight.first else { return }
    var form = Form(
      editing: id, in: municipality, names: ["Note"], deed: .note,
      title: title(Phrase("Anteckna om ", "Note on "), id))
    form.focus(on: "Note", last: true)
    open(form)
  }

  private func title(_ words: Phrase, _ id: RecordID) -> Phrase {
    let name = municipality.name(of: id)
    return Phrase(words.swedish + name.swedish, words.english + name.english)
  }
}
