package import Model

/// The calls on a file system that reading and saving data need: about one a system call, so that
/// a test can let each of them fail, or cut the power between any two.
///
/// Paths are as the caller gives them. An interrupted call is made again, except `sync`: what a
/// failed one did to the pages in memory is not known (fsync(2)), so it counts as failed.
package protocol FileSystem: Sendable {
  func open(_ path: String, _ way: OpenWay) throws(FileFault) -> OpenFile
  func close(_ file: OpenFile) throws(FileFault)
  func status(of file: OpenFile) throws(FileFault) -> FileStatus
  /// - Parameter following: whether a symbolic link's target is meant, not the link.
  func status(at path: String, following: Bool) throws(FileFault) -> FileStatus
  /// All bytes of an ordinary file, from its first.
  func contents(of file: OpenFile) throws(FileFault) -> [UInt8]
  /// Writes all bytes to a file just opened.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFault)
  /// Returns when what was written, or the names in a folder, are on disk.
  func sync(_ file: OpenFile) throws(FileFault)
  /// Gives a file the permissions of another, and its group; where the system refuses that, the
  /// group it has gets no permissions. So nobody may do more with it than with the other.
  func setMode(of file: OpenFile, as other: FileStatus) throws(FileFault)
  /// Whether the lock was free and is now held, until the file is closed or the process ends.
  func lock(_ file: OpenFile) throws(FileFault) -> Bool
  /// Puts a file in the place of another, or where there is none, in one step.
  func move(_ path: String, to place: String) throws(FileFault)
  /// Lets two files change places, in one step: whatever was there until that moment is under the
  /// other name then. Some file systems can't.
  func exchange(_ path: String, with place: String) throws(FileFault)
  /// Gives a file a second name, where there is nothing yet.
  func link(_ path: String, as name: String) throws(FileFault)
  func remove(_ path: String) throws(FileFault)
  func removeFolder(_ path: String) throws(FileFault)
  /// Makes a folder for its owner alone.
  func makeFolder(_ path: String) throws(FileFault)
  /// The names in a folder, without `.` and `..`.
  func names(in folder: String) throws(FileFault) -> [String]
  /// The path without symbolic links, of something that is there.
  func resolved(_ path: String) throws(FileFault) -> String
  /// Waits a hundredth of a second, before something is tried again.
  func pause()
  /// The user whose files may be written.
  var user: UInt32 { get }
  /// Whether that user belongs to a group.
  func isMember(of group: UInt32) -> Bool
  /// The holder of a lock, for others to read: process and machine.
  var holder: String { get }
}

/// How a file is opened.
package enum OpenWay: Equatable, Sendable {
  /// To be read, links followed. Never waits for a pipe.
  case reading
  /// A folder, to be synced.
  case folder
  /// A new file for its owner alone; nothing may be there, not even a link.
  case new
  /// A file to lock, made where it is not there; a link is not followed.
  case lock
}

/// A file that is open; worth something only to the file system that opened it.
package struct OpenFile: Hashable, Sendable {
  package let number: Int32

  package init(number: Int32) { self.number = number }
}

extension FileSystem {
  /// All bytes of an ordinary file, links followed; a pipe, a device and a folder are refused.
  package func read(_ path: String) throws(FileFault) -> [UInt8] {
    let file = try open(path, .reading)
    defer { try? close(file) }
    return try contents(of: file)
  }

  /// Waits until a folder's names are on disk.
  func sync(folder path: String) throws(FileFault) {
    let folder = try open(path, .folder)
    defer { try? close(folder) }
    try sync(folder)
  }

  /// Makes every folder above a path that is not there.
  /// - Parameter mode: who may do what with them; nil: their owner alone.
  package func makeFolders(above path: String, mode: UInt32? = nil) throws(FileFault) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      do throws(FileFault) {
        try makeFolder(folder)
        if let mode { try setMode(ofFolder: folder, mode) }
      } catch {
        // On a read-only file system making a folder is refused before it is seen to be there.
        guard error == .exists || (try? status(at: folder, following: true)) != nil else {
          throw error
        }
      }
    }
  }

  /// Whether there is anything at a path, be it a dangling link.
  func isThere(_ path: String) throws(FileFault) -> Bool {
    do throws(FileFault) {
      _ = try status(at: path, following: false)
      return true
    } catch .notThere {
      return false
    }
  }
}

/// The status of a file (stat(2)). Two equal ones of a path mean that nobody replaced the file
/// or wrote to it between them, as far as the clock of the file system can tell.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case file, folder, link, other }

  package var kind: Kind
  package var device: UInt64
  package var inode: UInt64
  /// In bytes.
  package var size: Int
  /// In nanoseconds since 1970.
  package var modified: Int64
  /// The permission bits.
  package var mode: UInt32
  /// The user that it belongs to.
  package var owner: UInt32
  package var group: UInt32
  /// How many names it has.
  package var names: Int

  package init(
    kind: Kind, device: UInt64, inode: UInt64, size: Int, modified: Int64, mode: UInt32,
    owner: UInt32, group: UInt32, names: Int
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.mode = mode
    self.owner = owner
    self.group = group
    self.names = names
  }

  /// Whether it is the same file with the same content as then; names and permissions may differ.
  package func isSameContent(as then: FileStatus) -> Bool {
    isSameFile(as: then) && size == then.size && modified == then.modified
  }

  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

extension FileSystem {
  /// Puts a file in the place of another, whole or not at all: it is written beside it, for the same
  /// people, and moved there when it is on disk. A symbolic link is followed. Where nothing is there
  /// yet, it is for its owner alone.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let isThere = try isThere(path)
    let place = isThere ? try resolved(path) : path
    let old = isThere ? try status(at: place, following: true) : nil
    guard old.map({ $0.kind == .file }) ?? true else { throw .notFile }
    let draft = SaveDraft.draft(of: place, by: String(holder.prefix { $0 != " " }))
    try create(draft, bytes, as: old)
    do throws(FileFault) {
      try move(draft, to: place)
    } catch {
      try? remove(draft)
      throw error
    }
    // Some file systems can't sync a folder; then nothing is lost but the wait.
    try? sync(folder: place.folder)
  }

  /// Writes a new file, reads it back, and waits until its bytes are on disk. One that could not
  /// be written whole is removed.
  /// - Parameters:
  ///   - old: who may do what with it, as with that file; nil: as `mode` says.
  ///   - mode: who may do what with it; nil: its owner alone.
  package func create(
    _ path: String, _ bytes: [UInt8], as old: FileStatus? = nil, mode: UInt32? = nil
  ) throws(FileFault) {
    let file = try open(path, .new)
    do throws(FileFault) {
      do throws(FileFault) {
        if let old { try setMode(of: file, as: old) }
        if let mode { try setMode(of: file, mode) }
        try write(bytes, to: file)
        guard try contents(of: file) == bytes else { throw .garbledFile }
        try sync(file)
      } catch {
        try? close(file)
        throw error
      }
      try close(file)
    } catch {
      try? remove(path)
      throw error
    }
  }
}

extension FileSystem {
  /// Says who may do what with a file or folder; its group stays.
  func setMode(of file: OpenFile, _ mode: UInt32) throws(FileFault) {
    var status = try status(of: file)
    status.mode = mode
    try setMode(of: file, as: status)
  }

  func setMode(ofFolder path: String, _ mode: UInt32) throws(FileFault) {
    let folder = try open(path, .folder)
    defer { try? close(folder) }
    try setMode(of: folder, mode)
  }
}
