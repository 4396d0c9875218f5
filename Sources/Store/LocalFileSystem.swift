import Glibc
package import Model

/// The file system of the machine.
package struct LocalFileSystem: FileSystem {
  package init() {}

  package var user: UInt32 { geteuid() }

  package func isMember(of group: UInt32) -> Bool {
    if group == getegid() { return true }
    var groups = [gid_t](repeating: 0, count: Int(max(getgroups(0, nil), 0)))
    let count = getgroups(Int32(groups.count), &groups)
    return groups.prefix(Int(max(count, 0))).contains(group)
  }

  package var holder: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "\(getpid()) \(String(decoding: host, as: UTF8.self))"
  }

  package func pause() { usleep(10_000) }

  /// Makes a call again while signals interrupt it, though not for ever.
  func again<Number: BinaryInteger>(_ call: () -> Number) throws(FileFault) -> Number {
    for _ in 0..<1000 {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileFault(errno: errno) }
    }
    throw FileFault(errno: EINTR)
  }

  package func move(_ path: String, to place: String) throws(FileFault) {
    _ = try again { rename(path, place) }
  }

  package func exchange(_ path: String, with place: String) throws(FileFault) {
    guard let rename = Self.renameat2 else { throw FileFault(errno: ENOSYS) }
    _ = try again { rename(AT_FDCWD, path, AT_FDCWD, place, Self.exchanging) }
  }

  /// renameat2(2), which Swift's Glibc leaves out: it is declared under `_GNU_SOURCE` alone. Asked
  /// for by name, so that a C library without it is no obstacle.
  private static let renameat2: Rename? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: Rename.self)
  }

  private typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// RENAME_EXCHANGE
  private static let exchanging: UInt32 = 2

  package func link(_ path: String, as name: String) throws(FileFault) {
    _ = try again { Glibc.link(path, name) }
  }

  package func remove(_ path: String) throws(FileFault) { _ = try again { unlink(path) } }

  package func removeFolder(_ path: String) throws(FileFault) { _ = try again { rmdir(path) } }

  package func makeFolder(_ path: String) throws(FileFault) {
    _ = try again { mkdir(path, 0o700) }
  }

  package func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func resolved(_ path: String) throws(FileFault) -> String {
    guard let real = realpath(path, nil) else { throw FileFault(errno: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}
