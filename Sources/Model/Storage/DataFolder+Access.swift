import Glibc

extension DataFolder {
  /// What is wrong with the folder and its files as they lie there, whatever is in them: what
  /// others than the owner can get at, and what waits or was left behind. By path. Reads nothing but
  /// names and modes; what can't be looked at is passed over.
  package func problems() -> [Problem] {
    let folders = [""] + Set(RecordType.allCases.compactMap { Self.folder(of: $0.path) }).sorted()
    return folders.flatMap { folder in
      exposure(of: folder.isEmpty ? "." : folder)
        + names(in: folder).sorted().flatMap { name -> [Problem] in
          let file = folder.isEmpty ? name : folder + "/" + name
          return stray(file, name)
            + (RecordType.allCases.contains { $0.path == file } ? exposure(of: file) : [])
        }
    }
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Whether anyone but the owner can do anything with a file or folder; links are followed.
  private func exposure(of file: String) -> [Problem] {
    var status = stat()
    guard stat(path + "/" + file, &status) == 0, status.st_mode & 0o077 != 0 else { return [] }
    return [Problem(path: file, .exposed(mode: status.st_mode & 0o7777))]
  }

  /// - Parameter file: the path from the data folder of what has this name.
  private func stray(_ file: String, _ name: String) -> [Problem] {
    if name.contains(".conflict-"), name.hasSuffix(".rec") {
      return [Problem(path: file, .conflictCopy)]
    }
    // Not the `.swp` of an editor, in which the file may be open just now.
    let isOurs = name.hasPrefix(".") && name.contains(".rec.") && !name.contains(".rec.sw")
    return isOurs || name.hasSuffix(".tmp") ? [Problem(path: file, .leftover)] : []
  }

  private func names(in folder: String) -> [String] {
    guard let opened = opendir(path + "/" + folder) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
