/// Says which record is meant, anywhere in the data folder: a type and a key.
/// It may lead nowhere; that is for the municipality to find out.
package struct RecordID: Hashable, Sendable, CustomStringConvertible {
  package let type: RecordType
  /// The value of the type's key field, as written. Empty for the settings, which have none.
  package let key: String

  package init(_ type: RecordType, _ key: String) {
    self.type = type
    self.key = key
  }

  package static func step(_ number: Int) -> RecordID { RecordID(.step, String(number)) }

  /// "Organisation/tyresobostader-ab".
  package var description: String { "\(type.rawValue)/\(key)" }
}
