package import Model

/// Where one running Sju keeps its draft in a data folder: a file that no other running Sju writes,
/// told by a lock that ends with the process. So two on one folder keep one each, and what either
/// was typing is found by the next that starts.
package struct DraftPlace {
  private let folder: DataFolder
  /// The name of the file once it is held, and its lock.
  private var held: (name: String, lock: OpenFile)?

  package init(_ folder: DataFolder) { self.folder = folder }

  /// As many at once have a place each.
  private static let names = ["draft.rec"] + (2...20).map { "draft.\($0).rec" }

  private var files: any FileSystem { folder.files }

  private func path(_ name: String) -> String { folder.ownFolder + "/" + name }

  /// The draft that an earlier process left.
  package enum Found: Equatable, Sendable {
    case none
    case draft(Draft)
    /// Something that is no draft.
    case unreadable
  }

  /// Finds the draft of a Sju that ended without saving it, and that no other has taken over.
  package mutating func find() -> Found {
    for name in Self.names where (try? files.isThere(path(name))) != false {
      guard (try? take(name)) == true else { continue }
      return read(path(name))
    }
    return .none
  }

  private func read(_ path: String) -> Found {
    if (try? files.isThere(path)) == false { return .none }
    return folder.ownFile(path).flatMap { Draft($0) }.map { .draft($0) } ?? .unreadable
  }

  /// Whether a place was free and is held from now on.
  private mutating func take(_ name: String) throws(SaveFailure) -> Bool {
    guard let lock = try folder.takeLock(path(name) + ".lock") else { return false }
    held = (name, lock)
    return true
  }

  /// The place held, else the first that is free and where nothing lies.
  private mutating func place() throws(SaveFailure) -> String {
    if let held { return path(held.name) }
    for name in Self.names where (try? files.isThere(path(name))) != true {
      if try take(name) { return path(name) }
    }
    throw SaveFailure(path: path("draft.rec"), .busy(holder: "?"))
  }

  /// Puts what is being typed in its place, for its owner alone; only a whole draft is ever there.
  package mutating func keep(_ draft: Draft) throws(SaveFailure) {
    let path = try place()
    guard let bytes = draft.bytes else { throw SaveFailure(path: path, .ownFile(.other(0))) }
    try folder.putOwnFile(bytes, at: path)
    // Some file systems can't sync a folder; then nothing is lost but the wait.
    try? files.sync(folder: folder.ownFolder)
  }

  /// Nothing is being typed any more.
  package func remove() {
    if let held { try? files.remove(path(held.name)) }
  }

  /// Puts away a draft that can't be used, so that it can be looked at.
  /// - Returns: its path from the data folder; nil where it could not be moved.
  package func setAside() -> String? {
    guard let held else { return nil }
    for number in 1...1000 {
      let name = ".sju/draft-\(number).rec"
      guard (try? files.isThere(folder.path + "/" + name)) == false else { continue }
      return (try? files.move(path(held.name), to: folder.path + "/" + name)).map { name }
    }
    return nil
  }
}
