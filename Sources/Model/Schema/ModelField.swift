import Almanac
import Lettering

/// One field of a record type, said once: its name in files, where its values are kept, what they
/// may be, and the words that ask for it.
///
/// The property decides what is read of a record: one that is optional or has a default keeps the
/// first value that stands there, a list keeps them all. A value that does not fit is left out.
struct ModelField<Root: Sendable>: Sendable {
  let description: FieldDescription
  /// Whether every value of a record is taken, and not only the first.
  let takesAll: Bool
  /// Puts a value into a record.
  /// - Parameter isAgain: whether it is not the first in the record.
  let take: @Sendable (_ root: inout Root, _ text: String, _ isAgain: Bool) -> Void
  /// Puts something in the place of the value, in a record that has none; nil where nothing is.
  private(set) var substitute: (@Sendable (inout Root) -> Void)?
  /// The record's title by this field; nil for fields that are no title.
  private(set) var title: (@Sendable (Root) -> String?)?

  init(
    _ description: FieldDescription, takesAll: Bool = false,
    take: @escaping @Sendable (_ root: inout Root, _ text: String, _ isAgain: Bool) -> Void
  ) {
    self.description = description
    self.takesAll = takesAll
    self.take = take
  }

  /// A value that a record has even where its file does not say it.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: ModelForm<Value>,
    _ label: Phrase, _ traits: FieldTraits = [], unit: FieldUnit? = nil, help: Phrase
  ) {
    self.init(FieldDescription(name, form.kind, label, traits, unit: unit, help: help)) {
      root, text, _ in
      if let value = form.value(text) { root[keyPath: path] = value }
    }
  }

  /// A value that a record may be without.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ form: ModelForm<Value>, _ label: Phrase, _ traits: FieldTraits = [], unit: FieldUnit? = nil,
    help: Phrase
  ) {
    self.init(FieldDescription(name, form.kind, label, traits, unit: unit, help: help)) {
      root, text, _ in
      root[keyPath: path] = form.value(text)
    }
  }

  /// Any number of values.
  /// - Parameter add: how one more is taken up; last by default.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, [Value]> & Sendable,
    _ form: ModelForm<Value>, _ label: Phrase, _ traits: FieldTraits = [],
    add: @escaping @Sendable (inout [Value], Value) -> Void = { $0.append($1) }, help: Phrase
  ) {
    self.init(
      FieldDescription(name, form.kind, label, traits.union(.repeats), help: help), takesAll: true
    ) { root, text, _ in
      if let value = form.value(text) { add(&root[keyPath: path], value) }
    }
  }
}

extension ModelField where Root: ModelRecord {
  /// The key that tells the records of a type apart: a readable slug.
  static func id(_ path: any WritableKeyPath<Root, String> & Sendable) -> ModelField {
    ModelField(
      "Id", path, .key, Phrase("Nyckel", "Key"),
      help: Phrase(
        "Läsbar nyckel: små bokstäver a–z, siffror och bindestreck.",
        "Readable key: small letters a–z, digits and hyphens."))
  }

  /// The mandatory title of a record; where it is lacking, the key stands in.
  static func name(
    _ name: String = "Name", _ path: any WritableKeyPath<Root, String> & Sendable,
    _ label: Phrase = Phrase("Namn", "Name"), _ traits: FieldTraits = [], help: Phrase
  ) -> ModelField {
    var field = title(name, path, label, traits.union(.mandatory), help: help)
    field.substitute = { $0[keyPath: path] = $0.id }
    return field
  }

  /// The title of a record. Where two records were melted into one, both titles:
  /// neither is to go unseen.
  static func title(
    _ name: String, _ path: any WritableKeyPath<Root, String> & Sendable, _ label: Phrase,
    _ traits: FieldTraits = [], help: Phrase
  ) -> ModelField {
    let description = FieldDescription(name, .text, label, traits.union(.title), help: help)
    var field = ModelField(description, takesAll: true) { root, text, isAgain in
      root[keyPath: path] = isAgain ? root[keyPath: path] + " + " + text : text
    }
    field.title = { $0[keyPath: path] }
    return field
  }

  /// An optional title.
  static func title(
    _ name: String, _ path: any WritableKeyPath<Root, String?> & Sendable, _ label: Phrase,
    _ traits: FieldTraits = [], help: Phrase
  ) -> ModelField {
    let description = FieldDescription(name, .text, label, traits.union(.title), help: help)
    var field = ModelField(description, takesAll: true) { root, text, _ in
      root[keyPath: path] = root[keyPath: path].map { "\($0) + \(text)" } ?? text
    }
    field.title = { $0[keyPath: path] }
    return field
  }
}

/// How a value in code is written in files: the kind that checks it, and the
/// way in which it is read. Text keeps the blanks around it; all else is read without them.
struct ModelForm<Value: Sendable>: Sendable {
  let kind: FieldKind
  /// Nil for text that is no such value.
  let value: @Sendable (String) -> Value?

  init(_ kind: FieldKind, _ value: @escaping @Sendable (String) -> Value?) {
    self.kind = kind
    self.value = value
  }

  /// One of the cases of an enumeration.
  static func choice() -> ModelForm where Value: Choice {
    ModelForm(.choice(Choices(Value.self))) { Value(rawValue: $0.trimmed) }
  }
}

extension ModelForm where Value == String {
  /// One line.
  static let text = ModelForm(.text) { $0 }
  /// One line that a program reads.
  static let word = ModelForm(.text) { $0.trimmed }
  /// Any number of lines.
  static let longText = ModelForm(.longText) { $0 }
  static let key = ModelForm(.key) { $0.trimmed }
  static let telephone = ModelForm(.telephone) { $0.trimmed }
  static let email = ModelForm(.email) { $0.trimmed }
  static let web = ModelForm(.web) { $0.trimmed }
  static let postalCode = ModelForm(.postalCode) { $0 }
  static let organisationNumber = ModelForm(.organisationNumber) { $0.trimmed }

  /// A number that is a key, and kept as it is written.
  static func number(_ range: ClosedRange<Int>) -> ModelForm {
    ModelForm(.integer(range)) { $0.trimmed }
  }
}

extension ModelForm where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> ModelForm {
    ModelForm(.integer(range)) { $0.integer(in: range) }
  }

  /// The number of one of the seven steps, which leads to its record.
  static let step = ModelForm(.reference(.step)) { $0.integer(in: Limits.stepNumber) }
}

extension ModelForm where Value == Double {
  static let decimal = ModelForm(.decimal) { Double(decimal: $0.trimmed) }
}

extension ModelForm where Value == Day {
  static let day = ModelForm(.day) { Day($0.trimmed) }
}

extension ModelForm where Value == PartialDate {
  static let partialDate = ModelForm(.partialDate) { PartialDate($0.trimmed) }
}

extension ModelForm where Value == Moment {
  static let moment = ModelForm(.moment) { Moment($0.trimmed) }
}

extension ModelForm where Value == TimeOfDay {
  static let time = ModelForm(.time) { TimeOfDay($0.trimmed) }
}

extension ModelForm where Value == RecordID {
  /// The key of a record of a type, whether there is one or not.
  static func reference(_ type: RecordType) -> ModelForm {
    ModelForm(.reference(type)) { RecordID(type, $0.trimmed) }
  }
}

extension ModelForm where Value == Branch {
  static let branch = ModelForm(.branch) { Branch(code: $0.trimmed) }
}

extension String {
  /// The number that it is, if it is within a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    Int(digits: trimmed).flatMap { range.contains($0) ? $0 : nil }
  }
}
