import Almanac
import Lettering

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
