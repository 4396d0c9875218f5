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
  /// - Returns: the name of the copy; nil where another file is in its place by now.
  func keep(_ target: String, _ found: SaveDraft.Found) throws(FileFault) -> String? {
    let name = try newName(for: target.lastName)
    do throws(FileFault) {
      try files.link(target, as: folder + "/" + name)
    } catch {
      try files.create(folder + "/" + name, found.bytes)
      return name
    }
    let copy = try files.status(at: folder + "/" + name, following: false)
    guard !copy.isSameFile(as: found.status) else { return name }
    remove(name)
    return nil
  }

  private func newName(for name: String) throws(FileFault) -> String {
    let last = try files.names(in: folder).compactMap(Self.number).max() ?? 0
    let number = String(last + 1)
    return String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number + "-" + name
  }

  func remove(_ name: String) { try? files.remove(folder + "/" + name) }

  func read(_ name: String) throws(FileFault) -> [UInt8] { try files.read(folder + "/" + name) }

  /// How many copies are the file itself under another name: left by processes that ended before
  /// the file was replaced.
  func count(of status: FileStatus) -> Int {
    let names = (try? files.names(in: folder)) ?? []
    return names.count { name in
      let copy = try? files.status(at: folder + "/" + name, following: false)
      return copy?.isSameFile(as: status) ?? false
    }
  }

  /// Takes a file that lies elsewhere among the copies.
  func take(_ path: String, named name: String) throws(FileFault) {
    let copy = try folder + "/" + newName(for: name)
    do throws(FileFault) {
      try files.move(path, to: copy)
    } catch {
      try files.create(copy, try files.read(path))
      try files.remove(path)
    }
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
