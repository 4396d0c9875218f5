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

/// A name's length and first eight bytes: enough to tell most names of fields apart at once.
struct NameHead: Equatable {
  private let count: Int
  private let bytes: UInt64

  init(_ name: String) {
    let bytes = Array(name.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  init(_ text: Span<UInt8>, _ name: Range<Int>) {
    var bytes: UInt64 = 0
    for place in name.prefix(8) { bytes = bytes << 8 | UInt64(text[place]) }
    self.bytes = bytes
    count = name.count
  }
}

extension Sequence<UInt8> {
  /// FNV-1a with 64 bits (isthe.com/chongo/tech/comp/fnv). It is the same on every machine and in every
  /// version, so it may be kept in files.
  package var fnv1a: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Span<UInt8> {
  /// A hash of the bytes, eight at a time; the same bytes always give the same one.
  var byteHash: UInt64 {
    let raw = bytes
    var hash = UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index &+ 8 <= count {
      hash = Self.mixed(hash, raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(self[index])
      index &+= 1
    }
    return Self.mixed(hash, rest)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
