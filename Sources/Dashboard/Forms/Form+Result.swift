import Almanac
import Model

/// Why a form can't be saved.
struct FormFault: Error, Equatable, Sendable {
  /// The part whose record it is.
  let part: Int
  let fault: ChangeFault
}

extension Form {
  /// The municipality with what is typed, and the record that the form is about: that of its first
  /// part. Nothing but what was typed is different.
  func result(
    in municipality: Municipality, _ words: DayWords
  ) throws(FormFault) -> (municipality: Municipality, record: RecordID?) {
    var result = municipality
    var records: [RecordID?] = []
    for index in parts.indices {
      if !needs(part: index) {
        records.append(nil)
        continue
      }
      let changes = changes(ofPart: index, records, words)
      do throws(ChangeFault) {
        let record: RecordID
        if let id = parts[index].record {
          if !changes.isEmpty { result = try result.applying(.set(id, changes)).municipality }
          record = id
        } else {
          (result, record) = try result.applying(.add(parts[index].type, changes))
        }
        records.append(record)
      } catch {
        throw FormFault(part: index, fault: error)
      }
    }
    return (result, records.first ?? nil)
  }

  /// Whether what must be filled in must be so in this part: not where all of it may be left out,
  /// and is.
  func needs(part: Int) -> Bool { !(parts[part].isOptional && isEmpty(part: part)) }

  /// Whether nothing was typed in a part.
  func isEmpty(part: Int) -> Bool {
    fields.filter { $0.part == part }.allSatisfy { !$0.isTouched }
  }

  private func changes(
    ofPart index: Int, _ records: [RecordID?], _ words: DayWords
  ) -> [FieldChange] {
    let part = parts[index]
    let typed = fields.filter { $0.part == index && $0.isChanged && !$0.isFixed }.map {
      FieldChange($0.name, .replace($0.values(words)))
    }
    let given = part.given.map { FieldChange($0.field, .replace($0.values)) }
    let linked = part.links.map { link in
      FieldChange(link.field, .replace(values(of: link, records, words)))
    }
    return given + linked + typed
  }

  private func values(
    of link: FormPart.Link, _ records: [RecordID?], _ words: DayWords
  ) -> [String] {
    switch link.source {
    case .record(let part):
      guard records.indices.contains(part), let record = records[part] else { return [] }
      return [record.key]
    case .field(let name, let part):
      if let field = index(of: name, part: part) { return fields[field].values(words) }
      guard parts.indices.contains(part) else { return [] }
      return parts[part].given.first { $0.field == name }?.values ?? []
    }
  }
}
