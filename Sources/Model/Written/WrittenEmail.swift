import Lettering
import RecFile

/// An address as people and programs write it: `Cia Ek <cia@example.org>`, `mailto:cia@example.org`.
package struct WrittenEmail: Equatable, Sendable {
  package let address: String
  /// The words beside it, mostly a name; often empty.
  package let rest: String

  package init(address: String, rest: String) {
    self.address = address
    self.rest = rest
  }

  /// The addresses of a text, in order; none where what has an `@` is no address.
  package static func all(in text: String) -> [WrittenEmail] {
    guard text.utf8.count <= WrittenTelephone.maximumBytes else { return [] }
    let text = text.received()
    if text.isEmail, text.asAddress == text { return [WrittenEmail(address: text, rest: "")] }
    var found: [WrittenEmail] = []
    var words: [String] = []
    for token in text.split(whereSeparator: \.endsAddress).flatMap(\.valuesByColons) {
      guard token.contains("@") else {
        let says = token.contains { $0.isLetter || $0.isNumber }
        if says, !Self.plain.isSuperset(of: NameWords.inOrder(token)) { words.append(token) }
        continue
      }
      for address in token.addresses {
        guard address.isEmail else { return [] }
        found.append(WrittenEmail(address: address, rest: words.joined(separator: " ")))
        words = []
      }
    }
    if !words.isEmpty, let last = found.popLast() {
      let rest = ([last.rest] + words).filter { !$0.isEmpty }.joined(separator: " ")
      found.append(WrittenEmail(address: last.address, rest: rest))
    }
    return found
  }

  private static let plain = Set(
    NameWords.inOrder(
      "e post epost mail email mejl adress address work arbete jobb eller or och and samt internet")
  )
}

extension StringProtocol {
  /// Two addresses with a slash between are two; one may have a slash in it.
  fileprivate var addresses: [String] {
    let parts = split(separator: "/").map { String($0).asAddress }
    return parts.count > 1 && parts.allSatisfy(\.isEmail) ? parts : [String(self).asAddress]
  }
}

extension String {
  /// Without `mailto:`, what may follow after a question mark, and a full stop after it.
  fileprivate var asAddress: String {
    var text = without(scheme: "mailto:")
    if text.startIndex != startIndex { text = text.prefix { $0 != "?" } }
    while let last = text.last, ".:".contains(last) { text = text.dropLast() }
    while let first = text.first, ".:'".contains(first) { text = text.dropFirst() }
    return String(text).received(isOneLine: true)
  }
}

extension Character {
  /// Whether it is not valid in an address, or surrounds one.
  fileprivate var endsAddress: Bool { isWhitespace || ",;<>()[]|\"".contains(self) }
}

extension FieldKind {
  /// Splits a value that is invalid in the field into values that are valid, and the rest for a
  /// note: `08-465 004 00 ankn 12` is a number and an extension, `Cia <cia@example.org>` an
  /// address. Nil where the value is valid, and where it is not understood.
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
