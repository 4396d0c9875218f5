/// A file in the rec format of GNU recutils, kept byte for byte.
///
/// Every byte of the source belongs to exactly one element, in order, so
/// `RecFile(source).bytes == source` for every input, well formed or not. What is not well formed
/// becomes a problem; the rest is still read.
///
/// Beside the bytes there is only an index of where the records are (24 bytes a record): fields
/// are found in the bytes when they are asked for.
package struct RecFile: Equatable, Sendable {
  package internal(set) var bytes: [UInt8]
  var index: RecordIndex

  /// Reads a file. Never fails, and takes time linear in the size of the source.
  package init(_ source: [UInt8] = []) {
    bytes = source
    index = RecordIndex(source)
  }

  /// Two files are equal when their bytes are: everything else follows from these.
  package static func == (one: RecFile, other: RecFile) -> Bool { one.bytes == other.bytes }

  /// Every record and descriptor of the file, in order; a record's `ordinal` is its index here.
  package var records: RecordSet.Records { records(0..<index.entries.count) }

  /// The record sets, in order. Records before the first descriptor make the anonymous set, which
  /// is there only when it has records.
  package var sets: [RecordSet] {
    let bounds = index.descriptors + [index.entries.count]
    var sets: [RecordSet] = []
    if let first = bounds.first, first > 0 {
      sets.append(RecordSet(descriptor: nil, records: records(0..<first)))
    }
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      sets.append(RecordSet(descriptor: record(start), records: records((start + 1)..<end)))
    }
    return sets
  }

  /// The first set of a type; of the anonymous set for nil.
  package func set(ofType type: String?) -> RecordSet? { sets.first { $0.type == type } }

  /// How lines end in this file: as its first line does.
  package var lineEnding: LineEnding {
    let span = bytes.span
    let end = span.endOfLine(0)
    return end - span.endOfText(0..<end) == 2 ? .crlf : .lf
  }

  func records(_ ordinals: Range<Int>) -> RecordSet.Records {
    RecordSet.Records(bytes: bytes, entries: index.entries, ordinals: ordinals)
  }

  func record(_ ordinal: Int) -> Record {
    Record(bytes: bytes, entry: index.entries[ordinal], ordinal: ordinal)
  }
}
