import Glibc
package import Model
import Synchronization

/// Notices which of some files are no longer what they were. It asks the system for the status of each
/// by its path when it looks, and does nothing in between: that works on every file system and over
/// every network, costs some microseconds, and notices a folder that took the place of another too.
package struct FileWatch<Name: Hashable & Sendable>: Sendable {
  private typealias Statuses = [Name: FileStatus]

  private let paths: [(name: Name, path: String)]
  private let files: any FileSystem
  /// As last reported.
  private var known: Statuses
  /// As at the last look.
  private var seen: Statuses

  /// Begins before the files are read, so that no change after that is missed.
  package init(_ paths: [(name: Name, path: String)], in files: any FileSystem) {
    self.paths = paths
    self.files = files
    known = Self.statuses(paths, files)
    seen = known
  }

  /// The files that have changed, and have been left alone since the last look: one that is being
  /// written is not read half.
  package mutating func look() -> [Name] {
    let now = Self.statuses(paths, files)
    let changed = paths.map(\.name).filter { now[$0] != known[$0] && now[$0] == seen[$0] }
    for name in changed { known[name] = now[name] }
    seen = now
    return changed
  }

  /// Whether some have changed, and all have been left alone since the last look: for files that are
  /// read together.
  package mutating func lookAtAll() -> Bool {
    let now = Self.statuses(paths, files)
    defer { seen = now }
    guard now != known, now == seen else { return false }
    known = now
    return true
  }

  /// Whether some have changed since the last look, be they half written.
  package mutating func lookAtOnce() -> Bool {
    let now = Self.statuses(paths, files)
    defer { known = now }
    return now != known
  }

  /// Takes what this program has just saved for known. Only where a file is no longer that, since
  /// someone else has changed it, is it reported.
  package mutating func note(_ saved: [Name: FileStatus]) {
    known.merge(saved) { $1 }
    seen.merge(saved) { $1 }
  }

  /// Whether the last look found a change that must be looked at again.
  package var isUnsettled: Bool { seen != known }

  /// Of each file that is there.
  private static func statuses(
    _ paths: [(name: Name, path: String)], _ files: any FileSystem
  ) -> Statuses {
    var statuses: Statuses = [:]
    for (name, path) in paths { statuses[name] = try? files.status(at: path, following: true) }
    return statuses
  }
}

extension FileWatch<RecordType> {
  /// Watches the file of each record type of a data folder.
  package init(_ folder: DataFolder) {
    self.init(
      RecordType.allCases.map { ($0, folder.place(of: $0)) }, in: folder.files)
  }
}

extension FileWatch<String> {
  /// Watches files by their paths.
  package init(_ paths: [String]) {
    self.init(paths.map { ($0, $0) }, in: LocalFileSystem())
  }
}

extension DataFolder {
  /// The municipality with some of its files read again. Where one is gone, or can't be read or
  /// parsed any more, what it said before stays, and the municipality's problems say so.
  package func rereading(_ types: [RecordType], of old: Municipality) -> Municipality {
    types.reduce(old) { $0.rereading(source(of: $1), for: $1) }
  }

  /// The contents found in the place of a type's file.
  func source(of type: RecordType) -> FileContents {
    do throws(FileFault) {
      return .bytes(try files.read(place(of: type)))
    } catch .notThere {
      return isBrokenLink(type) ? .unreadable(.brokenLink) : .missing
    } catch {
      return .unreadable(error)
    }
  }

  /// Whether a dangling link lies in the place of a type's file, or of its folder: the file
  /// was put somewhere, and is not there now.
  private func isBrokenLink(_ type: RecordType) -> Bool {
    let place = place(of: type)
    return [place, place.folder].contains { path in
      let link = try? files.status(at: path, following: false)
      return link?.kind == .link && (try? files.status(at: path, following: true)) == nil
    }
  }
}

/// Tells at once that something happened in a data folder, and costs nothing while nothing does:
/// the kernel writes to `descriptor` (inotify(7)). What happened is for a `FileWatch` to find out.
/// On some network file systems the kernel hears only of what this machine does.
package final class FolderSignal: Sendable {
  /// Can be read when something happened.
  package let descriptor: Int32
  private let folder: DataFolder
  private let isWhole = Mutex(false)

  /// Nil where the system has no such signal.
  package init?(_ folder: DataFolder) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.folder = folder
    listen()
  }

  /// Whether everything that happens is heard: not where the kernel has no watch left, nor where
  /// another machine may write to the same disk. Then the folder must be looked at now and then.
  package var hearsAll: Bool { isWhole.withLock { $0 } }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVE | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_MOVE_SELF
      | IN_DELETE_SELF)

  deinit { close(descriptor) }

  /// Takes what was said, so that the descriptor is silent until something happens again. Folders
  /// that are new are listened to from then on.
  /// - Returns: whether anything was said.
  package func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var hasHeard = false
    while read(descriptor, &buffer, buffer.count) > 0 { hasHeard = true }
    listen()
    return hasHeard
  }

  /// A folder that is listened to already is not listened to twice.
  private func listen() {
    let places = RecordType.allCases.map { folder.place(of: $0) }
    let targets = places.compactMap { try? folder.files.resolved($0) }
    var folders = Set((places + targets).map(\.folder) + [folder.path])
    // Where the folder itself is gone it may come back.
    if access(folder.path, F_OK) != 0 { folders.insert(folder.path.folder) }
    let heard = folders.map { hears($0) }
    isWhole.withLock { $0 = heard.allSatisfy(\.self) }
  }

  /// Whether changes in a folder are heard, or there is no such folder.
  private func hears(_ path: String) -> Bool {
    guard inotify_add_watch(descriptor, path, Self.mask) >= 0 else { return errno == ENOENT }
    return !Self.isShared(path)
  }

  /// Whether a folder lies on a network or in another program's file system, where others change
  /// files that this kernel does not hear of.
  private static func isShared(_ path: String) -> Bool {
    guard let statfs else { return true }
    // Its first word is the kind of the file system; all of it is shorter than this.
    var words = [Int](repeating: 0, count: 64)
    guard statfs(path, &words) == 0 else { return true }
    return sharedSystems.contains(UInt32(truncatingIfNeeded: words[0]))
  }

  /// statfs(2), which Swift's Glibc leaves out.
  private static let statfs = dlsym(nil, "statfs").map { unsafeBitCast($0, to: Statfs.self) }

  private typealias Statfs =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> Int32

  /// NFS, SMB, SMB2, CIFS, FUSE (sshfs, …), 9P (WSL), AFS, kAFS, Ceph, Coda, VirtualBox: by their
  /// numbers in statfs(2) and linux/magic.h.
  private static let sharedSystems: Set<UInt32> = [
    0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x6573_5546, 0x0102_1997, 0x5346_414F, 0x00C3_6400,
    0x7375_7245, 0x6B41_4653, 0x786F_4256,
  ]
}
