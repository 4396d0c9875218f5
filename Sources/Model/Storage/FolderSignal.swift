import Glibc

/// Tells at once that something happened in a data folder, and costs nothing while nothing does:
/// the kernel writes to `descriptor` (inotify(7)). What happened is for a `FolderWatch` to find out.
/// On some network file systems the kernel hears only of what this machine does.
package final class FolderSignal: Sendable {
  /// Can be read when something happened.
  package let descriptor: Int32
  private let folder: DataFolder

  /// Nil where the system has no such signal.
  package init?(_ folder: DataFolder) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.folder = folder
    listen()
  }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVE | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_MOVE_SELF
      | IN_DELETE_SELF)

  deinit { close(descriptor) }

  /// Takes what was said, so that the descriptor is silent until something happens again. Folders
  /// that are new are listened to from then on.
  package func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    listen()
  }

  /// A folder that is listened to already is not listened to twice.
  private func listen() {
    let places = RecordType.allCases.map { folder.place(of: $0) }
    let targets = places.compactMap { try? folder.files.resolved($0) }
    var folders = Set((places + targets).map(\.folder) + [folder.path])
    // Where the folder itself is gone it may come back.
    if access(folder.path, F_OK) != 0 { folders.insert(folder.path.folder) }
    for path in folders { inotify_add_watch(descriptor, path, Self.mask) }
  }
}
