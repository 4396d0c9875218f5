import Model
import Publication

/// One publishing: the new folder beside the old one, then in its place.
struct PublishRound {
  /// Where the folder is or will be, links followed.
  let place: String
  let files: any FileSystem

  init(place: String, in files: any FileSystem) {
    self.place = place
    self.files = files
  }

  /// Anyone may read what is public, whatever the process's own mask.
  static let folderMode: UInt32 = 0o755
  private static let fileMode: UInt32 = 0o644

  private var draft: String { beside(Self.draftMark) + files.holder.prefix { $0 != " " } }
  private var aside: String { beside(Self.asideMark) + files.holder.prefix { $0 != " " } }
  private static let draftMark = ".sju-new-"
  private static let asideMark = ".sju-old-"

  private func beside(_ mark: String) -> String {
    place.folder + "/." + place.lastName + mark
  }

  /// An operator's file as it was carried into the new folder.
  private struct Carried {
    let name: String
    /// Of the file in the old folder when it was carried.
    let old: FileStatus
    /// Of the one in the new folder.
    let new: FileStatus
  }

  /// - Parameter others: the names of the files in the old folder that are not the publication's.
  func replace(
    with contents: [PublicFile], carrying others: [String]
  ) throws(FileFault) {
    var carried: [Carried] = []
    do throws(FileFault) {
      try build(contents)
      for name in others { carried.append(try carry(name)) }
      try files.sync(folder: draft)
    } catch {
      discard(draft, with: others)
      throw error
    }
    let displaced = try swap(others)
    // The names are on disk before anything of the old folder is removed. Some file systems can't
    // sync a folder; then nothing is lost but the wait.
    try? files.sync(folder: place.folder)
    if let displaced { settle(displaced, carried) }
  }

  private func build(_ contents: [PublicFile]) throws(FileFault) {
    try files.makeFolder(draft)
    try files.setMode(ofFolder: draft, Self.folderMode)
    for file in contents {
      try files.create(draft + "/" + file.type.path, file.bytes, mode: Self.fileMode)
    }
  }

  /// Gives an operator's file a second name in the new folder, where the system lets us; else a
  /// copy.
  private func carry(_ name: String) throws(FileFault) -> Carried {
    let (from, to) = (place + "/" + name, draft + "/" + name)
    let old = try files.status(at: from, following: false)
    do throws(FileFault) {
      try files.link(from, as: to)
    } catch {
      try files.create(to, try files.read(from), as: old)
    }
    return Carried(name: name, old: old, new: try files.status(at: to, following: false))
  }

  /// Lets the new folder take the place of the old one.
  /// - Parameter others: what it holds beside the publication.
  /// - Returns: where the old one is now; nil where there was none.
  private func swap(_ others: [String]) throws(FileFault) -> String? {
    do throws(FileFault) {
      guard try files.isThere(place) else {
        try files.move(draft, to: place)
        return nil
      }
      do throws(FileFault) {
        try files.exchange(draft, with: place)
        return draft
      } catch  where error.isUnsupported {
        try files.move(place, to: aside)
        do throws(FileFault) {
          try files.move(draft, to: place)
        } catch {
          try? files.move(aside, to: place)
          throw error
        }
        return aside
      }
    } catch {
      discard(draft, with: others)
      throw error
    }
  }

  /// Does in the new folder what the operator did in the old one until it was displaced, and
  /// removes that.
  private func settle(_ old: String, _ carried: [Carried]) {
    let names = ((try? files.names(in: old)) ?? []).filter { !PublicType.paths.contains($0) }
    for name in names where !carried.contains(where: { $0.name == name }) {
      if (try? files.isThere(place + "/" + name)) == false { move(name, from: old) }
    }
    for file in carried {
      let path = old + "/" + file.name
      let new = try? files.status(at: place + "/" + file.name, following: false)
      // What the operator has touched in the new folder meanwhile is newer still.
      let isAsCarried = new?.isSameContent(as: file.new) == true
      if let now = try? files.status(at: path, following: false) {
        if now.isSameContent(as: file.old) || new?.isSameFile(as: now) == true {
          try? files.remove(path)
        } else if isAsCarried {
          move(file.name, from: old)
        }
      } else if isAsCarried, (try? files.isThere(path)) == false {
        try? files.remove(place + "/" + file.name)
      }
    }
    discard(old)
  }

  private func move(_ name: String, from old: String) {
    try? files.move(old + "/" + name, to: place + "/" + name)
  }
}

extension PublishRound {
  /// Puts back and clears away what a process left that ended while it published.
  func recover() {
    let prefix = "." + place.lastName
    let names = ((try? files.names(in: place.folder)) ?? []).sorted()
    for name in names where name.hasPrefix(prefix + Self.asideMark) {
      if (try? files.isThere(place)) == false {
        try? files.move(place.folder + "/" + name, to: place)
      }
    }
    for name in names
    where name.hasPrefix(prefix + Self.draftMark) || name.hasPrefix(prefix + Self.asideMark) {
      discard(place.folder + "/" + name)
    }
  }

  /// Removes a folder of ours. An operator's file that is in the folder's place too is removed with
  /// it; another stays, and so does the folder.
  /// - Parameter others: the names of what was carried into it, to be removed too.
  private func discard(_ folder: String, with others: [String] = []) {
    for name in (try? files.names(in: folder)) ?? [] {
      let path = folder + "/" + name
      if PublicType.paths.contains(name) || others.contains(name)
        || isSame(path, place + "/" + name)
      {
        try? files.remove(path)
      }
    }
    try? files.removeFolder(folder)
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    guard let first = try? files.status(at: one, following: false),
      let second = try? files.status(at: other, following: false)
    else { return false }
    if first.isSameFile(as: second) { return true }
    guard first.kind == .file, first.size == second.size, let bytes = try? files.read(one) else {
      return false
    }
    return bytes == (try? files.read(other))
  }
}
