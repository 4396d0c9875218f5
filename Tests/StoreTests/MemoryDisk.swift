import Model
import TestSupport

@testable import Store

/// What lies on a disk in memory, and how much of it is surely there after a power cut: contents
/// as they were when last synced, names in a folder as they were when the folder was.
struct MemoryDisk {
  struct Node: Equatable {
    var isFolder = false
    var bytes: [UInt8] = []
    /// Nil: never synced.
    var synced: [UInt8]?
    var mode: UInt32 = 0o600
    var modified: Int64 = 0
    var owner: UInt32 = 1000
  }

  enum NameChange {
    case add(String, Int)
    case remove(String)
    case move(String, String)
    case exchange(String, String)
  }

  var entries: [String: Int] = [:]
  var nodes: [Int: Node] = [:]
  private var syncedEntries: [String: Int] = [:]
  /// By folder, in order.
  private var unsynced: [String: [NameChange]] = [:]
  private var openFiles: [OpenFile: Int] = [:]
  private var lockedBy: [Int: OpenFile] = [:]
  private var clock: Int64 = 0
  private var lastNumber: Int32 = 0
  /// So many bytes go on it.
  var room = Int.max
  var plan = MemoryFileSystem.Plan.nothing
  var calls = 0
  var kinds: Set<String> = []

  /// A disk with these files, all of it synced.
  init(_ files: [String: String]) {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      for end in path.indices where path[end] == "/" && end != path.startIndex {
        if entries[String(path[..<end])] == nil { add(String(path[..<end]), Node(isFolder: true)) }
      }
      add(path, Node(bytes: Array(text.utf8), synced: Array(text.utf8)))
    }
    syncedEntries = entries
    unsynced = [:]
  }

  private mutating func add(_ path: String, _ node: Node) {
    let number = (nodes.keys.max() ?? 0) + 1
    nodes[number] = node
    entries[path] = number
  }

  func node(at path: String) throws(FileFault) -> Int {
    guard let node = entries[path] else { throw .notThere }
    return node
  }

  func node(of file: OpenFile) throws(FileFault) -> Int {
    guard let node = openFiles[file] else { throw FileFault(errno: 9) }
    return node
  }

  func status(_ number: Int) throws(FileFault) -> FileStatus {
    guard let node = nodes[number] else { throw .notThere }
    return FileStatus(
      kind: node.isFolder ? .folder : .file, device: 1, inode: UInt64(number),
      size: node.bytes.count, modified: node.modified, mode: node.mode, owner: node.owner,
      group: 1000,
      names: entries.values.count { $0 == number })
  }

  mutating func open(_ path: String, _ way: OpenWay) throws(FileFault) -> OpenFile {
    let makes = way == .new || way == .lock
    if way == .new, entries[path] != nil { throw .exists }
    if makes, entries[path] == nil {
      guard entries[path.folder] != nil else { throw .notThere }
      let number = (nodes.keys.max() ?? 0) + 1
      nodes[number] = Node()
      change(.add(path, number), in: path.folder)
    }
    lastNumber += 1
    let file = OpenFile(number: lastNumber)
    openFiles[file] = try node(at: path)
    return file
  }

  mutating func close(_ file: OpenFile) {
    guard let node = openFiles.removeValue(forKey: file) else { return }
    if lockedBy[node] == file { lockedBy[node] = nil }
  }

  mutating func lock(_ file: OpenFile) -> Bool {
    guard let node = openFiles[file], lockedBy[node] == nil else { return false }
    lockedBy[node] = file
    return true
  }

  mutating func write(_ bytes: [UInt8], _ number: Int) {
    clock += 1
    nodes[number]?.bytes = bytes
    nodes[number]?.modified = clock
  }

  /// The bytes of all files that have a name or are open.
  private var used: Int {
    Set(entries.values).union(openFiles.values).reduce(0) { $0 + (nodes[$1]?.bytes.count ?? 0) }
  }

  /// The same as `write`, where there is room for it.
  mutating func writeNew(_ bytes: [UInt8], _ number: Int) throws(FileFault) {
    guard used - (nodes[number]?.bytes.count ?? 0) + bytes.count <= room else { throw .full }
    write(bytes, number)
  }

  mutating func makeFolder(_ path: String) throws(FileFault) {
    guard entries[path] == nil else { throw .exists }
    guard entries[path.folder] != nil else { throw .notThere }
    let number = (nodes.keys.max() ?? 0) + 1
    nodes[number] = Node(isFolder: true)
    change(.add(path, number), in: path.folder)
  }

  mutating func change(_ change: NameChange, in folder: String) {
    change.apply(to: &entries)
    unsynced[folder, default: []].append(change)
  }

  mutating func sync(_ number: Int) {
    if nodes[number]?.isFolder == true {
      for (path, node) in entries where node == number {
        for change in unsynced[path] ?? [] { change.apply(to: &syncedEntries) }
        unsynced[path] = nil
      }
    } else {
      let bytes = nodes[number]?.bytes
      nodes[number]?.synced = bytes
    }
  }

  /// What a power cut leaves: of the changes that were not synced, in each folder the first few,
  /// and of contents all, nothing, or the beginning.
  func afterPowerCut(_ random: inout SeededRandom) -> MemoryDisk {
    var left = self
    left.openFiles = [:]
    left.lockedBy = [:]
    left.entries = syncedEntries
    for (_, changes) in unsynced.sorted(by: { $0.key < $1.key }) {
      let count = Int(random.next() % UInt64(changes.count + 1))
      for change in changes.prefix(count) { change.apply(to: &left.entries) }
    }
    left.syncedEntries = left.entries
    left.unsynced = [:]
    for (number, node) in nodes.sorted(by: { $0.key < $1.key })
    where node.synced != node.bytes && !node.isFolder {
      let choices = [node.synced ?? [], node.bytes, Array(node.bytes.prefix(node.bytes.count / 2))]
      let bytes = choices[Int(random.next() % 3)]
      left.nodes[number]?.bytes = bytes
      left.nodes[number]?.synced = bytes
    }
    return left
  }

  /// The same with every process gone, but the power never cut.
  func afterKill() -> MemoryDisk {
    var left = self
    left.openFiles = [:]
    left.lockedBy = [:]
    return left
  }

  func text(_ path: String) -> String? {
    entries[path].flatMap { nodes[$0] }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Overwrites a file in place, as `echo >` does.
  mutating func overwrite(_ path: String, _ text: String) {
    if let node = entries[path] { write(Array(text.utf8), node) }
  }

  /// Puts a new file in the place of another, as an editor does.
  mutating func replace(_ path: String, _ text: String) {
    clock += 1
    let number = (nodes.keys.max() ?? 0) + 1
    nodes[number] = Node(bytes: Array(text.utf8), modified: clock)
    change(.add(path, number), in: path.folder)
  }
}

extension MemoryDisk.NameChange {
  func apply(to entries: inout [String: Int]) {
    switch self {
    case .add(let path, let node): entries[path] = node
    case .remove(let path): entries[path] = nil
    case .move(let path, let place):
      entries.merge(Self.taken(path, from: &entries, as: place)) { $1 }
    case .exchange(let path, let place):
      let moved = Self.taken(path, from: &entries, as: place)
      entries.merge(Self.taken(place, from: &entries, as: path)) { $1 }
      entries.merge(moved) { $1 }
    }
  }

  /// Takes a file, or a folder with all that is in it, out of its place, and names it anew.
  private static func taken(
    _ path: String, from entries: inout [String: Int], as place: String
  ) -> [String: Int] {
    var taken: [String: Int] = [:]
    for (name, node) in entries where name == path || name.hasPrefix(path + "/") {
      taken[place + name.dropFirst(path.count)] = node
      entries[name] = nil
    }
    return taken
  }
}
