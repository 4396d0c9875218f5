import Model
import RecFile

/// One file of a save: what was found on the disk, and what shall be there instead.
struct SaveDraft {
  let change: FileChange
  /// Where it really is, links followed.
  let target: String
  /// The file as it was found, kept open, so that what others still write to it is not missed;
  /// nil where there was none.
  let old: Found?
  let merged: RecFile

  struct Found {
    let file: OpenFile
    let status: FileStatus
    let bytes: [UInt8]
  }

  /// The new version lies here until it takes the target's place.
  func draft(by process: String) -> String { Self.draft(of: target, by: process) }

  static func draft(of target: String, by process: String) -> String {
    target.folder + "/" + prefix(of: target.lastName) + process
  }

  /// The prefix of the names of all drafts of a file.
  static func prefix(of name: String) -> String { ".\(name).sju-" }
}

extension DataFolder {
  /// Finds a file, reads it and merges into it what shall be saved.
  func draft(_ change: FileChange) throws(SaveFailure) -> SaveDraft {
    let path = change.type.path
    let target = try self.target(of: change.type)
    let found: SaveDraft.Found?
    do throws(FileFault) {
      found = try target.isThere ? find(target.path) : nil
    } catch {
      throw error.at(path)
    }
    do throws(SaveFailure) {
      if let found { try check(found.status, path) }
      return SaveDraft(
        change: change, target: target.path, old: found,
        merged: try merge(change, with: found?.bytes))
    } catch {
      if let found { try? files.close(found.file) }
      throw error
    }
  }

  /// Where the file of a type really is; where it will be, if it is not there.
  func target(of type: RecordType) throws(SaveFailure) -> (path: String, isThere: Bool) {
    let place = place(of: type)
    do throws(FileFault) {
      return (try files.resolved(place), true)
    } catch .notThere {
      let isLink = (try? files.isThere(place)) ?? true
      guard !isLink else { throw SaveFailure(path: type.path, .brokenLink) }
      return (place, false)
    } catch {
      throw error.at(type.path)
    }
  }

  private func find(_ target: String) throws(FileFault) -> SaveDraft.Found {
    let file = try files.open(target, .reading)
    do throws(FileFault) {
      let status = try files.status(of: file)
      return SaveDraft.Found(file: file, status: status, bytes: try files.contents(of: file))
    } catch {
      try? files.close(file)
      throw error
    }
  }

  /// Whether a file may be replaced by another.
  func check(_ status: FileStatus, _ path: String) throws(SaveFailure) {
    guard status.owner == files.user || isShared(status) else {
      throw SaveFailure(path: path, .otherOwner)
    }
    guard status.mode & 0o200 != 0 else { throw SaveFailure(path: path, .protected) }
    // None at all: someone has just put another file in its place, which is noticed later.
    guard status.names <= 1 || status.names == 1 + UndoCopies(of: self).count(of: status) else {
      throw SaveFailure(path: path, .severalNames)
    }
  }

  private func merge(
    _ change: FileChange, with bytes: [UInt8]?
  ) throws(SaveFailure) -> RecFile {
    let path = change.type.path
    guard let bytes, bytes != change.base.bytes else { return change.new }
    let disk = RecFile(bytes)
    if let problem = disk.problems.first {
      throw SaveFailure(path: path, .malformed(problem, kept: []))
    }
    let merge = Merge(base: change.base, ours: change.new, theirs: disk)
    guard merge.conflicts.isEmpty else {
      throw SaveFailure(path: path, .conflict(merge.conflicts, kept: []))
    }
    return merge.file
  }
}
