/// The records of one type: a descriptor and what follows it, or what stands before the first.
package struct RecordSet: Equatable, Sendable {
  /// Nil for the anonymous set.
  package let descriptor: Record?
  /// The records without the descriptor, in order.
  package let records: Records

  /// The type after `%rec`, up to the first blank; nil for the anonymous set and where none is
  /// given.
  package var type: String? {
    guard let value = descriptor?[.rec] else { return nil }
    return value.split { $0 == " " || $0 == "\t" || $0 == "\n" }.first.map(String.init)
  }
}
