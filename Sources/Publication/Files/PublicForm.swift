import Almanac

/// How a value stands in a file, both ways: what `text` writes, `value` reads as the same.
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
