import Almanac
import Model

extension Form {
  /// A new record.
  /// - Parameters:
  ///   - filled: values to begin with, by field: keys where records are meant.
  ///   - names: the fields that are asked for, in that order; all if nil.
  ///   - title: what stands above it; what is added if nil.
  init(
    adding type: RecordType, filled: [String: [String]] = [:], names: [String]? = nil,
    purpose: Purpose = .add, title: Phrase? = nil
  ) {
    let fields = Form.descriptions(of: type, names).map {
      FormField($0, values: filled[$0.name] ?? [])
    }
    var part = FormPart(type)
    part.given = Form.given(filled, except: fields)
    self.init(purpose, title ?? type.new.capitalised, parts: [part], fields: fields)
    if let empty = fields.firstIndex(where: { $0.description.isMandatory && $0.isEmpty }) {
      stop = .entry(field: empty, 0)
    }
  }

  /// A record that is there.
  /// - Parameters:
  ///   - names: the fields that are asked for, in that order; all if nil.
  ///   - filled: values to begin with instead of the record's own.
  ///   - title: what stands above it; what is changed if nil.
  init(
    editing id: RecordID, in municipality: Municipality, names: [String]? = nil,
    filled: [String: [String]] = [:], purpose: Purpose = .edit, title: Phrase? = nil
  ) {
    let fields = Form.descriptions(of: id.type, names, withKey: id.type == .step).map { field in
      let original = municipality.values(of: field.name, in: id)
      return filled[field.name].map { FormField(field, original: original, values: $0) }
        ?? FormField(field, original: original)
    }
    var part = FormPart(id.type, id)
    part.given = Form.given(filled, except: fields)
    self.init(
      purpose, title ?? Form.title(editing: id, in: municipality), parts: [part], fields: fields)
  }

  private static func title(editing id: RecordID, in municipality: Municipality) -> Phrase {
    guard id.type != .settings else { return id.type.label.capitalised }
    let name = municipality.name(of: id)
    return Phrase("Ändra \(name.swedish)", "Edit \(name.english)")
  }

  /// Adds another record to the form.
  /// - Parameters:
  ///   - filled: values to begin with.
  ///   - names: the fields that are asked for, in that order.
  mutating func add(_ part: FormPart, filled: [String: [String]] = [:], names: [String]) {
    let number = parts.count
    let new = Form.descriptions(of: part.type, names).map {
      FormField($0, part: number, values: filled[$0.name] ?? [])
    }
    var part = part
    part.given += Form.given(filled, except: new)
    parts.append(part)
    fields += new
  }

  /// Asks for one field more of a part, after all that is asked for.
  mutating func ask(_ name: String, ofPart part: Int) {
    guard let description = parts[part].type.schema[name] else { return }
    fields.append(FormField(description, part: part))
  }

  /// The fields that can be asked for: keys are made, not typed.
  private static func descriptions(
    of type: RecordType, _ names: [String]?, withKey: Bool = false
  ) -> [FieldDescription] {
    let schema = type.schema
    let fields = names.map { $0.compactMap { schema[$0] } } ?? schema.asked
    return fields.filter { withKey || !$0.isKey }
  }

  private static func given(
    _ filled: [String: [String]], except fields: [FormField]
  ) -> [FormPart.Given] {
    filled.filter { name, _ in !fields.contains { $0.name == name } }
      .sorted { $0.key < $1.key }.map { FormPart.Given(field: $0.key, values: $0.value) }
  }
}

extension Phrase {
  /// With a capital letter first.
  var capitalised: Phrase {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Phrase(capital(swedish), capital(english))
  }
}
