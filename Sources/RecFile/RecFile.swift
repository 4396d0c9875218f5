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

/// The records of one type: a descriptor and the records after it, or the records before the first.
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

extension RecordSet {
  /// Records in the order of the file, each found in constant time by its row, from 0.
  package struct Records: RandomAccessCollection, Equatable, Sendable {
    let bytes: [UInt8]
    let entries: [RecordIndex.Entry]
    let ordinals: Range<Int>

    package var startIndex: Int { 0 }
    package var endIndex: Int { ordinals.count }

    package subscript(row: Int) -> Record {
      let ordinal = ordinals.lowerBound + row
      return Record(bytes: bytes, entry: entries[ordinal], ordinal: ordinal)
    }

    /// Without the default's generic iterator, which can't be specialised in other modules.
    package struct Iterator: IteratorProtocol {
      let records: Records
      var row = 0

      package mutating func next() -> Record? {
        guard row < records.ordinals.count else { return nil }
        defer { row &+= 1 }
        return records[row]
      }
    }

    package func makeIterator() -> Iterator { Iterator(records: self) }

    package static func == (one: Records, other: Records) -> Bool {
      one.ordinals == other.ordinals && one.bytes == other.bytes
    }
  }
}

/// Where a field lies among the bytes of a file. Keeps nothing alive, so that millions of them cost
/// no more than reading the bytes once.
package struct FieldPlace {
  package let name: Range<Int>
  /// Where the value stands; nil when it is spread over several lines.
  package let value: Range<Int>?

  /// Whether a field of this name is meant.
  package func hasName(_ name: FieldName, in text: Span<UInt8>) -> Bool {
    self.name.count == name.bytes.count && text.holds(name.bytes, at: self.name.lowerBound)
  }
}

extension RecordSet.Records {
  /// Shows every field of every record in one pass, in the order of the file.
  /// - Parameter body: given the record's row, the bytes of the file, and where in them it is.
  package func forEachField(
    _ body: (_ row: Int, _ text: Span<UInt8>, _ field: FieldPlace) -> Void
  ) {
    let text = bytes.span
    for row in 0..<ordinals.count {
      let entry = entries[ordinals.lowerBound &+ row]
      var position = entry.start
      var name = text.skippingBlanks(position)
      while position < entry.end {
        if text[position] == Byte.hash {
          position = text.endOfLine(position)
        } else if let colon = text.colon(afterNameAt: name) {
          let (end, lines) = text.logicalLine(colon)
          let value = text.value(colon: colon, end: end, lines: lines)
          body(row, text, FieldPlace(name: name..<colon, value: value))
          position = end
        } else {
          position = text.logicalLine(position).end
        }
        name = position
      }
    }
  }

  /// Shows where the first value of a name stands in each record; nil where there is none, and
  /// where it is spread over several lines.
  package func forEachFirst(
    _ name: FieldName, _ body: (_ row: Int, _ text: Span<UInt8>, _ value: Range<Int>?) -> Void
  ) {
    let text = bytes.span
    for row in 0..<ordinals.count {
      let entry = entries[ordinals.lowerBound &+ row]
      body(row, text, text.firstValue(of: name, in: entry.start..<entry.end))
    }
  }
}

extension Span<UInt8> {
  fileprivate func firstValue(of name: FieldName, in record: Range<Int>) -> Range<Int>? {
    var position = record.lowerBound
    var begin = skippingBlanks(position)
    while position < record.upperBound {
      if name.matches(self, at: begin) {
        let colon = begin &+ name.bytes.count
        let (end, lines) = logicalLine(colon)
        return value(colon: colon, end: end, lines: lines)
      }
      position = self[position] == Byte.hash ? endOfLine(position) : logicalLine(position).end
      begin = position
    }
    return nil
  }

  /// Where the value of a field stands, as `Field.valueRange` has it.
  fileprivate func value(colon: Int, end: Int, lines: Int) -> Range<Int>? {
    guard lines == 1, !isJoined(colon..<end) else { return nil }
    return startOfValue(colon: colon)..<endOfText(colon..<end)
  }
}

/// Where the records of a file are, and what is wrong in it. Follows from the bytes alone.
struct RecordIndex: Equatable, Sendable {
  /// One record or descriptor: its bytes, and the line (from 1) that it begins on.
  struct Entry: Equatable {
    var start: Int
    var end: Int
    var line: Int
  }

  var entries: [Entry] = []
  /// The ordinals of the entries that are descriptors.
  var descriptors: [Int] = []
  var flaws: [Flaw] = []

  init(_ bytes: [UInt8]) {
    var scanner = RecordScanner(position: 0, line: 1)
    scanner.scan(bytes.span, to: bytes.count)
    self = scanner.index
  }

  init() {}
}
