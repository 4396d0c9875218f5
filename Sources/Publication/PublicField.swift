import Almanac
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
  /// Reads the values of a file; false where one of them is invalid, and is left out.
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

/// How a value is written in a file, both ways: `value` reads the same from what `text` writes.
struct PublicForm<Value: Sendable>: Sendable {
  /// The type in the rec format; nil where any text will do.
  let recType: String?
  /// Whether it is free text, in which anything may be written.
  let isText: Bool
  /// Nil where there is nothing to write.
  let text: @Sendable (Value) -> String?
  /// Nil for text that means none.
  let value: @Sendable (String) -> Value?

  init(
    _ recType: String?, isText: Bool = false, text: @escaping @Sendable (Value) -> String?,
    value: @escaping @Sendable (String) -> Value?
  ) {
    self.recType = recType
    self.isText = isText
    self.text = text
    self.value = value
  }

  /// One of the values of an enumeration, as it is called in files.
  static func choice() -> PublicForm
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    PublicForm("enum " + Value.allCases.map(\.rawValue).joined(separator: " ")) {
      $0.rawValue
    } value: {
      Value(rawValue: $0)
    }
  }
}

extension PublicForm where Value == String {
  static let line = PublicForm("line", isText: true) {
    PublicText.line($0 as String?)
  } value: {
    PublicText.line($0 as String?)
  }

  static let lines = PublicForm(nil, isText: true) { text in
    let lines = PublicText.lines(text)
    return lines.isEmpty ? nil : lines
  } value: { text in
    let lines = PublicText.lines(text)
    return lines.isEmpty ? nil : lines
  }

  /// Small letters a–z, digits and hyphens.
  static let key = PublicForm("regexp /^[a-z0-9][a-z0-9-]*$/") {
    $0.isPublicKey ? $0 : nil
  } value: {
    $0.isPublicKey ? $0 : nil
  }
}

extension PublicForm where Value == Int {
  static let stepNumber = whole(1...7)
  static let percent = whole(0...100)

  private static func whole(_ range: ClosedRange<Int>) -> PublicForm {
    PublicForm("range \(range.lowerBound) \(range.upperBound)") { number in
      range.contains(number) ? String(number) : nil
    } value: { text in
      guard text.utf8.first != UInt8(ascii: "+") else { return nil }
      return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension PublicForm where Value == Double {
  static let number = PublicForm("real", text: PublicNumber.text, value: PublicNumber.number)
}

extension PublicForm where Value == Day {
  static let day = PublicForm("regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/") {
    $0.description
  } value: {
    Day($0)
  }
}

extension PublicForm where Value == PartialDate {
  static let partialDate = PublicForm("regexp /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/") {
    $0.description
  } value: {
    PartialDate($0)
  }
}

extension PublicForm where Value == TimeOfDay {
  static let time = PublicForm("regexp /^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/") {
    $0.description
  } value: {
    TimeOfDay($0)
  }
}

extension String {
  fileprivate var isPublicKey: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-"), utf8.count <= 200 else {
      return false
    }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "-")
      }
    }
  }
}
