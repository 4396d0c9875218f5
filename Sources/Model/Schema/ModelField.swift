import Almanac

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
