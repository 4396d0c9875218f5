/// What the system knows about a file. Two equal ones of a path mean that nobody replaced the file
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
