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
    let mask = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVE | IN_CREATE | IN_DELETE | IN_ATTRIB
    for path in Set((places + targets).map(\.folder) + [folder.path]) {
      inotify_add_watch(descriptor, path, UInt32(mask))
    }
  }
}
