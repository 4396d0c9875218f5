import Almanac
import Canvas
import Model
import Publication
import Widgets

/// Something done with all the marked records in one step.
enum BulkAction: Equatable, Sendable {
  /// A value more, or a value less, for a field that repeats.
  case add(String)
  case remove(String)
  /// The same value for all, or none.
  case set(String)

  /// The field that it is about.
  var field: String {
    switch self {
    case .add(let name), .remove(let name), .set(let name): name
    }
  }

  /// As a draft keeps it: "add Tag".
  var words: String {
    switch self {
    case .add(let name): "add \(name)"
    case .remove(let name): "remove \(name)"
    case .set(let name): "set \(name)"
    }
  }

  /// Nil where the words are of no act with a field that there is.
  init?(_ words: String) {
    let words = words.split(separator: " ").map(String.init)
    guard words.count == 2, Organisation.schema[words[1]] != nil else { return nil }
    switch words[0] {
    case "add": self = .add(words[1])
    case "remove": self = .remove(words[1])
    case "set": self = .set(words[1])
    default: return nil
    }
  }

  /// What records become, with which value of the field.
  func changes(
    _ values: [String], in records: [RecordID], of municipality: Municipality
  ) -> [Change] {
    records.compactMap { id in
      change(values, from: municipality.values(of: field, in: id)).map {
        .set(id, [FieldChange(field, $0)])
      }
    }
  }

  /// Nil where the record is as it should be already.
  private func change(_ values: [String], from old: [String]) -> FieldChange.Act? {
    switch self {
    case .add: values.first.flatMap { old.contains($0) ? nil : .add($0) }
    case .remove: values.first.flatMap { old.contains($0) ? .remove($0) : nil }
    case .set: old == values ? nil : .replace(values)
    }
  }

  private var label: Phrase { Organisation.schema[field]?.label ?? Phrase(field, field) }

  /// A form for the value, which all of some records get.
  func form(for records: [RecordID]) -> Form {
    let count = Phrase(
      records.count == 1 ? "en markerad" : "\(records.count) markerade", "\(records.count) marked")
    var form = Form(adding: .organisation, names: [field], purpose: .bulk, title: title(count))
    form.bulk = self
    // So that the draft knows them too.
    form.parts[0].others = records
    form.focus(on: field)
    return form
  }

  /// Above the value that is asked for.
  private func title(_ count: Phrase) -> Phrase {
    switch self {
    case .add: Phrase("Sätt etikett på \(count.swedish)", "Tag \(count.english)")
    case .remove:
      Phrase("Ta bort etikett från \(count.swedish)", "Take a tag from \(count.english)")
    case .set:
      Phrase("\(label.swedish) för \(count.swedish)", "\(label.english) of \(count.english)")
    }
  }

  /// As undo tells it.
  func name(_ value: String, _ count: Int) -> Phrase {
    switch self {
    case .add:
      Phrase(
        "sätta etiketten \(value) på \(count) organisationer",
        "tag \(count) organisations \(value)")
    case .remove:
      Phrase(
        "ta bort etiketten \(value) från \(count) organisationer",
        "take the tag \(value) from \(count) organisations")
    case .set:
      Phrase(
        "sätta \(label.swedish.lowercased()) på \(count) organisationer",
        "set \(label.english.lowercased()) of \(count) organisations")
    }
  }
}

/// A value that marked records get, or lose.
struct BulkEdit: ProposalSource {
  let act: BulkAction
  let values: [String]
  let records: [RecordID]

  func propose(
    _ environment: Environment
  ) throws(ChangeFault) -> (content: Proposal.Content?, why: Notice?) {
    let municipality = environment.municipality
    let records = records.filter { municipality.row(of: $0) != nil }
    let changes = act.changes(values, in: records, of: municipality)
    guard !changes.isEmpty else {
      let why: StatusText = records.isEmpty ? .nothingMarked : .allAreSo
      return (nil, Notice(.hint, why.phrase))
    }
    let refused = try refused(changes, environment)
    let possible = changes.filter { change in
      !(change.record.map { refused.ids.contains($0) } ?? false)
    }
    guard !possible.isEmpty else { return (nil, refused.why.map { Notice(.problem, $0) }) }
    let asked = try municipality.applying(possible).municipality
    let text = DifferenceText(environment, to: asked)
    let value = values.map { text.shown($0, of: act.field, in: .organisation) }
    let content = Proposal.Content(
      changes: possible,
      title: Phrase(
        "\(possible.count) av \(records.count) markerade ändras",
        "\(possible.count) of \(records.count) marked change"),
      lines: lines(of: refused, environment)
        + lines(of: municipality.difference(to: asked), possible.compactMap(\.record), text),
      name: act.name(value.joined(separator: ", "), possible.count))
    return (content, nil)
  }

  /// The records that would not be valid after the changes, and why the first would not.
  private func refused(
    _ changes: [Change], _ environment: Environment
  ) throws(ChangeFault) -> (ids: Set<RecordID>, why: Phrase?) {
    let asked = try environment.municipality.applying(changes).municipality
    let errors = asked.problems(notIn: environment.municipality, today: environment.today)
      .filter { $0.severity == .error }
    return (Set(errors.compactMap { asked.record(with: $0) }), errors.first?.what)
  }

  private func lines(
    of refused: (ids: Set<RecordID>, why: Phrase?), _ environment: Environment
  ) -> [DifferenceLine] {
    guard let why = refused.why, !refused.ids.isEmpty else { return [] }
    let count = "\(refused.ids.count) " + environment.say("hoppas över", "are passed over")
    return [DifferenceLine(what: count, detail: Line(why(environment.language), .muted))]
  }

  /// A line for each record, in the order in which they are marked: only one field changes.
  private func lines(
    of difference: Difference<RecordID>, _ order: [RecordID], _ text: DifferenceText
  ) -> [DifferenceLine] {
    let entries = Dictionary(difference.entries.map { ($0.id, $0) }) { first, _ in first }
    return order.compactMap { id in
      entries[id].map { entry in
        DifferenceLine(
          what: text.title(id),
          detail: entry.fields.first.map { text.change(of: $0, in: id.type) } ?? .empty)
      }
    }
  }
}

extension Change {
  /// The record that is changed; nil where one is added.
  fileprivate var record: RecordID? {
    switch self {
    case .add: nil
    case .set(let id, _), .remove(let id): id
    }
  }
}

/// How records are written to a file of their own.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// For a spreadsheet.
  case csv
  /// The people there, for an address book.
  case vcf
  case rec
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
  var settable: [FieldDescription] {
    fields.filter { field in
      !field.isKey && !field.repeats && field.traits.isDisjoint(with: [.title, .individual])
    }
  }
}
