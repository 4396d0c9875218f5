package import Almanac
import Lettering
import RecFile

extension Municipality {
  /// A record for a text editor; nil where there is no such record.
  package func sheet(of id: RecordID, _ language: Language) -> RecordSheet? {
    record(id).map {
      let source = Array($0.source)
      return RecordSheet(id, source, base: source, language: language)
    }
  }

  /// A sheet that an editor left behind, to be gone on with: with what others have written into the
  /// record since. Where both changed the same, both values are told above it.
  package func sheet(takingUp left: RecordSheet, _ language: Language) -> RecordSheet {
    let note = Phrase(
      "Det som skrevs förra gången står kvar här.", "What was written last time still stands here.")
    guard let old = record(left.id), let base = left.base,
      let merge = SheetMerge(base: base, ours: left.body, theirs: Array(old.source))
    else {
      return RecordSheet(left.id, left.body, base: left.base, note: note, language: language)
    }
    return RecordSheet(
      left.id, merge.body, base: merge.base, faults: merge.faults, note: note, language: language)
  }

  /// The sheet again, with its faults listed above.
  package func sheet(
    _ edited: RecordSheet, _ faults: RecordSheet.Faults, _ language: Language
  ) -> RecordSheet {
    RecordSheet(
      edited.id, faults.merged?.body ?? edited.body, base: faults.merged?.base ?? edited.base,
      faults: faults.list, language: language)
  }

  /// The municipality with a record as the editor left it, byte for byte, merged with what others
  /// wrote into it since it was laid out; nil where nothing was changed, or everything removed.
  /// Fields that no one knows and comments are as good as others.
  /// - Throws: everything that is wrong with it; what was wrong before may stay.
  package func taking(_ sheet: RecordSheet) throws(RecordSheet.Faults) -> Municipality? {
    guard let old = record(sheet.id) else {
      throw RecordSheet.Faults(.init(line: 1, what: ChangeFault.noRecord(sheet.id, near: []).what))
    }
    let now = RecordSheet.body(of: Array(old.source))
    let body = sheet.body
    let base = sheet.base.map { RecordSheet.body(of: $0) } ?? now
    guard !body.isEmpty, body != base, body != now else { return nil }
    var new = try edited(RecFile(body))
    var merged: SheetMerge?
    if base != now {
      guard let merge = SheetMerge(base: base, ours: body, theirs: Array(old.source)) else {
        throw RecordSheet.Faults(.init(line: 1, what: Self.notMerged))
      }
      guard merge.conflicts.isEmpty else {
        throw RecordSheet.Faults(merge.faults, merged: merge)
      }
      guard merge.body != now else { return nil }
      new = try edited(RecFile(merge.body))
      merged = merge
    }
    let faults = SheetCheck(municipality: self, id: sheet.id, old: old, new: new).faults
    if !faults.isEmpty { throw RecordSheet.Faults(faults, merged: merged) }
    do throws(ChangeFault) {
      _ = try changeable(sheet.id)
      var file = try editableFile(of: sheet.id.type)
      do throws(RecFile.Refusal) {
        try file.rewrite(old, as: new)
      } catch {
        throw .unwritable(sheet.id.description, error)
      }
      return replacing(sheet.id.type, with: file)
    } catch {
      throw RecordSheet.Faults(.init(line: 1, what: error.what))
    }
  }

  private static let notMerged = Phrase(
    "posten ändrades på annat håll och kan inte vävas ihop med det som står här",
    "the record was changed elsewhere, and can't be merged with what stands here")

  /// The one record of a sheet.
  private func edited(_ file: RecFile) throws(RecordSheet.Faults) -> Record {
    let problems = file.problems.map { problem in
      RecordSheet.Fault(
        line: problem.line,
        what: Phrase("raden går inte att läsa; skriv Fält: värde", "\(problem)"))
    }
    if !problems.isEmpty { throw RecordSheet.Faults(problems) }
    let records = file.sets.flatMap { Array($0.records) }
    let descriptors = file.sets.compactMap(\.descriptor)
    guard records.count == 1, descriptors.isEmpty, let record = records.first else {
      let line = (descriptors.first ?? records.dropFirst().first)?.line ?? 1
      throw RecordSheet.Faults(
        .init(
          line: line,
          what: Phrase(
            "här ska en post stå, utan tomma rader i", "one record stands here, without empty lines"
          )
        ))
    }
    return record
  }
}

extension RecordSheet.Faults {
  fileprivate init(_ fault: RecordSheet.Fault) { self.init([fault]) }
}

/// Holds an edited record to its schema: what is new in it must be right.
private struct SheetCheck {
  let municipality: Municipality
  let id: RecordID
  let old: Record
  let new: Record

  var faults: [RecordSheet.Fault] {
    let fields = Array(new.fields)
    return fields.indices.compactMap { fault(fields[$0], before: fields[..<$0]) } + missing
  }

  private func fault(_ field: Field, before: ArraySlice<Field>) -> RecordSheet.Fault? {
    guard let description = id.type.schema[field.name] else { return nil }
    let known = old.values(FieldName(field.name))
    if description.isKey, field.value.trimmed != id.key {
      return RecordSheet.Fault(line: field.line, what: ChangeFault.keyStays(description).what)
    }
    let count = before.count { $0.name == field.name } + 1
    if count > max(1, known.count), !description.repeats {
      return RecordSheet.Fault(line: field.line, what: ChangeFault.notRepeating(description).what)
    }
    guard !known.contains(field.value) else { return nil }
    do throws(ChangeFault) {
      try municipality.check(field.value, description)
      return nil
    } catch {
      return RecordSheet.Fault(line: field.line, what: error.what)
    }
  }

  private var missing: [RecordSheet.Fault] {
    id.type.schema.fields.filter { field in
      field.isMandatory && !new.values(FieldName(field.name)).contains { !$0.trimmed.isEmpty }
        && (field.isKey || !old.values(FieldName(field.name)).isEmpty)
    }.map { RecordSheet.Fault(line: 1, what: ChangeFault.missing($0).what) }
  }
}
