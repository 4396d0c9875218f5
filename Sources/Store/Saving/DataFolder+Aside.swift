import Model
import RecFile

extension DataFolder {
  /// Keeps what could not be merged beside its files, each version under a name of its own, and
  /// says so in the failure.
  func keepAside(_ changes: [FileChange], _ failure: SaveFailure) -> SaveFailure {
    switch failure.reason {
    case .malformed(let problem, _):
      SaveFailure(path: failure.path, .malformed(problem, kept: changes.compactMap(keepAside)))
    case .conflict(let conflicts, _):
      SaveFailure(path: failure.path, .conflict(conflicts, kept: changes.compactMap(keepAside)))
    default: failure
    }
  }

  /// - Returns: its path from the data folder; nil where it can't be kept, either.
  private func keepAside(_ change: FileChange) -> String? {
    let name = change.type.path.dropLast(".rec".count)
    for number in 1...1000 {
      let aside = "\(name).conflict-\(number).rec"
      do throws(FileFault) {
        try files.create(path + "/" + aside, change.new.bytes)
        return aside
      } catch .exists {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }
}
