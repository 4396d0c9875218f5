/// A folder that several users write to, by the group that it belongs to.
extension DataFolder {
  /// The folder's status where its group may write in it; nil where it is its owner's alone. What is
  /// new in it is for the same people.
  var sharing: FileStatus? {
    let status = try? files.status(at: path, following: true)
    return status.flatMap { $0.mode & 0o020 != 0 ? $0 : nil }
  }

  /// Whether a file is another user's, and this one may replace it all the same, since nobody then
  /// may do less with it than before.
  func isShared(_ status: FileStatus) -> Bool {
    status.mode & 0o060 == 0o060 && files.isMember(of: status.group)
  }

  /// Lets the group have what is ours, as it has the folder.
  func share(_ file: OpenFile, as folder: FileStatus, mode: UInt32) {
    guard var status = try? files.status(of: file), status.owner == files.user,
      status.mode & 0o777 != mode & 0o777 || status.group != folder.group
    else { return }
    status.mode = mode
    status.group = folder.group
    try? files.setMode(of: file, as: status)
  }

  /// The same with one of Sju's own folders. Those above it are shared as well, or it helps nobody.
  func shareOwnFolder(_ folder: String) {
    guard let sharing, let file = try? files.open(folder, .folder) else { return }
    defer { try? files.close(file) }
    share(file, as: sharing, mode: sharing.mode & 0o7770)
  }
}
