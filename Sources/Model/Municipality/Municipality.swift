package import Almanac
import Dispatch
import Lettering
package import Publication
package import RecFile
import Synchronization

/// Everything that a data folder says, with its references resolved both ways.
///
/// A value: it does not change when the files do. What is wrong in the files is in `problems`;
/// all the rest is here, whatever is wrong beside it.
package struct Municipality: Sendable {
  /// One a type, by `RecordType.ordinal`.
  private(set) var tables: [RecordTable]
  /// The contents found in place of each file that could not be read.
  private(set) var absent: [RecordType: FileContents] = [:]
  /// The contents on the disk of each file of which an older version is shown, since they can't
  /// be read.
  private(set) var held: [RecordType: FileContents] = [:]
  private var columnIndexes: [Lazy<ColumnIndex>]
  private var indices: [Lazy<SearchIndex>]
  /// The rows of the organisations by name.
  private(set) var nameOrder = Lazy<[Int32]>()
  /// The problems of the folder's files as the system sees them, by path; see `with(_:)`.
  package private(set) var fileProblems: [Problem] = []
  /// By type and pass: what one pass over one file has found wrong.
  private var problemLists: [[Lazy<[Problem]>]]
  private var derivedValues = DerivedValues()

  /// - Parameter source: asked once for each type, several at the same time.
  package init(_ source: @Sendable (RecordType) -> FileContents) {
    let found = concurrentMap(RecordType.allCases) { type -> (RecordTable, FileContents?) in
      switch source(type) {
      case .bytes(let bytes): (RecordTable(type, RecFile(bytes)), nil)
      case let absent: (RecordTable(type, RecFile()), absent)
      }
    }
    tables = found.map(\.0)
    for (type, found) in zip(RecordType.allCases, found) { absent[type] = found.1 }
    columnIndexes = tables.map { _ in Lazy() }
    indices = tables.map { _ in Lazy() }
    problemLists = tables.map { _ in ProblemPass.allCases.map { _ in Lazy() } }
  }

  /// From files by their path in the data folder; others are passed over.
  package init(files: [(path: String, bytes: [UInt8])]) {
    let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    self.init { type in byPath[type.path].map { .bytes($0) } ?? .missing }
  }

  /// The file of a type, byte for byte as it was read; empty where it could not be.
  package func file(of type: RecordType) -> RecFile { tables[type.ordinal].file }

  /// Every file that is there, to be laid in another folder.
  package var files: [(path: String, bytes: [UInt8])] {
    RecordType.allCases.filter { absent[$0] == nil }.map { ($0.path, file(of: $0).bytes) }
  }

  /// The municipality with another file for a type. Only the memos that depend on it are dropped.
  package func replacing(_ type: RecordType, with file: RecFile) -> Municipality {
    var copy = self
    copy.tables[type.ordinal] = RecordTable(type, file)
    copy.absent[type] = nil
    copy.held[type] = nil
    copy.indices[type.ordinal] = Lazy()
    copy.derivedValues = DerivedValues()
    if type == .organisation { copy.nameOrder = Lazy() }
    copy.forget(type, ProblemPass.allCases)
    for other in RecordType.allCases
    where other == type || other.schema.refers(to: type) {
      copy.columnIndexes[other.ordinal] = Lazy()
      copy.forget(other, [.references, .warnings])
    }
    // How much is lost of what can't be read is told beside it.
    for target in type.schema.references.compactMap(\.target) where isLost(target) {
      copy.forget(target, ProblemPass.allCases)
    }
    return copy
  }

  private mutating func forget(_ type: RecordType, _ passes: [ProblemPass]) {
    for pass in passes { problemLists[type.ordinal][pass.rawValue] = Lazy() }
  }

  /// The municipality with its last good file of a type, though the disk holds contents that can't
  /// be shown.
  func keepingLastGood(_ type: RecordType, insteadOf source: FileContents) -> Municipality {
    var copy = self
    copy.held[type] = source
    copy.forget(type, ProblemPass.allCases)
    return copy
  }

  /// Builds the indexes that the first questions need, on as many cores as there are. Nothing has
  /// to wait for it: what has not been found out is when it is asked for.
  package func prepare() {
    _ = concurrentMap([nil] + RecordType.allCases) { type in
      if let type { _ = columnIndex(of: type) } else { _ = organisationsByName() }
    }
  }

  /// Prepares it for being shown: also what is wrong is found out.
  package func prepare(today: Day) {
    prepare()
    _ = problems(today: today)
  }

  /// A value that follows from the records and from what its name says, and from nothing else: worked
  /// out when it is first asked for, and kept for as long as the records are the same.
  package func derived<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    if let known: Value = known(name) { return known }
    let value = make()
    derivedValues.keep(value, as: name)
    return value
  }

  /// The same where it is known already.
  package func known<Value: Sendable>(_ name: String) -> Value? {
    // That nothing is kept must not be taken for a value of a type that is optional itself.
    derivedValues[name].flatMap { $0 as? Value }
  }

  /// The column index of a type; built when first asked for, and kept.
  package func columnIndex(of type: RecordType) -> ColumnIndex {
    columnIndexes[type.ordinal].value { ColumnIndex(of: tables[type.ordinal], in: tables) }
  }

  /// The search index of a type; built when first asked for, and kept.
  func searchIndex(of type: RecordType) -> SearchIndex {
    indices[type.ordinal].value {
      SearchIndex(tables[type.ordinal], by: type.searched)
    }
  }

  /// All errors and warnings in the files, by file and line; computed when first asked
  /// for. `problems(today:)` has also what depends on the day.
  package var problems: [Problem] {
    (hasNoData ? [Problem(path: ".", .noData)] : []) + fileProblems + problemsByType.flatMap { $0 }
  }

  /// The errors and warnings in the file of each type, by line; one list a type, by
  /// `RecordType.ordinal`. The passes over a file are made side by side, each once for as long as
  /// what it looks at is the same.
  var problemsByType: [[Problem]] {
    let passes = RecordType.allCases.flatMap { type in ProblemPass.allCases.map { (type, $0) } }
    let found = concurrentMap(passes) { type, pass in
      problemLists[type.ordinal][pass.rawValue].value { problems(of: type, pass) }
    }
    return RecordType.allCases.indices.map { place in
      found[(place * ProblemPass.allCases.count)...].prefix(ProblemPass.allCases.count)
        .flatMap { $0 }.sorted(by: Problem.isBefore)
    }
  }

  /// The municipality with the problems of the folder itself (`DataFolder.problems`).
  package func with(_ fileProblems: [Problem]) -> Municipality {
    var copy = self
    copy.fileProblems = fileProblems
    return copy
  }
}

extension Municipality: Equatable {
  /// Equal when all files are, byte for byte, and what is wrong with them in the folder.
  package static func == (one: Municipality, other: Municipality) -> Bool {
    one.absent == other.absent && one.held == other.held
      && one.fileProblems == other.fileProblems
      && zip(one.tables, other.tables).allSatisfy { $0.file == $1.file }
  }
}

/// The contents found in the place of a type's file.
package enum FileContents: Equatable, Sendable {
  case bytes([UInt8])
  case missing
  /// There, but it can't be read.
  case unreadable(FileFault)
}

extension Municipality {
  /// The municipality with a file read again. Contents that can't be parsed leave the last
  /// good version in place: it is held, and never written back over the file.
  package func rereading(_ source: FileContents, for type: RecordType) -> Municipality {
    guard case .bytes(let bytes) = source else { return keepingLastGood(type, insteadOf: source) }
    let file = RecFile(bytes)
    return file.problems.isEmpty
      ? replacing(type, with: file) : keepingLastGood(type, insteadOf: .bytes(bytes))
  }

  /// The problems of the file on the disk while an older version of it is shown.
  func heldProblems(_ type: RecordType, _ source: FileContents) -> [Problem] {
    switch source {
    case .missing: [Problem(type, .shownAsBefore)]
    case .unreadable(let fault):
      [Problem(type, .unreadableFile(fault)), Problem(type, .shownAsBefore)]
    case .bytes(let bytes):
      [Problem(type, .shownAsBefore)] + fileProblems(RecordTable(type, RecFile(bytes)))
    }
  }
}

extension Municipality {
  /// The records of a type; each type's own file gives them a name.
  func records<Element: ModelRecord>() -> Records<Element> {
    Records(table: tables[Element.type.ordinal])
  }

  /// The first settings; where there are none, empty ones.
  package var settings: Settings {
    let records: Records<Settings> = records()
    return records.first ?? Settings()
  }

  /// The person who sits at the screen, where the settings name one who is there.
  package var me: RecordID? { existing(settings.me) }

  /// How many records of a type there are.
  package func count(of type: RecordType) -> Int { tables[type.ordinal].records.count }

  /// The row of a record among those of its type; nil where there is none.
  package func row(of id: RecordID) -> Int? { tables[id.type.ordinal].row(of: id.key) }

  package func id(_ type: RecordType, at row: Int) -> RecordID {
    RecordID(type, tables[type.ordinal].key(of: row))
  }
}

extension Municipality {
  /// A record as what it is in code; nil where there is none.
  package func decoded(_ id: RecordID) -> (any ModelRecord)? {
    record(id).map { id.type.record.init($0) }
  }

  /// The title of a record; nil where there is no such record. Only relations
  /// and call attempts read differently in different languages.
  package func title(of id: RecordID, _ language: Language = .swedish) -> String? {
    decoded(id)?.title(in: self, language)
  }

  /// The title of what a field refers to; its key where that is not there.
  func titleOrKey(of id: RecordID?) -> String? { id.map { title(of: $0) ?? $0.key } }
}

extension Municipality {
  /// The values of one field of a record, in the order of the file; empty where there is no such
  /// record or field.
  package func values(of field: String, in id: RecordID) -> [String] {
    record(id)?.values(FieldName(field)) ?? []
  }

  /// The visibility of a record; `internal` where there is none.
  package func visibility(of id: RecordID) -> Visibility {
    record(id).map { Annotations($0).visibility } ?? .internal
  }
}

extension Municipality {
  /// Whether a type's file is there but nothing in it could be read, so that having no records
  /// says nothing about the municipality.
  package func isUnreadable(_ type: RecordType) -> Bool {
    guard count(of: type) == 0 else { return false }
    switch absent[type] {
    case .missing: return false
    case .unreadable: return true
    case .bytes, nil:
      return fileProblems(tables[type.ordinal]).contains { $0.severity == .error }
    }
  }
}

/// A lazily computed value that all copies of its owner share: a memo for an immutable input.
final class Lazy<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}

/// Values by name that all copies of their owner share. Two threads that ask at the same time may
/// both work one out, since neither waits for the other.
private final class DerivedValues: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  subscript(name: String) -> (any Sendable)? { values.withLock { $0[name] } }

  func keep(_ value: any Sendable, as name: String) { values.withLock { $0[name] = value } }
}

/// Whether work may be spread over threads. In a forked process it may not: Swift's runtime goes on
/// knowing its thread by the number that it had before the fork, so that two threads which meet at
/// the first use of a static value wait for ever.
package enum Threads {
  @TaskLocal package static var areAllowed = true
}

/// Applies a function to every item, on as many cores as there are where threads are allowed; results
/// in the order of the items.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @Sendable (Item) -> Result
) -> [Result] {
  guard Threads.areAllowed else { return items.map(transform) }
  let results = Mutex([Result?](repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = transform(items[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}
