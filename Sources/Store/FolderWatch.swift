package import Model

/// Notices which files of a data folder are no longer what they were. Asks the system for the
/// status of each file when it looks, and nothing in between: that works on every file system, over
/// every network, and costs some microseconds.
package struct FolderWatch: Sendable {
  private let folder: DataFolder
  /// As last reported.
  private var known: [RecordType: FileStatus]
  /// As at the last look.
  private var seen: [RecordType: FileStatus]

  /// Begins before the folder is read, so that no change after that is missed.
  package init(_ folder: DataFolder) {
    self.folder = folder
    known = folder.statuses
    seen = known
  }

  /// The types whose files have changed, and have been left alone since the last look: one that is
  /// being written is not read half.
  package mutating func look() -> [RecordType] {
    let now = folder.statuses
    let changed = RecordType.allCases.filter { now[$0] != known[$0] && now[$0] == seen[$0] }
    for type in changed { known[type] = now[type] }
    seen = now
    return changed
  }

  /// Takes what this program has just saved for known. Only where a file is no longer that, since
  /// someone else has changed it, is it reported.
  package mutating func note(_ saved: [RecordType: FileStatus]) {
    known.merge(saved) { $1 }
    seen.merge(saved) { $1 }
  }

  /// Whether the last look found something that must be looked at again.
  package var isUnsettled: Bool { seen != known }
}

extension DataFolder {
  /// Of each file that is there.
  fileprivate var statuses: [RecordType: FileStatus] {
    var statuses: [RecordType: FileStatus] = [:]
    for type in RecordType.allCases {
      statuses[type] = try? files.status(at: place(of: type), following: true)
    }
    return statuses
  }

  /// The municipality with some of its files read again. Where one is gone, or can't be read or
  /// parsed any more, what it said before stays, and the municipality's problems say so.
  package func rereading(_ types: [RecordType], of old: Municipality) -> Municipality {
    types.reduce(old) { $0.taking(source(of: $1), for: $1) }
  }

  /// What lies where the file of a type should be.
  func source(of type: RecordType) -> Source {
    do throws(FileFault) {
      return .bytes(try files.read(place(of: type)))
    } catch .notThere {
      return isBrokenLink(type) ? .unreadable(.brokenLink) : .missing
    } catch {
      return .unreadable(error)
    }
  }

  /// Whether a link that leads nowhere lies in the place of a type's file, or of its folder: the file
  /// was put somewhere, and is not there now.
  private func isBrokenLink(_ type: RecordType) -> Bool {
    let place = place(of: type)
    return [place, place.folder].contains { path in
      let link = try? files.status(at: path, following: false)
      return link?.kind == .link && (try? files.status(at: path, following: true)) == nil
    }
  }
}
