import TestSupport
import Almanac
import Canvas
import Exchange
import Model
import Publication
import Testing

@testable import Dashboard

/// The law of a folder that several write to: whatever is pressed in whatever window, what others
/// added or wrote is still there, unless it was shown and then removed or written over, and nothing
/// leads to what is gone.
struct RandomReloadTests {
  /// What people do, as keys: random ones alone seldom reach the windows where something is done.
  private static let scripts = [
    "3 Space Space b Enter k C-s Enter", "3 * b Enter k a C-s Enter Escape Escape n",
    "3 Down Down Space b Down Enter k C-s Enter", "3 m b Down Down Down Enter Down Enter C-s Enter",
    "3 Down d Enter Enter Enter", "3 Enter Down d Down Enter Enter", "5 d Enter Enter",
    "3 e Enter x C-s C-s", "3 Enter e Enter Tab Tab y C-s C-s", "n h e j C-s C-s",
    "3 Down n h e j C-s C-s", "a Enter N y C-s", "3 Enter a Enter N y Tab Tab C-s",
    "v x C-s", "1 Space C-s C-s", "5 + 1 v C-s C-s", "E", "3 Down E", "3 Down E Down E",
    "u", "u u C-r", "C-r", "4 C ö Enter r n r u Escape q", "C Enter r s w Escape q",
    "C n s Enter r a f a",
    "f a Enter Escape", "f 3 k o m Down Enter Escape Escape",
    "3 Enter Down Enter Enter Escape Escape",
    "/ b o l Enter Enter Escape Escape Escape", "1 Down Down Enter Escape", "? Down Enter",
    "4 Down K",
    "I a Enter Enter", "I b Tab Enter Down Enter u", "I a Enter Escape Escape",
  ].map { $0.split(separator: " ").compactMap { Key(name: $0) } }

  private static let loose: [Key] =
    [
      .enter, .escape, .tab, .up, .down, .left, .right, .home, .end, .control("s"), .control("u"),
      .control("r"), .delete, .backspace,
    ] + "12345dbnevpa+suEHKCy *mI".map { .character($0) }

  /// The starter with a council to call.
  private static func start() throws -> Municipality {
    try Sample.starter.applying([
      .add(.member, [FieldChange("Organisation", "tyreso-kommun"), FieldChange("Order", "1")]),
      .add(.member, [FieldChange("Organisation", "huddinge-kommun"), FieldChange("Order", "2")]),
      .add(
        .dutyContact,
        [
          FieldChange("Member", "tyreso-kommun"), FieldChange("Role", "Beredskap"),
          FieldChange("Telephone", "070-174 06 05"),
        ]),
      .add(
        .dutyContact,
        [
          FieldChange("Member", "huddinge-kommun"), FieldChange("Role", "Jour"),
          FieldChange("Telephone", "070-174 06 06"),
        ]),
    ]).municipality
  }

  @Test(arguments: 0..<Nightly.rounds(8, byDay: 3))
  func `what others added is still there after any keys`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &* 104_729 &+ 1)
    var session = try ReloadSession(Self.start())
    var keys: [Key] = []
    for step in 0..<220 {
      if keys.isEmpty, Bool.random(using: &random) {
        keys = [Self.loose.randomElement(using: &random) ?? .enter]
      } else if keys.isEmpty {
        try session.leave(&random)
        keys = Self.scripts.randomElement(using: &random) ?? []
      }
      if Int.random(in: 0..<3, using: &random) == 0 { try session.others.act(&random) }
      if Bool.random(using: &random) { session.reload() }
      let key = keys.removeFirst()
      let saves = session.saves
      try session.press(key, &random)
      let broken = session.saves > saves ? session.others.broken : []
      try #require(broken.isEmpty, "seed \(seed), key \(step) \(key.name): \(broken)")
      let lost = session.others.lost
      try #require(lost.isEmpty, "seed \(seed), key \(step) \(key.name): lost \(lost)")
    }
    // So that it is known to have been somewhere.
    #expect(session.saves > 5)
    #expect(session.others.added.count > 10)
  }
}

/// A dashboard on a folder that others write to, with an editor that does this and that.
private struct ReloadSession {
  var state: State
  var others: OthersAtWork
  private(set) var saves = 0
  /// What removal windows have shown and Enter was pressed on.
  private var removed: Set<RecordID> = []
  /// Sheets that an editor left, with their bases.
  private var left: [RecordID: RecordSheet] = [:]
  /// Fields that a conflict in the editor was told about.
  private var told: Set<RecordID> = []

  init(_ start: Municipality) {
    state = Sample.state(start, size: Size(columns: 100, rows: 30))
    others = OthersAtWork(start)
  }

  mutating func reload() { _ = state.update(.loaded(others.disk)) }

  mutating func press(_ key: Key, _ random: inout SeededRandom) throws {
    if let removal = state.deletion?.removal, key == .enter {
      removed.formUnion(removal.ids(.gone))
    }
    let typed = typedFields
    _ = state.update(.paused)
    let effects = state.update(.key(key))
    try perform(effects, typed, &random)
  }

  /// Out of every window, as far as some keys lead.
  mutating func leave(_ random: inout SeededRandom) throws {
    for _ in 0..<8 where !state.windows.isEmpty {
      try press(state.forms.last?.isAsking == true ? .character("n") : .escape, &random)
    }
  }

  /// The fields of records that the form on top has other values for.
  private var typedFields: Set<String> {
    guard let form = state.forms.last else { return [] }
    return Set(
      form.fields.filter { $0.isChanged }.compactMap { field in
        form.parts[field.part].record.map { "\($0) \(field.name)" }
      })
  }

  private mutating func perform(
    _ effects: [Effect], _ typed: Set<String>, _ random: inout SeededRandom, depth: Int = 0
  ) throws {
    guard depth < 6 else { return }
    for effect in effects {
      switch effect {
      case .save(let new, let old, let way):
        saves += 1
        // Undo and redo bring back what was there, also what was removed knowingly.
        let (gone, told) = (removed, told)
        others.allow(removed: gone) { id, name in
          typed.contains("\(id) \(name)") || told.contains(id)
        }
        let answer: Message =
          way.fault(of: new, since: old).map { .notSaved($0) }
          ?? others.save(new, since: old).map { .saved($0) }
          ?? .notSaved(SaveFailure(path: "x", .restless))
        try perform(state.update(answer), typed, &random, depth: depth + 1)
      case .edit(let sheet, let isAgain):
        let message = try edit(sheet, isAgain, &random)
        try perform(state.update(message), typed, &random, depth: depth + 1)
      case .removeSheet(let id): left[id] = nil
      case .readFile(let path):
        let file = ForeignBytes(name: path, bytes: Array(ImportWindowTests.contacts.utf8))
        try perform(state.update(.fileRead(file)), typed, &random, depth: depth + 1)
      default: break
      }
    }
  }

  /// The editor: sometimes it fails, sometimes nothing is changed, else a line is written.
  private mutating func edit(
    _ fresh: RecordSheet, _ isAgain: Bool, _ random: inout SeededRandom
  ) throws -> Message {
    let id = fresh.id
    let sheet =
      isAgain ? fresh : left[id].map { state.municipality.sheet(takingUp: $0, .swedish) } ?? fresh
    if isAgain || left[id] != nil { told.insert(id) }
    if Bool.random(using: &random) { try others.act(&random) }
    let line = Array("Need: mitt \(saves)\n".utf8)
    let written = RecordSheet(id, edited: sheet.bytes + line, base: sheet.base)
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      left[id] = written
      return .notEdited(id, Phrase("slutade med 1", "ended with 1"))
    case 1: return .edited(RecordSheet(id, edited: sheet.bytes, base: sheet.base, isSaved: false))
    case 2:
      return .edited(RecordSheet(id, edited: sheet.bytes + Array("skräp\n".utf8), base: sheet.base))
    default: return .edited(written)
    }
  }
}
