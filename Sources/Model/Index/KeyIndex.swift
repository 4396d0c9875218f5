/// Finds the row of a key. The keys lie in the bytes of a file and are not copied: each costs a
/// `Stretch` and two to four slots.
struct KeyIndex: Sendable {
  /// Where a key is among the bytes of the file; empty where a record has none.
  struct Stretch: Equatable {
    var start: UInt32
    var count: UInt32

    static let none = Stretch(start: 0, count: 0)

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private struct Slot {
    var hash: UInt32
    var row: Int32

    static let empty = Slot(hash: 0, row: -1)
  }

  private let stretches: [Stretch]
  private var slots: [Slot]
  /// Rows whose key an earlier row has: only the earlier is found.
  private(set) var duplicates: [Int] = []

  /// - Parameter stretches: where the key of each row is; all within `bytes`.
  init(_ stretches: [Stretch], in bytes: Span<UInt8>) {
    self.stretches = stretches
    var capacity = 8
    while capacity < stretches.count &* 2 { capacity &*= 2 }
    slots = [Slot](repeating: .empty, count: capacity)
    for row in stretches.indices where stretches[row].count > 0 { insert(row, in: bytes) }
  }

  private mutating func insert(_ row: Int, in bytes: Span<UInt8>) {
    let key = bytes.extracting(stretches[row].range)
    let hash = key.byteHash
    let place = self.place(of: key, hash: hash, in: bytes)
    guard slots[place].row < 0 else { return duplicates.append(row) }
    slots[place] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), row: Int32(row))
  }

  /// The slot that holds a key, or the empty one where it would be.
  private func place(of key: Span<UInt8>, hash: UInt64, in bytes: Span<UInt8>) -> Int {
    let mask = slots.count &- 1
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].row >= 0 {
      if slots[place].hash == tag,
        bytes.extracting(stretches[Int(slots[place].row)].range).equals(key)
      {
        return place
      }
      place = (place &+ 1) & mask
    }
    return place
  }

  /// The first row that has a key; nil where none does.
  /// - Parameter bytes: those of the file that the index was made of.
  func row(of key: Span<UInt8>, in bytes: Span<UInt8>) -> Int? {
    let row = slots[place(of: key, hash: key.byteHash, in: bytes)].row
    return row < 0 ? nil : Int(row)
  }

  /// Where the key of a row is; nil where it has none, or where there is no such row.
  func stretch(of row: Int) -> Range<Int>? {
    stretches.indices.contains(row) && stretches[row].count > 0 ? stretches[row].range : nil
  }
}
