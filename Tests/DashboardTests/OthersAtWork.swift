import Almanac
import Model
import TestSupport
import RecFile

/// The data folder, with others who write to it: what they did, and whether it is still there.
struct OthersAtWork {
  /// A value that others wrote into a record.
  struct Writing: Hashable {
    let record: RecordID
    let field: String
    let value: String
  }

  /// What is on the disk.
  private(set) var disk: Municipality
  private(set) var added: Set<RecordID> = []
  private(set) var written: Set<Writing> = []
  private var count = 0

  init(_ start: Municipality) { disk = start }

  /// Merges what is saved into what is on the disk, as the real folder does.
  /// - Returns: nil where both changed the same, or where it does not fit with what is there; nothing is
  ///   saved then.
  mutating func save(_ new: Municipality, since old: Municipality) -> Municipality? {
    var saved = new
    var merged = disk
    for type in RecordType.allCases where old.file(of: type) != new.file(of: type) {
      let merge = Merge(
        base: old.file(of: type), ours: new.file(of: type), theirs: disk.file(of: type))
      guard merge.conflicts.isEmpty else { return nil }
      merged = merged.replacing(type, with: merge.file)
      saved = saved.replacing(type, with: merge.file)
    }
    guard merged.misfit(over: disk, madeOf: old) == nil else { return nil }
    disk = merged
    return saved
  }

  /// Somebody adds, corrects or removes a record.
  mutating func act(_ random: inout SeededRandom) throws {
    count += 1
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<3: try add(.person, [FieldChange("Name", "Annan \(count)")])
    case 3..<5:
      try add(
        .organisation,
        [
          FieldChange("Name", "\("AMÖ".randomElement(using: &random) ?? "A")-bolaget \(count)"),
          FieldChange("Kind", "company"),
        ])
    case 5, 6:
      let place = try some(.organisation, &random)
      try add(
        .followUp,
        [
          FieldChange("What", "Deras löfte \(count)"),
          FieldChange("Due", "2008-10-0\(count % 9 + 1)"),
          FieldChange("Organisation", place.key),
        ])
    case 7, 8:
      let (one, other) = (try some(.organisation, &random), try some(.organisation, &random))
      guard one != other else { return }
      try add(
        .relation,
        [
          FieldChange("From", one.key), FieldChange("To", other.key),
          FieldChange("Kind", "cooperates"), FieldChange("Note", "deras \(count)"),
        ])
    case 9, 10:
      try write("Note", .add("Deras anteckning \(count)"), in: try some(.organisation, &random))
    default: try removeOne(&random)
    }
  }

  private struct NothingThere: Error {}

  private func some(_ type: RecordType, _ random: inout SeededRandom) throws -> RecordID {
    guard disk.count(of: type) > 0 else { throw NothingThere() }
    return disk.id(type, at: .random(in: 0..<disk.count(of: type), using: &random))
  }

  private mutating func add(_ type: RecordType, _ fields: [FieldChange]) throws {
    let (new, id) = try disk.applying(.add(type, fields))
    disk = new
    added.insert(id)
  }

  private mutating func write(
    _ field: String, _ act: FieldChange.Act, in record: RecordID
  ) throws {
    guard case .add(let value) = act else { return }
    disk = try disk.applying(.set(record, [FieldChange(field, act)])).municipality
    written.insert(Writing(record: record, field: field, value: value))
  }

  private mutating func removeOne(_ random: inout SeededRandom) throws {
    let id = try some(.organisation, &random)
    disk = try disk.applying(.remove(id)).municipality
    added = added.filter { disk.row(of: $0) != nil }
    written = written.filter { disk.row(of: $0.record) != nil }
  }

  /// Takes what the user has removed or written over knowingly out of what must be there.
  mutating func allow(removed: Set<RecordID>, touched: (RecordID, String) -> Bool) {
    added.subtract(removed)
    written = written.filter { !removed.contains($0.record) && !touched($0.record, $0.field) }
  }

  /// References that lead nowhere.
  var broken: [String] {
    disk.problems(today: .first).filter {
      if case .brokenReference = $0.fact { true } else { false }
    }.map { "\($0.place): \($0.message(.english))" }
  }

  /// What others did and is not there any more.
  var lost: [String] {
    added.filter { disk.row(of: $0) == nil }.map { "\($0)" }
      + written.filter { !disk.values(of: $0.field, in: $0.record).contains($0.value) }
      .map { "\($0.record) \($0.field): \($0.value)" }
  }
}
