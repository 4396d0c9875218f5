/// One record of a file: a view of its bytes, cheap to make and to keep.
///
/// It shows the file as it was when the record was taken from it.
package struct Record: Equatable, Sendable {
  /// The bytes of the whole file.
  package let bytes: [UInt8]
  let entry: RecordIndex.Entry
  /// Its place among all records and descriptors of the file, from 0.
  package let ordinal: Int

  /// The line, from 1, of its first field.
  package var line: Int { entry.line }

  /// Where its lines are among the bytes of the file; the empty line after it is not included.
  package var range: Range<Int> { entry.start..<entry.end }

  /// Its own bytes.
  package var source: ArraySlice<UInt8> { bytes[range] }

  /// Records are equal when their own bytes are, wherever they stand.
  package static func == (one: Record, other: Record) -> Bool { one.source == other.source }
}
