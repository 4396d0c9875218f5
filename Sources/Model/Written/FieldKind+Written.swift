import RecFile

extension FieldKind {
  /// What a value that the field can't hold is in values that it can, and what else it says, for a note:
  /// `08-465 004 00 ankn 12` is a number and an extension, `Cia <cia@example.org>` an address. Nil where
  /// the value fits as it stands, and where it is not understood.
  package func written(_ value: String) -> (values: [String], notes: [String])? {
    guard fault(in: value) != nil else { return nil }
    switch self {
    case .telephone:
      let found = WrittenTelephone.all(in: value)
      guard !found.isEmpty, found.allSatisfy({ $0.label != .notCalled }) else { return nil }
      return (found.map(\.number), found.compactMap { $0.line() })
    case .email:
      let found = WrittenEmail.all(in: value)
      return found.isEmpty ? nil : (found.map(\.address), [])
    default: return nil
    }
  }
}

extension [FieldChange] {
  /// The changes with what can be understood of telephone numbers and addresses in the place of what was
  /// written, and the rest in notes. The same for a form and for commands.
  /// - Parameter old: the record before the changes. What stands in it already stays as it is written.
  func understood(by schema: Schema, of old: Record? = nil) -> [FieldChange] {
    var notes: [String] = []
    let changes = flatMap { change -> [FieldChange] in
      guard let field = schema[change.name], field.repeats || change.values.count < 2 else {
        return [change]
      }
      let standing = old?.values(FieldName(field.name)) ?? []
      let written = change.values.map { value -> [String] in
        guard !standing.contains(value), let written = field.kind.written(value),
          field.repeats || written.values.count == 1
        else { return [value] }
        notes += written.notes
        return written.values
      }
      return change.with(written.flatMap(\.self))
    }
    guard schema["Note"] != nil else { return notes.isEmpty ? changes : self }
    return changes + notes.map { FieldChange("Note", .add($0)) }
  }
}

extension FieldChange {
  /// The values that the change puts into the field.
  fileprivate var values: [String] {
    switch act {
    case .replace(let values): values
    case .add(let value): [value]
    case .remove: []
    }
  }

  fileprivate func with(_ values: [String]) -> [FieldChange] {
    switch act {
    case .replace: [FieldChange(name, .replace(values))]
    case .add: values.map { FieldChange(name, .add($0)) }
    case .remove: [self]
    }
  }
}
