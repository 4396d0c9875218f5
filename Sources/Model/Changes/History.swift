package import Almanac
import RecFile

/// The changes of a session by name, so that each can be taken back and made again, all the way.
///
/// Every version that a file had is kept as what was different in it, those that others made too.
/// Taking a change back merges its opposite into the file as it is now: what others have written
/// since stays.
package struct History: Equatable, Sendable {
  /// One change, in all the files that it touched.
  struct Step: Equatable, Sendable {
    let name: Phrase
    /// For each file the numbers of the version before it and after it.
    let versions: [RecordType: Versions]
  }

  struct Versions: Equatable, Sendable {
    let before: Int
    let after: Int
  }

  /// For each file what changed between a version and the next; the last one is the file as it is.
  private var splices: [RecordType: [Splice]] = [:]
  private var done: [Step] = []
  private var undone: [Step] = []

  package init() {}

  /// The change that the next undo takes back; nil where there is none.
  package var nextUndo: Phrase? { done.last?.name }
  /// The change that the next redo makes again.
  package var nextRedo: Phrase? { undone.last?.name }
  /// How many changes can be taken back.
  package var count: Int { done.count }

  /// Notes a change that has been saved; what was undone before it can't be redone any more.
  /// - Parameters:
  ///   - old: the municipality that was changed.
  ///   - asked: what the change made of it.
  ///   - saved: what is on the disk, with what others did meanwhile.
  package mutating func note(
    _ name: Phrase, from old: Municipality, to asked: Municipality, saved: Municipality
  ) {
    let versions = noted(from: old, to: asked)
    noteOthers(from: asked, to: saved)
    done.append(Step(name: name, versions: versions))
    undone = []
  }

  /// Notes what others did to the files.
  package mutating func noteOthers(from old: Municipality, to new: Municipality) {
    _ = noted(from: old, to: new)
  }

  /// Notes that the last change was taken back, as `undoing` said.
  package mutating func noteUndo(from old: Municipality, to saved: Municipality) {
    noteOthers(from: old, to: saved)
    if let step = done.popLast() { undone.append(step) }
  }

  /// Notes that the change that was taken back last was made again, as `redoing` said.
  package mutating func noteRedo(from old: Municipality, to saved: Municipality) {
    noteOthers(from: old, to: saved)
    if let step = undone.popLast() { done.append(step) }
  }

  private mutating func noted(
    from old: Municipality, to new: Municipality
  ) -> [RecordType: Versions] {
    var versions: [RecordType: Versions] = [:]
    for change in FileChange.changes(from: old, to: new) {
      let number = splices[change.type]?.count ?? 0
      splices[change.type, default: []].append(Splice(from: change.base, to: change.new))
      versions[change.type] = Versions(before: number, after: number + 1)
    }
    return versions
  }
}

extension History {
  /// The municipality without the last change; nil where there is none.
  /// - Throws: where someone has changed the same since.
  package func undoing(_ now: Municipality) throws(HistoryConflict) -> Municipality? {
    guard let step = done.last else { return nil }
    return try moving(now, step) { ($0.after, $0.before) }
  }

  /// The municipality with the change that was taken back last; nil where there is none.
  package func redoing(_ now: Municipality) throws(HistoryConflict) -> Municipality? {
    guard let step = undone.last else { return nil }
    return try moving(now, step) { ($0.before, $0.after) }
  }

  private func moving(
    _ now: Municipality, _ step: Step, _ ends: (Versions) -> (from: Int, to: Int)
  ) throws(HistoryConflict) -> Municipality {
    var result = now
    for (type, versions) in step.versions {
      let file = now.file(of: type)
      let (from, to) = ends(versions)
      let base = version(from, of: type, now: file)
      let version = version(to, of: type, now: file)
      // A file that was not there before keeps its descriptor.
      let wanted = version.isEmpty ? type.file().bytes : version
      if base == file.bytes {
        result = result.replacing(type, with: RecFile(wanted))
        continue
      }
      let merge = Merge(base: RecFile(base), ours: RecFile(wanted), theirs: file)
      guard merge.conflicts.isEmpty else {
        throw HistoryConflict(path: type.path, conflicts: merge.conflicts.map(\.description))
      }
      result = result.replacing(type, with: merge.file)
    }
    return result
  }

  private func version(_ number: Int, of type: RecordType, now file: RecFile) -> [UInt8] {
    (splices[type] ?? []).dropFirst(number).reversed().reduce(file.bytes) { $1.reverted($0) }
  }
}

/// Someone has changed what a change would be taken back from; nothing is done then.
package struct HistoryConflict: Error, Equatable, Sendable {
  package let path: String
  /// One a field, with its values.
  package let conflicts: [String]

  package var what: Phrase {
    let list = conflicts.joined(separator: "; ")
    return Phrase(
      "går inte: någon annan har ändrat samma sak sedan dess i \(path): \(list)",
      "not possible: someone else has changed the same since then in \(path): \(list)")
  }
}

/// The difference between two versions of a file: one range of bytes replaced by another.
/// A day's changes of a large file then cost no more memory than what was changed.
struct Splice: Equatable, Sendable {
  /// Bytes that both versions begin with.
  private let start: Int
  private let removed: [UInt8]
  private let inserted: [UInt8]

  /// Law: `Splice(from: old, to: new).reverted(new) == old`.
  init(from old: RecFile, to new: RecFile) {
    let (old, new) = (old.bytes, new.bytes)
    let shorter = min(old.count, new.count)
    let start = zip(old, new).prefix { $0 == $1 }.count
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    self.start = start
    removed = Array(old[start..<old.count - end])
    inserted = Array(new[start..<new.count - end])
  }

  /// The older version, made of the newer one.
  func reverted(_ new: [UInt8]) -> [UInt8] {
    new[..<start] + removed + new[(start + inserted.count)...]
  }
}
