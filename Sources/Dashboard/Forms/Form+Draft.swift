import Almanac
import Model

/// A form as a draft keeps it, line by line in this order.
extension Form {
  var draft: [Draft.Line] {
    var lines = [
      Draft.Line("Deed", purpose.rawValue), Draft.Line("Title", title.swedish),
      Draft.Line("English", title.english),
    ]
    if leadsToRecord { lines.append(Draft.Line("Leads", "yes")) }
    if let bulk = bulk?.words { lines.append(Draft.Line("Bulk", bulk)) }
    if fillsBelow { lines.append(Draft.Line("Fills", "yes")) }
    for part in parts { lines += Form.lines(part) }
    for field in fields { lines += Form.lines(field) }
    if case .entry(let field, let entry) = stop {
      lines.append(Draft.Line("Stop", "\(field) \(entry)"))
    }
    return lines
  }

  private static func lines(_ part: FormPart) -> [Draft.Line] {
    var lines = [Draft.Line("Part", part.type.rawValue)]
    if let record = part.record { lines.append(Draft.Line("Record", record.key)) }
    lines += part.others.map { Draft.Line("Also", $0.key) }
    if let heading = part.heading {
      lines += [Draft.Line("Heading", heading.swedish), Draft.Line("English", heading.english)]
    }
    if let field = part.decisive { lines.append(Draft.Line("Optional", field)) }
    for given in part.given {
      lines.append(Draft.Line("Given", given.field))
      lines += given.values.map { Draft.Line("Value", $0) }
    }
    for link in part.links {
      switch link.source {
      case .record(let part): lines.append(Draft.Line("Link", "\(link.field) \(part)"))
      case .field(let name, let part):
        lines.append(Draft.Line("Link", "\(link.field) \(part) \(name)"))
      }
    }
    return lines
  }

  private static func lines(_ field: FormField) -> [Draft.Line] {
    [Draft.Line("Field", "\(field.part) \(field.name)")]
      + field.original.map { Draft.Line("Original", $0) }
      + field.start.map {
        $0.key.map { Draft.Line("StartKey", $0) } ?? Draft.Line("Start", $0.text)
      }
      + field.entries.filter { !$0.isEmpty }.map {
        $0.key.map { Draft.Line("Key", $0) } ?? Draft.Line("Text", $0.editor.text)
      }
  }

  /// The forms of a draft, the one on top last; nil where it was not written by `draft`, or for
  /// records that this program does not know.
  static func forms(_ draft: Draft) -> [Form]? {
    var forms: [Form] = []
    for lines in draft.forms {
      guard let form = FormReader(lines).form else { return nil }
      forms.append(form)
    }
    return forms.isEmpty ? nil : forms
  }
}
