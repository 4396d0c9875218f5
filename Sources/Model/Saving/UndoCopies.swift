/// The last versions of files that were replaced, to go back to: `.sju/undo/000012-steps.rec`.
/// The higher the number the later.
struct UndoCopies {
  private let files: any FileSystem
  let folder: String
  /// So many copies are kept, and so many bytes, if that is more than two.
  private static let most = 20
  private static let mostBytes = 100_000_000

  init(of folder: DataFolder) {
    files = folder.files
    self.folder = folder.ownFolder + "/undo"
  }

  /// Keeps a file that is about to be replaced, under a second name where the file system has
  /// that: whoever still writes to the old file then writes into the copy, and nothing is lost.
  /// - Returns: the name of the copy.
  func keep(_ target: String, holding bytes: [UInt8]) throws(FileFault) -> String {
    let last = try files.names(in: folder).compactMap(Self.number).max() ?? 0
    let number = String(last + 1)
    let padding = String(repeating: "0", count: max(0, 6 - number.utf8.count))
    let name = padding + number + "-" + target.lastName
    do throws(FileFault) {
      try files.link(target, as: folder + "/" + name)
    } catch {
      try files.create(folder + "/" + name, bytes)
    }
    return name
  }

  func remove(_ name: String) { try? files.remove(folder + "/" + name) }

  func read(_ name: String) throws(FileFault) -> [UInt8] { try files.read(folder + "/" + name) }

  /// Removes the copy that is the file itself: left by a process that ended before the file was
  /// replaced.
  /// - Returns: whether there was one.
  func removeSelf(_ status: FileStatus) -> Bool {
    let names = (try? files.names(in: folder)) ?? []
    for name in names {
      let copy = try? files.status(at: folder + "/" + name, following: false)
      guard let copy, copy.isSameFile(as: status) else { continue }
      return (try? files.remove(folder + "/" + name)) != nil
    }
    return false
  }

  /// Removes the oldest of too many copies.
  func prune() {
    let names = ((try? files.names(in: folder)) ?? []).compactMap { name in
      Self.number(name).map { (number: $0, name: name) }
    }.sorted { $0.number > $1.number }
    var bytes = 0
    for (place, copy) in names.enumerated() {
      bytes += (try? files.status(at: folder + "/" + copy.name, following: false).size) ?? 0
      if place >= Self.most || (place >= 2 && bytes > Self.mostBytes) { remove(copy.name) }
    }
  }

  private static func number(_ name: String) -> Int? {
    name.split(separator: "-", maxSplits: 1).first.flatMap { Int($0) }
  }
}
