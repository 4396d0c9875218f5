import Model
import RecFile

/// The last versions of files that were replaced, to go back to: `.sju/undo/000012-480-steps.rec`.
/// The higher the first number the later; the second is the size when it was replaced, in bytes.
struct UndoCopies {
  private let files: any FileSystem
  let folder: String
  /// So many copies are kept, and so many bytes, if that is more than two.
  private static let maximumCount = 20
  private static let maximumBytes = 100_000_000

  init(of folder: DataFolder) {
    files = folder.files
    self.folder = folder.ownFolder + "/undo"
  }

  /// Keeps a file that is about to be replaced, under a second name where the file system has
  /// that: whoever still writes to the old file then writes into the copy, and nothing is lost.
  /// - Parameter type: what the file holds.
  /// - Returns: the name of the copy; nil where another file is in its place by now.
  func keep(
    _ target: String, _ found: SaveDraft.Found, _ type: RecordType
  ) throws(FileFault) -> String? {
    let name = try newName(for: type.path.lastName, size: found.bytes.count)
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

  private func newName(for name: String, size: Int) throws(FileFault) -> String {
    let last = try files.names(in: folder).compactMap { Copy($0)?.number }.max() ?? 0
    return Copy(number: last + 1, size: size, file: name).name
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
    let size = try files.status(at: path, following: false).size
    let copy = try folder + "/" + newName(for: name, size: size)
    do throws(FileFault) {
      try files.move(path, to: copy)
    } catch {
      try files.create(copy, try files.read(path))
      try files.remove(path)
    }
  }

  /// Removes the oldest of too many copies.
  func prune() {
    let names = ((try? files.names(in: folder)) ?? []).compactMap { Copy($0) }
      .sorted { $0.number > $1.number }
    var bytes = 0
    for (place, copy) in names.enumerated() {
      bytes += (try? files.status(at: folder + "/" + copy.name, following: false).size) ?? 0
      if place >= Self.maximumCount || (place >= 2 && bytes > Self.maximumBytes) {
        remove(copy.name)
      }
    }
  }

  /// Removes the oldest copy, where there is no room for a change.
  /// - Returns: false where there is none.
  func makeRoom() -> Bool {
    let names = ((try? files.names(in: folder)) ?? []).compactMap { Copy($0) }
    guard let oldest = names.min(by: { $0.number < $1.number }) else { return false }
    return (try? files.remove(folder + "/" + oldest.name)) != nil
  }

  /// The copies that have grown since they were replaced: someone had the old file open, and
  /// appended to it.
  var grown: [(copy: Copy, type: RecordType)] {
    ((try? files.names(in: folder)) ?? []).compactMap { Copy($0) }.compactMap { copy in
      let type = RecordType.allCases.first { $0.path.lastName == copy.file }
      let size = try? files.status(at: folder + "/" + copy.name, following: false).size
      guard let type, let size, size > copy.size else { return nil }
      return (copy, type)
    }
  }

  /// A copy's content when it was replaced, and its content now.
  func change(_ copy: Copy, _ type: RecordType) throws(FileFault) -> FileChange {
    let bytes = try read(copy.name)
    return FileChange(type, base: RecFile(Array(bytes.prefix(copy.size))), new: RecFile(bytes))
  }

  /// Takes what a copy says now for known.
  func settle(_ copy: Copy, size: Int) throws(FileFault) {
    let known = Copy(number: copy.number, size: size, file: copy.file)
    try files.move(folder + "/" + copy.name, to: folder + "/" + known.name)
  }
}

extension UndoCopies {
  /// One copy, by what its name says.
  struct Copy: Equatable {
    let number: Int
    let size: Int
    /// The name of the file that it was.
    let file: String

    init(number: Int, size: Int, file: String) {
      self.number = number
      self.size = size
      self.file = file
    }

    /// Nil for what is not a copy of ours.
    init?(_ name: String) {
      let parts = name.split(separator: "-", maxSplits: 2).map(String.init)
      guard parts.count == 3, (6...9).contains(parts[0].utf8.count),
        parts[1].utf8.count <= 10, let number = Int(digits: parts[0]),
        let size = Int(digits: parts[1])
      else { return nil }
      self.init(number: number, size: size, file: parts[2])
    }

    var name: String {
      let digits = String(number)
      let padding = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
      return "\(padding)\(digits)-\(size)-\(file)"
    }
  }
}
