import RecFile

/// One field of a public type: its name in files, and where its values are kept.
struct PublicField<Root>: Sendable {
  let name: String
  let traits: PublicTraits
  /// The type in the rec format; nil where any text will do.
  let recType: String?
  /// Whether anything may be written in it.
  let isText: Bool
  /// Whether it may stand several times in a record.
  let repeats: Bool
  /// The values as they are written in the file, a text for each field; none where there is no
  /// value.
  let texts: @Sendable (Root) -> [String]
  /// Takes what stands in a file; false where something in it does not fit, and is left out.
  let take: @Sendable (inout Root, [String]) -> Bool
  let fieldName: FieldName

  /// One value that is always there.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: PublicForm<Value>,
    _ traits: PublicTraits = []
  ) {
    self.init(name, form, traits) { root in
      [form.text(root[keyPath: path])].compactMap(\.self)
    } take: { root, texts in
      guard let value = texts.first.flatMap(form.value) else { return false }
      root[keyPath: path] = value
      return true
    }
  }

  /// One value that may be lacking.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ form: PublicForm<Value>
  ) {
    self.init(name, form, []) { root in
      [root[keyPath: path].flatMap(form.text)].compactMap(\.self)
    } take: { root, texts in
      guard let value = texts.first.flatMap(form.value) else { return false }
      root[keyPath: path] = value
      return true
    }
  }

  /// Any number of values.
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, [Value]> & Sendable,
    _ form: PublicForm<Value>
  ) {
    self.init(name, form, [], repeats: true) { root in
      root[keyPath: path].compactMap(form.text)
    } take: { root, texts in
      let values = texts.prefix(PublicLimits.values).compactMap(form.value)
      root[keyPath: path] = values
      return values.count == texts.count
    }
  }

  private init<Value>(
    _ name: String, _ form: PublicForm<Value>, _ traits: PublicTraits, repeats: Bool = false,
    texts: @escaping @Sendable (Root) -> [String],
    take: @escaping @Sendable (inout Root, [String]) -> Bool
  ) {
    self.name = name
    self.traits = traits
    recType = form.recType
    isText = form.isText
    self.repeats = repeats
    self.texts = texts
    self.take = take
    fieldName = FieldName(name)
  }
}

struct PublicTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// A record without it is none.
  static let mandatory = PublicTraits(rawValue: 1)
  /// Tells the records of a type apart; mandatory too.
  static let key = PublicTraits(rawValue: 3)
}

/// How much is read of a folder that may hold anything.
package enum PublicLimits {
  /// Bytes of one file.
  package static let bytes = 32 << 20
  /// Records of one type.
  static let records = 200_000
  /// Values of one field of a record.
  static let values = 50
  /// Problems of one file that are told.
  static let problems = 100
}
