import RecFile

/// The difference between two versions of a file: one range of bytes replaced by another.
/// A day's changes of a large file then cost no more memory than what was changed.
struct Splice: Equatable, Sendable {
  /// Bytes that both versions begin with.
  private let start: Int
  private let removed: [UInt8]
  private let inserted: [UInt8]

  /// Law: `Splice(from: old, to: new).reverted(new) == old`.
  init(from old: RecFile, to new: RecFile) {
    let (old, new) = (old.bytes, new.bytes)
    let shorter = min(old.count, new.count)
    let start = zip(old, new).prefix { $0 == $1 }.count
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    self.start = start
    removed = Array(old[start..<old.count - end])
    inserted = Array(new[start..<new.count - end])
  }

  /// The older version, made of the newer one.
  func reverted(_ new: [UInt8]) -> [UInt8] {
    new[..<start] + removed + new[(start + inserted.count)...]
  }
}
