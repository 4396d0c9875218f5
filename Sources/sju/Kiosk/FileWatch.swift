import Model
import Store

/// Notices which of some files are no longer what they were: asks for the status of each when it
/// looks, and does nothing in between. It goes by path, so that a whole folder that took the place
/// of another is noticed too.
struct FileWatch {
  private let paths: [String]
  /// As last reported.
  private var known: [FileStatus?]
  /// As at the last look.
  private var seen: [FileStatus?]

  /// Begins before the files are read, so that no change after that is missed.
  init(_ paths: [String]) {
    self.paths = paths
    known = Self.statuses(paths)
    seen = known
  }

  /// Whether something has changed, and has been left alone since the last look: what is being
  /// written is not read half.
  mutating func look() -> Bool {
    let now = Self.statuses(paths)
    defer { seen = now }
    guard now != known, now == seen else { return false }
    known = now
    return true
  }

  /// Whether something has changed since the last look, be it half written.
  mutating func lookAtOnce() -> Bool {
    let now = Self.statuses(paths)
    defer { known = now }
    return now != known
  }

  private static func statuses(_ paths: [String]) -> [FileStatus?] {
    paths.map { try? LocalFileSystem().status(at: $0, following: true) }
  }
}

extension LocalFileSystem {
  /// The bytes of a file that is not larger than it may be.
  func read(_ path: String, upTo limit: Int) throws(FileFault) -> [UInt8] {
    guard try status(at: path, following: true).size <= limit else { throw .tooLarge }
    return try read(path)
  }
}
