import Almanac
import Model

extension State {
  /// "12 markerade".
  var markedTitle: String {
    "\(language.number(marks.count)) "
      + maker.say(marks.count == 1 ? "markerad" : "markerade", "marked")
  }

  /// What can be done with the marked records.
  var bulkRows: [Picker.Row] {
    var rows = [
      row(
        .add("Tag"), Phrase("sätt etikett", "add a tag"),
        Phrase("Lägger till den på var och en", "Adds it to each")),
      row(
        .remove("Tag"), Phrase("ta bort etikett", "remove a tag"),
        Phrase("Från dem som har den", "From those that have it")),
    ]
    rows += Organisation.schema.settable.map { field in
      row(
        .set(field.name),
        Phrase(
          "sätt \(field.label.swedish.lowercased())", "set \(field.label.english.lowercased())"),
        field.help)
    }
    rows += ExportFormat.allCases.map { row(.export($0), $0.label, $0.help) }
    rows.append(
      row(
        .unmark, Phrase("avmarkera", "unmark"),
        Phrase("Ta bort alla markeringar", "Take all marks away")))
    return rows
  }

  private func row(_ act: BulkAct, _ label: Phrase, _ help: Phrase) -> Picker.Row {
    Picker.Row(lead: label(language), title: help(language), choice: .bulk(act))
  }

  /// Does an act, or asks for the value that it takes.
  mutating func begin(_ act: BulkAct) -> [Effect] {
    switch act {
    case .unmark: unmark()
    case .export(let format): return [.export(marked, format)]
    case .add, .remove, .set:
      let count = Phrase(
        marks.count == 1 ? "en markerad" : "\(marks.count) markerade", "\(marks.count) marked")
      var form = Form(
        adding: .organisation, names: [act.field], deed: .bulk, title: act.title(count))
      form.bulk = act
      // So that the draft knows them too.
      form.parts[0].others = marked
      form.focus(on: act.field)
      open(form)
    }
    return []
  }

  /// Shows what the typed value would change. The form stays until that is saved.
  mutating func propose(_ act: BulkAct, by form: Form) -> [Effect] {
    let values = form.fields.first?.values(words) ?? []
    do throws(ChangeFault) {
      try propose(act, values)
    } catch {
      notice = Notice(.problem, error.what)
    }
    return []
  }

  /// What the marked records become, with which value of which field.
  func bulkChanges(_ act: BulkAct, _ values: [String]) -> [Change] {
    marked.compactMap { id in
      bulkChange(act, values, municipality.values(of: act.field, in: id)).map {
        .set(id, [FieldChange(act.field, $0)])
      }
    }
  }

  /// Shows what a value would change in the marked records; nothing is changed yet.
  mutating func propose(_ act: BulkAct, _ values: [String]) throws(ChangeFault) {
    let (made, why) = try bulkProposal(act, values)
    proposal = made
    if let why { notice = why }
  }

  /// What a value would change in the marked records as they are; nil where that is nothing, and why.
  func bulkProposal(
    _ act: BulkAct, _ values: [String]
  ) throws(ChangeFault) -> (proposal: Proposal?, why: Notice?) {
    let changes = bulkChanges(act, values)
    guard !changes.isEmpty else {
      let why = marks.isEmpty ? Say.nothingMarked : .allAreSo
      return (nil, Notice(.hint, why.phrase))
    }
    let refused = try refused(changes)
    let possible = changes.filter { !refused.ids.contains($0.record) }
    guard !possible.isEmpty else { return (nil, refused.why.map { Notice(.problem, $0) }) }
    let asked = try municipality.applying(possible).municipality
    let value = values.map { shown($0, in: act.field) }.joined(separator: ", ")
    let proposal = Proposal(
      act: act, values: values, changes: possible,
      title: Phrase(
        "\(possible.count) av \(marks.count) markerade ändras",
        "\(possible.count) of \(marks.count) marked change"),
      lines: refusedLines(refused) + possible.compactMap { line(for: $0, in: asked) },
      name: act.name(value, possible.count))
    return (proposal, nil)
  }

  /// The records that the change would make wrong, and why the first of them.
  private func refused(
    _ changes: [Change]
  ) throws(ChangeFault) -> (ids: Set<RecordID>, why: Phrase?) {
    let asked = try municipality.applying(changes).municipality
    let errors = asked.problems(notIn: municipality, today: today).filter { $0.severity == .error }
    return (Set(errors.compactMap { asked.record(with: $0) }), errors.first?.what)
  }

  private func refusedLines(_ refused: (ids: Set<RecordID>, why: Phrase?)) -> [Proposal.Line] {
    guard let why = refused.why, !refused.ids.isEmpty else { return [] }
    let count = "\(refused.ids.count) " + maker.say("hoppas över", "are passed over")
    return [Proposal.Line(what: count, before: why(language))]
  }

  private func line(for change: Change, in asked: Municipality) -> Proposal.Line? {
    guard case .set(let id, let fields) = change, let name = fields.first?.name else { return nil }
    func text(_ municipality: Municipality) -> String {
      municipality.values(of: name, in: id).map { shown($0, in: name) }.joined(separator: ", ")
    }
    let after = text(asked)
    return Proposal.Line(
      what: municipality.title(of: id, language) ?? id.key, before: text(municipality),
      after: after.isEmpty ? "–" : after)
  }

  /// A value as it is read, not as it stands in the file.
  private func shown(_ value: String, in name: String) -> String {
    switch Organisation.schema[name]?.kind {
    case .choice(let choices): choices.label(of: value)?(language) ?? value
    case .reference(let type): municipality.title(of: RecordID(type, value), language) ?? value
    default: value
    }
  }

  /// Nil where the record is as it should be already.
  private func bulkChange(
    _ act: BulkAct, _ values: [String], _ old: [String]
  ) -> FieldChange.Act? {
    switch act {
    case .add: values.first.flatMap { old.contains($0) ? nil : .add($0) }
    case .remove: values.first.flatMap { old.contains($0) ? .remove($0) : nil }
    case .set: old == values ? nil : .replace(values)
    case .export, .unmark: nil
    }
  }
}

extension BulkAct {
  /// Above the value that is asked for.
  fileprivate func title(_ count: Phrase) -> Phrase {
    let label = Organisation.schema[field]?.label ?? Phrase(field, field)
    return switch self {
    case .add: Phrase("Sätt etikett på \(count.swedish)", "Tag \(count.english)")
    case .remove:
      Phrase("Ta bort etikett från \(count.swedish)", "Take a tag from \(count.english)")
    default:
      Phrase("\(label.swedish) för \(count.swedish)", "\(label.english) of \(count.english)")
    }
  }

  /// As undo tells it.
  fileprivate func name(_ value: String, _ count: Int) -> Phrase {
    let label = Organisation.schema[field]?.label ?? Phrase(field, field)
    return switch self {
    case .add:
      Phrase(
        "sätta etiketten \(value) på \(count) organisationer",
        "tag \(count) organisations \(value)")
    case .remove:
      Phrase(
        "ta bort etiketten \(value) från \(count) organisationer",
        "take the tag \(value) from \(count) organisations")
    default:
      Phrase(
        "sätta \(label.swedish.lowercased()) på \(count) organisationer",
        "set \(label.english.lowercased()) of \(count) organisations")
    }
  }
}

extension ExportFormat {
  var label: Phrase {
    switch self {
    case .csv: Phrase("exportera kalkylblad", "export a spreadsheet")
    case .vcf: Phrase("exportera adresskort", "export contact cards")
    case .rec: Phrase("exportera poster", "export records")
    }
  }

  var help: Phrase {
    switch self {
    case .csv: Phrase("En CSV-fil med en rad för var och en", "A CSV file with a line for each")
    case .vcf: Phrase("En vCard-fil med människorna där", "A vCard file with the people there")
    case .rec: Phrase("En rec-fil, som recutils läser", "A rec file, as recutils reads it")
    }
  }
}

extension Schema {
  /// The fields that several records may have the same value of: not what tells them apart.
  fileprivate var settable: [FieldDescription] {
    fields.filter { field in
      !field.isKey && !field.repeats && field.traits.isDisjoint(with: [.title, .individual])
    }
  }
}

extension Change {
  /// The record that is changed; one without a key where it is added.
  fileprivate var record: RecordID {
    switch self {
    case .add(let type, _): RecordID(type, "")
    case .set(let id, _), .remove(let id): id
    }
  }
}
