package import Almanac
import RecFile

extension Municipality {
  /// A record for a text editor; nil where there is no such record.
  package func sheet(of id: RecordID, _ language: Language) -> RecordSheet? {
    record(id).map { RecordSheet(id, Array($0.source), language: language) }
  }

  /// The same sheet again, with what is wrong with it said above.
  package func sheet(
    _ edited: RecordSheet, _ faults: RecordSheet.Faults, _ language: Language
  ) -> RecordSheet {
    RecordSheet(edited.id, edited.body, faults: faults.list, language: language)
  }

  /// The municipality with a record as the editor left it, byte for byte; nil where nothing was
  /// changed, or everything removed. Fields that no one knows and comments are as good as others.
  /// - Throws: everything that is wrong with it; what was wrong before may stay.
  package func taking(_ sheet: RecordSheet) throws(RecordSheet.Faults) -> Municipality? {
    let body = sheet.body
    guard let old = record(sheet.id) else {
      throw RecordSheet.Faults(.init(line: 1, what: ChangeFault.noRecord(sheet.id, near: []).what))
    }
    guard !body.isEmpty, body != RecordSheet(sheet.id, edited: Array(old.source)).body else {
      return nil
    }
    let new = try edited(RecFile(body))
    let faults = SheetCheck(municipality: self, id: sheet.id, old: old, new: new).faults
    if !faults.isEmpty { throw RecordSheet.Faults(list: faults) }
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

  /// The one record of a sheet.
  private func edited(_ file: RecFile) throws(RecordSheet.Faults) -> Record {
    let problems = file.problems.map { problem in
      RecordSheet.Fault(
        line: problem.line,
        what: Phrase("raden går inte att läsa; skriv Fält: värde", "\(problem)"))
    }
    if !problems.isEmpty { throw RecordSheet.Faults(list: problems) }
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
  fileprivate init(_ fault: RecordSheet.Fault) { self.init(list: [fault]) }
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
