import Almanac
import Canvas
import Exchange
import Model
import Publication
import Insight

/// What the chief does most, each a few keys away: short forms with all that can be told from what
/// is in sight filled in.
extension State {
  /// A contact that took place and, in the same breath, what was promised there.
  mutating func log(_ targets: CommandTargets) {
    var filled = environment.filled(for: .encounter, targets.ids)
    complete(&filled, targets)
    filled["Kind"] = [EncounterKind.visit.rawValue]
    filled["By"] = me
    var form = Form(
      adding: .encounter, filled: filled,
      names: ["Kind", "Subject", "Organisation", "Person", "Date", "Step"], purpose: .log)
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

  mutating func promise(_ targets: CommandTargets) {
    var filled = environment.filled(for: .followUp, targets.ids)
    complete(&filled, targets)
    filled["Owner"] = me
    // What it comes from is shown, so that it can be taken away.
    let origins = ["Activity", "Encounter", "Exercise"].filter { filled[$0] != nil }
    let names = ["What", "Due", "Owner", "Organisation", "Person", "Step"] + origins + ["Note"]
    open(Form(adding: .followUp, filled: filled, names: names, purpose: .promise))
  }

  /// A person is met at the organisation that he or she is at.
  private func complete(_ filled: inout [String: [String]], _ targets: CommandTargets) {
    guard filled["Organisation"] == nil else { return }
    if let key = filled["Person"]?.first {
      let rows = municipality.referrers(to: RecordID(.person, key), from: .appointment)
      let held = rows.map { municipality.appointments[$0] }.filter { $0.holds(on: today) }
      filled["Organisation"] = held.count == 1 ? held.compactMap { $0.organisation?.key } : nil
    } else if let id = targets.first(.followUp, .meeting, .encounter) {
      filled["Organisation"] = municipality.values(of: "Organisation", in: id)
    }
  }

  /// The key of the person who works here; empty where the settings don't say.
  var me: [String] { [municipality.settings.me?.key].compactMap(\.self) }

  /// Done, with what came of it.
  mutating func tickOff(_ targets: CommandTargets) {
    guard let id = targets.tickable else { return }
    let isPromise = id.type == .followUp
    let title = self.title(Phrase("Klart: ", "Done: "), id)
    var form = Form(
      editing: id, in: municipality,
      names: isPromise ? ["Done", "Outcome"] : ["Status", "Progress", "Note"],
      filled: isPromise
        ? ["Done": ["\(today)"]] : ["Status": [StepStatus.done.rawValue], "Progress": ["100"]],
      purpose: .tickOff, title: title)
    form.focus(on: isPromise ? "Outcome" : "Note", last: true)
    open(form)
  }

  /// Another day: `+1v` from the key on.
  mutating func moveDay(_ targets: CommandTargets) {
    guard let (id, field) = targets.movable else { return }
    open(
      Form(
        editing: id, in: municipality, names: [field], filled: [field: ["+"]], purpose: .move,
        title: title(Phrase("Flytta ", "Move "), id)))
  }

  mutating func setStatus(_ targets: CommandTargets) {
    guard let id = targets.staged else { return }
    let names = ["Status", "Progress"].filter { id.type.schema[$0] != nil }
    open(
      Form(
        editing: id, in: municipality, names: names, purpose: .progress,
        title: title(Phrase("Läget för ", "Status of "), id)))
  }

  /// The meeting was held; who came is asked where somebody was invited.
  mutating func hold(_ targets: CommandTargets) -> [Effect] {
    targets.holdable.map { perform(environment.askingWhoCame(to: $0)) } ?? []
  }

  /// The guests of the meeting are seated.
  mutating func seat(_ targets: CommandTargets) {
    if let meeting = targets.seatable(on: today) { open(SeatingWindow(meeting, environment)) }
  }

  /// A note more on the nearest record in sight.
  mutating func note(_ targets: CommandTargets) {
    guard let id = targets.ids.first else { return }
    var form = Form(
      editing: id, in: municipality, names: ["Note"], purpose: .note,
      title: title(Phrase("Anteckna om ", "Note on "), id))
    form.focus(on: "Note", last: true)
    open(form)
  }

  private func title(_ words: Phrase, _ id: RecordID) -> Phrase {
    let name = municipality.name(of: id)
    return Phrase(words.swedish + name.swedish, words.english + name.english)
  }
}

/// Records are added, edited and removed.
extension State {
  mutating func add(_ targets: CommandTargets) {
    pick(
      from: AdditionList(
        waiting: waiting.map(\.title),
        likeliest: screen.content.additions(
          inCard: screens.content.browsing.focus == .card),
        targets: targets.ids))
  }

  mutating func add(_ type: RecordType) {
    open(
      environment.form(
        adding: type, near: targets.ids, leads: Screen(showing: type) == screen))
  }

  /// Edits what is chosen; asks which, where that could be several.
  mutating func edit(_ targets: CommandTargets) {
    if targets.ids.count > 1 {
      pick(from: RecordList(records: targets.ids, isRemoval: false))
    } else if let id = targets.ids.first {
      edit(id)
    }
  }

  mutating func edit(_ id: RecordID) {
    if isChangeable(id) { open(Form(editing: id, in: municipality)) }
  }

  mutating func editSettings() { edit(RecordID(.settings, "")) }

  /// Asks whether what is chosen shall go; which, where that could be several.
  mutating func remove(_ targets: CommandTargets) {
    let ids = targets.removable
    if ids.count > 1 {
      pick(from: RecordList(records: ids, isRemoval: true))
    } else if let id = ids.first {
      remove(id)
    }
  }

  mutating func remove(_ id: RecordID) {
    if isChangeable(id), let removal = municipality.removal(of: id) {
      open(Deletion(id, removal))
    }
  }

  /// Says why, where a record can't be changed as it stands in its file.
  private mutating func isChangeable(_ id: RecordID) -> Bool {
    guard let fault = municipality.refusal(of: id)?.fault else { return true }
    notice = Notice(.problem, fault.what)
    return false
  }

  mutating func copy(_ targets: CommandTargets) { pick(from: CopyList(record: targets.copied)) }

  mutating func doWithMarked() {
    pick(from: BulkList(records: screens[NetworkScreen.self].marked(environment)))
  }
}

/// The council is called out, and its numbers are verified.
extension State {
  mutating func callOut() { open(CalloutWindow(municipality)) }

  /// Notes that the number of the contact in sight is right, today.
  mutating func verify(_ targets: CommandTargets) -> [Effect] {
    guard let id = targets.contact, let contact = municipality.dutyContacts[id] else { return [] }
    let (by, today) = (municipality.me, today)
    guard contact.verified != today || contact.verifiedBy != by else {
      notice = Notice(.hint, StatusText.verifiedToday.phrase)
      return []
    }
    let name = municipality.title(of: id) ?? id.key
    return perform(
      environment.change(
        Phrase("\(name), numret kontrollerat idag", "\(name), number verified today")
      ) { municipality throws(ChangeFault) in
        try municipality.verifying(id, on: today, by: by).municipality
      })
  }

  /// Whether the card of a duty contact is read.
  var isOnContactCard: Bool {
    screens.content.readCard(environment)?.type == .dutyContact
  }
}

/// Records are taken in from a file of another program.
extension State {
  /// Shows what taking a file in would change, or why it can't be taken in.
  mutating func propose(_ bytes: ForeignBytes) -> [Effect] {
    guard windows.top is ImportWindow else { return [] }
    let file = Importers.read(bytes)
    func refuse(_ why: Phrase) {
      windows.change(ImportWindow.self) { $0.refuse(bytes.name, why) }
    }
    if let why = file.refusal {
      refuse(why)
      return []
    }
    do throws(ChangeFault) {
      if let content = try file.propose(environment).content { open(Proposal(file, content)) }
    } catch {
      refuse(error.what)
    }
    return []
  }
}
