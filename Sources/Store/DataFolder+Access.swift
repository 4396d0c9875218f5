package import Model

extension DataFolder {
  /// What is wrong with the folder and its files as they lie there, whatever is in them: what
  /// others than the owner can get at, and what waits or was left behind. By path. Reads nothing but
  /// names and modes; what can't be looked at is passed over.
  /// - Parameter includingLinked: also files that lie elsewhere, where a link leads: a folder that is
  ///   closed to others does not shield them.
  package func problems(includingLinked: Bool) -> [Problem] {
    let folders = [""] + Set(RecordType.allCases.map(\.path.folder)).sorted().filter { $0 != "." }
    let open = exposure(of: ".")
    return obstacles + open
      + folders.flatMap { folder in
        let names = (try? files.names(in: path + "/" + folder)) ?? []
        return names.sorted().flatMap { name -> [Problem] in
          let file = folder.isEmpty ? name : folder + "/" + name
          let isLookedAt =
            includingLinked && open.isEmpty && RecordType.allCases.contains { $0.path == file }
          return stray(file, name) + (isLookedAt && isLink(file) ? exposure(of: file) : [])
        }
      }
  }

  private func isLink(_ file: String) -> Bool {
    (try? files.status(at: path + "/" + file, following: false))?.kind == .link
  }

  /// What would keep a change from being saved, and what seems to have been lost.
  private var obstacles: [Problem] {
    var failures = [obstacleToOwnFiles].compactMap(\.self)
    failures += RecordType.allCases.compactMap { obstacle(to: $0) }
    let empty = RecordType.allCases.filter { type in
      let status = try? files.status(at: place(of: type), following: true)
      return status?.kind == .file && status?.size == 0
    }
    return failures.map { Problem(path: $0.path, .unsavable($0.reason)) }
      + empty.map { Problem(path: $0.path, .emptyFile) }
  }

  /// Whether anyone but the owner can do anything with a file or folder; links are followed. Of the
  /// data folder it is told once for all that is in it: git keeps no modes.
  private func exposure(of file: String) -> [Problem] {
    let status = try? files.status(at: path + "/" + file, following: true)
    guard let status, status.mode & 0o077 != 0 else { return [] }
    return [Problem(path: file, .exposed(mode: status.mode))]
  }

  /// - Parameter file: the path from the data folder of what has this name.
  private func stray(_ file: String, _ name: String) -> [Problem] {
    if name.contains(".conflict-"), name.hasSuffix(".rec") {
      return [Problem(path: file, .conflictCopy)]
    }
    let isDraft = name.hasPrefix(".") && name.contains(".rec.sju-")
    return isDraft || name.hasSuffix(".tmp") ? [Problem(path: file, .leftover)] : []
  }
}
