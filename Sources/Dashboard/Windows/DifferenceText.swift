import Almanac
import Canvas
import Lettering
import Model
import Publication
import Widgets

/// A line of what would change: what it is about, and what becomes of it.
struct DifferenceLine: Equatable, Sendable {
  /// In a column of its own.
  var what: String
  var detail = Line.empty
  /// Whether the detail is text that is wrapped beneath the one above, and has no column.
  var isText = false
}

/// How a difference reads on the screen: in every window that asks before it changes something, and
/// where it is told afterwards.
struct DifferenceText {
  /// Where the records are: first the data as it would be, then as it is.
  private let versions: [Municipality]
  private let language: Language

  /// - Parameter asked: the data as it would be; nil where nothing new would be in it.
  init(_ environment: Environment, to asked: Municipality? = nil) {
    versions = [asked, environment.municipality].compactMap(\.self)
    language = environment.language
  }

  func title(_ id: RecordID) -> String {
    versions.lazy.compactMap { $0.title(of: id, language) }.first ?? id.key
  }

  /// "Norra Åkeriet AB  organisation".
  func titleAndType(_ id: RecordID) -> Line {
    Line(title(id)) + Line("  " + id.type.label(language), .muted)
  }

  /// A value as it is read, not as it stands in the file.
  func shown(_ value: String, of field: String, in type: RecordType) -> String {
    switch type.schema[field]?.kind {
    case .choice(let choices): choices.label(of: value)?(language) ?? value
    case .reference(let target): title(RecordID(target, value))
    default: value
    }
  }

  func label(of field: String, in type: RecordType) -> String {
    type.schema[field]?.label(language) ?? field
  }

  /// "bygg → bygg, kampanj".
  func change(of field: Difference<RecordID>.Field, in type: RecordType) -> Line {
    let (old, new) = (text(field.old, field.name, type), text(field.new, field.name, type))
    return Line((old.isEmpty ? "–" : old) + " → ", .muted) + Line(new.isEmpty ? "–" : new)
  }

  private func text(_ values: [String], _ field: String, _ type: RecordType) -> String {
    values.map { shown($0, of: field, in: type) }.joined(separator: ", ")
  }

  /// What a record that goes, or is told of no more, was named in: a line each.
  func losses(of entry: Difference<RecordID>.Entry) -> [Line] {
    entry.fields.flatMap { field in
      field.lost.map { _ in
        titleAndType(entry.id)
          + Line(" · " + label(of: field.name, in: entry.id.type), .muted)
      }
    }
  }

  /// A record and each of its fields, the key left out.
  /// - Parameter remark: after the type.
  func lines(of entry: Difference<RecordID>.Entry, _ remark: String = "") -> [DifferenceLine] {
    let type = entry.id.type
    let word = (entry.kind == .new ? type.new : type.label)(language)
    let head = DifferenceLine(
      what: sign(entry.kind) + title(entry.id), detail: Line(word + remark, .muted))
    return [head]
      + fields(of: entry).map { field in
        DifferenceLine(
          what: "    " + label(of: field.name, in: type),
          detail: entry.kind == .new
            ? Line(text(field.new, field.name, type).onOneLine)
            : change(of: field, in: type).onOneLine)
      }
  }

  /// A record in one line, beneath another that it belongs to: "Uppdrag   VD, Ett AB".
  func part(_ entry: Difference<RecordID>.Entry, of owner: RecordID) -> DifferenceLine {
    let type = entry.id.type
    let fields = fields(of: entry).filter { field in
      type.schema[field.name]?.target != owner.type || field.new != [owner.key]
    }
    let values = fields.map { text($0.new, $0.name, type).onOneLine }.joined(separator: ", ")
    return DifferenceLine(
      what: "    " + type.label(language).capitalisedFirst, detail: Line(values))
  }

  private func fields(
    of entry: Difference<RecordID>.Entry
  ) -> [Difference<RecordID>.Field] {
    entry.fields.filter { field in
      guard let known = entry.id.type.schema[field.name] else { return true }
      // The line above says what a new record is called.
      let isSaid = entry.kind == .new && known.traits.contains(.title)
      return !known.isKey && !(isSaid && field.new == [title(entry.id)])
    }
  }

  private func sign(_ kind: Difference<RecordID>.Kind) -> String {
    switch kind {
    case .new: "+ "
    case .changed: "~ "
    case .gone: "✕ "
    case .same: "= "
    }
  }

  /// Which fields of which record, where it is one; else how many records: "Ort, Webb".
  func summary(of difference: Difference<RecordID>) -> String? {
    guard difference.entries.count == 1, let entry = difference.entries.first,
      entry.kind == .changed
    else { return nil }
    let labels = entry.fields.map { label(of: $0.name, in: entry.id.type) }
    return labels.prefix(3).joined(separator: ", ") + (labels.count > 3 ? " …" : "")
  }
}

extension String {
  fileprivate var onOneLine: String {
    let lines = split(whereSeparator: \.isNewline)
    return lines.count < 2 ? self : lines.map { String($0).trimmed }.joined(separator: " / ")
  }
}

extension Line {
  fileprivate var onOneLine: Line { Line(runs.map { Run($0.text.onOneLine, $0.role) }) }
}
