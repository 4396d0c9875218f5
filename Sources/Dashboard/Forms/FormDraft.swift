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

/// Reads a form back from the lines of a draft. Whatever they say, nothing but a form comes of it.
struct FormReader {
  private var head: [String: String] = [:]
  private var parts: [FormPart] = []
  private var fields: [Typed] = []
  private var stop: Form.Stop?
  private var isWhole = true

  private struct Typed {
    let part: Int
    let description: FieldDescription
    var original: [String] = []
    var start: [FormEntry.Content] = []
    var contents: [FormEntry.Content] = []
  }

  private static let maximumParts = 500

  init(_ lines: [Draft.Line]) {
    for line in lines where isWhole { isWhole = take(line) }
  }

  /// Nil where a line was not understood, or something is missing.
  var form: Form? {
    guard isWhole, let purpose = head["Deed"].flatMap({ Form.Purpose(rawValue: $0) }),
      let swedish = head["Title"], let english = head["English"], !parts.isEmpty, !fields.isEmpty
    else { return nil }
    let fields = fields.map { typed in
      var field = FormField(
        typed.description, part: typed.part, original: typed.original, filled: typed.contents)
      field.start = typed.start
      return field
    }
    var form = Form(purpose, Phrase(swedish, english), parts: parts, fields: fields)
    form.bulk = head["Bulk"].flatMap { BulkAction($0) }
    guard (form.bulk == nil) == (purpose != .bulk) else { return nil }
    form.leadsToRecord = head["Leads"] == "yes"
    form.fillsBelow = head["Fills"] == "yes"
    form.stop = stop ?? .save
    form.settle()
    return form
  }

  private mutating func take(_ line: Draft.Line) -> Bool {
    if !fields.isEmpty || line.name == "Field" { return takeTyped(line) }
    if !parts.isEmpty || line.name == "Part" { return takePart(line) }
    guard ["Deed", "Title", "English", "Leads", "Fills", "Bulk"].contains(line.name) else {
      return false
    }
    return head.updateValue(line.value, forKey: line.name) == nil
  }

  private mutating func takePart(_ line: Draft.Line) -> Bool {
    if line.name == "Part" {
      guard let type = RecordType(rawValue: line.value), parts.count < Self.maximumParts else {
        return false
      }
      parts.append(FormPart(type))
      return true
    }
    let last = parts.count - 1
    guard last >= 0 else { return false }
    switch line.name {
    case "Record": parts[last].record = RecordID(parts[last].type, line.value)
    case "Also": parts[last].others.append(RecordID(parts[last].type, line.value))
    case "Heading": parts[last].heading = Phrase(line.value, line.value)
    case "English":
      guard let heading = parts[last].heading else { return false }
      parts[last].heading = Phrase(heading.swedish, line.value)
    case "Optional":
      guard parts[last].type.schema[line.value] != nil else { return false }
      parts[last].decisive = line.value
    case "Given":
      guard parts[last].type.schema[line.value] != nil else { return false }
      parts[last].given.append(FormPart.Given(field: line.value, values: []))
    case "Value":
      guard let given = parts[last].given.popLast() else { return false }
      parts[last].given.append(
        FormPart.Given(field: given.field, values: given.values + [line.value]))
    case "Link": return takeLink(line.value, last)
    default: return false
    }
    return true
  }

  private mutating func takeLink(_ text: String, _ last: Int) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, parts[last].type.schema[words[0]] != nil, let part = Int(words[1]),
      (0..<last).contains(part)
    else { return false }
    let source: FormPart.Link.Source =
      words.count == 2 ? .record(ofPart: part) : .field(words[2], ofPart: part)
    parts[last].links.append(FormPart.Link(field: words[0], source: source))
    return true
  }

  private mutating func takeTyped(_ line: Draft.Line) -> Bool {
    let last = fields.count - 1
    switch line.name {
    case "Field": return takeField(line.value)
    case "Original": fields[last].original.append(line.value)
    case "StartKey": fields[last].start.append(FormEntry.Content(key: line.value))
    case "Start": fields[last].start.append(FormEntry.Content(text: line.value))
    case "Key":
      guard fields[last].description.isChosen else { return false }
      fields[last].contents.append(FormEntry.Content(key: line.value))
    case "Text": fields[last].contents.append(FormEntry.Content(text: line.value))
    case "Stop":
      let numbers = line.value.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { return false }
      stop = .entry(field: numbers[0], numbers[1])
    default: return false
    }
    return true
  }

  private mutating func takeField(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let part = Int(words[0]), parts.indices.contains(part),
      let field = parts[part].type.schema[words[1]], fields.count < Self.maximumParts
    else { return false }
    fields.append(Typed(part: part, description: field))
    return true
  }
}
