import Almanac
import Model

/// Something done with all the marked records in one step.
enum BulkEdit: Equatable, Sendable {
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

  /// A value as it is read, not as it stands in the file.
  func shown(_ value: String, _ environment: Environment) -> String {
    switch Organisation.schema[field]?.kind {
    case .choice(let choices): choices.label(of: value)?(environment.language) ?? value
    case .reference(let type):
      environment.municipality.title(of: RecordID(type, value), environment.language) ?? value
    default: value
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
