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
