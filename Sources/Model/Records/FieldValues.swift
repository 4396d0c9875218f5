import Almanac
import Lettering
package import RecFile

/// The values of one record by field name, read once. A value that does not fit its field, or is
/// nothing but blanks, is nil or left out.
package struct FieldValues {
  private let pairs: [(name: String, value: String)]

  init() { pairs = [] }

  package init(_ record: Record) {
    pairs = record.fields.map { ($0.name, $0.value) }
  }

  func texts(_ name: String) -> [String] {
    pairs.lazy.filter { $0.name == name && !$0.value.utf8.allSatisfy(\.isBlank) }.map(\.value)
  }

  func text(_ name: String) -> String? {
    pairs.first { $0.name == name && !$0.value.utf8.allSatisfy(\.isBlank) }?.value
  }

  /// What the record is called. Where it has become one with another, what both are called: neither
  /// is to go unseen.
  func title(_ name: String) -> String? {
    let texts = texts(name)
    return texts.count > 1 ? texts.joined(separator: " + ") : texts.first
  }

  /// Whether the record is surely two in one, so that what the one says need not hold for the other.
  var isTwoRecords: Bool {
    ["Id", "Number", "Name"].contains { name in pairs.count { $0.name == name } > 1 }
  }

  /// Without the blanks around it.
  func word(_ name: String) -> String? { text(name).map { $0.trimmed } }

  func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
    word(name).flatMap { Int(digits: $0) }.flatMap { range.contains($0) ? $0 : nil }
  }

  func integers(_ name: String, in range: ClosedRange<Int>) -> [Int] {
    texts(name).compactMap { Int(digits: $0.trimmed) }.filter { range.contains($0) }
  }

  package func decimal(_ name: String) -> Double? { word(name).flatMap { Double(decimal: $0) } }

  func day(_ name: String) -> Day? { word(name).flatMap { Day($0) } }

  func partialDate(_ name: String) -> PartialDate? { word(name).flatMap { PartialDate($0) } }

  func moment(_ name: String) -> Moment? { word(name).flatMap { Moment($0) } }

  func time(_ name: String) -> TimeOfDay? { word(name).flatMap { TimeOfDay($0) } }

  func choice<Case: Choice>(_ name: String) -> Case? {
    word(name).flatMap { Case(rawValue: $0) }
  }

  func reference(_ name: String, to type: RecordType) -> RecordID? {
    word(name).map { RecordID(type, $0) }
  }

  func references(_ name: String, to type: RecordType) -> [RecordID] {
    texts(name).map { RecordID(type, $0.trimmed) }
  }
}
