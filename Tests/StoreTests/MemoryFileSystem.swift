import Model
import Synchronization

@testable import Store

/// A file system that lies in memory: it counts its calls, lets the ones it is told to fail, stops
/// dead before the one it is told to, and knows what a power cut would leave.
final class MemoryFileSystem: FileSystem {
  /// What happens at a call, the first having number 0.
  enum Plan: Equatable {
    case nothing
    case fail(call: Int, FileFault)
    /// The call and every later one.
    case failFrom(call: Int, FileFault)
    /// The call, which has written half of its bytes by then, as on a disk that becomes full.
    case failHalfway(call: Int, FileFault)
    /// The same, and the process ends there.
    case killHalfway(call: Int)
    case powerCut(before: Int)
  }

  /// What every call says once the power is gone.
  static let powerless = FileFault.other(-2)

  let disk: Mutex<MemoryDisk>
  private let exchanges: Bool
  private let outside: @Sendable (Int, inout MemoryDisk) -> Void

  /// - Parameters:
  ///   - exchanges: whether two files can change places.
  ///   - outside: what others do on the disk before a call of that number.
  init(
    _ disk: MemoryDisk, plan: Plan = .nothing, exchanges: Bool = true,
    outside: @escaping @Sendable (Int, inout MemoryDisk) -> Void = { _, _ in }
  ) {
    var disk = disk
    disk.plan = plan
    disk.calls = 0
    disk.kinds = []
    self.disk = Mutex(disk)
    self.exchanges = exchanges
    self.outside = outside
  }

  let user: UInt32 = 1000
  func isMember(of group: UInt32) -> Bool { group == 1000 }
  let holder = "7 machine"
  func pause() {}

  var calls: Int { disk.withLock { $0.calls } }
  var now: MemoryDisk { disk.withLock { $0 } }

  /// The names of the calls that were made.
  var kinds: Set<String> { disk.withLock { $0.kinds } }

  /// - Parameter half: what is done of it where it fails halfway.
  private func call<Result>(
    _ name: String = #function, half: (inout MemoryDisk) -> Void = { _ in },
    _ body: (inout MemoryDisk) throws(FileFault) -> Result
  ) throws(FileFault) -> Result {
    try disk.withLock { disk throws(FileFault) in
      let number = disk.calls
      disk.calls += 1
      disk.kinds.insert(name)
      outside(number, &disk)
      switch disk.plan {
      case .fail(let call, let fault) where call == number: throw fault
      case .failFrom(let call, let fault) where number >= call: throw fault
      case .failHalfway(let call, let fault) where call == number:
        half(&disk)
        throw fault
      case .killHalfway(let call) where number >= call:
        if number == call { half(&disk) }
        throw Self.powerless
      case .powerCut(let before) where number >= before: throw Self.powerless
      default: return try body(&disk)
      }
    }
  }

  func open(_ path: String, _ way: OpenWay) throws(FileFault) -> OpenFile {
    try call { disk throws(FileFault) in try disk.open(path, way) }
  }

  func close(_ file: OpenFile) throws(FileFault) {
    try call { disk throws(FileFault) in disk.close(file) }
  }

  func status(of file: OpenFile) throws(FileFault) -> FileStatus {
    try call { disk throws(FileFault) in try disk.status(disk.node(of: file)) }
  }

  func status(at path: String, following: Bool) throws(FileFault) -> FileStatus {
    try call { disk throws(FileFault) in try disk.status(disk.node(at: path)) }
  }

  func contents(of file: OpenFile) throws(FileFault) -> [UInt8] {
    try call { disk throws(FileFault) in
      let node = try disk.node(of: file)
      guard let found = disk.nodes[node], !found.isFolder else { throw .notFile }
      return found.bytes
    }
  }

  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFault) {
    func half(_ disk: inout MemoryDisk) {
      if let node = try? disk.node(of: file) {
        disk.write(Array(bytes.prefix(bytes.count / 2)), node)
      }
    }
    try call(half: half) { disk throws(FileFault) in
      try disk.writeNew(bytes, try disk.node(of: file))
    }
  }

  func sync(_ file: OpenFile) throws(FileFault) {
    try call { disk throws(FileFault) in disk.sync(try disk.node(of: file)) }
  }

  func setMode(of file: OpenFile, as other: FileStatus) throws(FileFault) {
    try call { disk throws(FileFault) in
      disk.nodes[try disk.node(of: file)]?.mode = other.mode
    }
  }

  func lock(_ file: OpenFile) throws(FileFault) -> Bool {
    try call { disk throws(FileFault) in disk.lock(file) }
  }

  func move(_ path: String, to place: String) throws(FileFault) {
    try call { disk throws(FileFault) in
      _ = try disk.node(at: path)
      disk.change(.move(path, place), in: place.folder)
    }
  }

  func exchange(_ path: String, with place: String) throws(FileFault) {
    try call { disk throws(FileFault) in
      guard exchanges else { throw FileFault(errno: 22) }
      _ = try disk.node(at: path)
      _ = try disk.node(at: place)
      disk.change(.exchange(path, place), in: place.folder)
    }
  }

  func link(_ path: String, as name: String) throws(FileFault) {
    try call { disk throws(FileFault) in
      let node = try disk.node(at: path)
      guard disk.entries[name] == nil else { throw .exists }
      disk.change(.add(name, node), in: name.folder)
    }
  }

  func remove(_ path: String) throws(FileFault) {
    try call { disk throws(FileFault) in
      _ = try disk.node(at: path)
      disk.change(.remove(path), in: path.folder)
    }
  }

  func removeFolder(_ path: String) throws(FileFault) {
    try call { disk throws(FileFault) in
      _ = try disk.node(at: path)
      guard !disk.entries.keys.contains(where: { $0.hasPrefix(path + "/") }) else { throw .exists }
      disk.change(.remove(path), in: path.folder)
    }
  }

  func makeFolder(_ path: String) throws(FileFault) {
    try call { disk throws(FileFault) in try disk.makeFolder(path) }
  }

  func names(in folder: String) throws(FileFault) -> [String] {
    try call { disk throws(FileFault) in
      guard disk.nodes[try disk.node(at: folder)]?.isFolder == true else { throw .notFolder }
      return disk.entries.keys.filter { $0.folder == folder && $0 != folder }.map(\.lastName)
        .sorted()
    }
  }

  func resolved(_ path: String) throws(FileFault) -> String {
    try call { disk throws(FileFault) in
      _ = try disk.node(at: path)
      return path
    }
  }
}
