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
