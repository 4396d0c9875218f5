/// A three-way merge of a file that two sides changed, each in its own way.
///
/// Sets are merged by their types, records by the set's `%key` (the n-th record of a key is its own;
/// where there is no key, by what records hold and where they stand), and fields by their names. A
/// key that a side changed makes another record. What only one side changed is taken from it, byte
/// for byte but for line ends, which are those of ours; so are comments and descriptors. Where both
/// added records, both are there, apart. It is a conflict where both changed one field differently,
/// where one removed what the other changed, and where both added a record of the same key that
/// does not say the same.
///
/// Laws, for any files: `Merge(b, x, b)` and `Merge(b, x, x)` are x, `Merge(b, b, x)` is x.
/// `Merge(b, x, y)` and `Merge(b, y, x)` have the same records, in what may be another order, and
/// the same conflicts with the sides exchanged.
///
/// Where a line of the three files can't be read as rec, they are merged as a whole: that is one
/// conflict, from the first line in which the sides differ to the last, unless a law above settles it.
///
/// Takes time in proportion to the size of the files.
package struct Merge: Equatable, Sendable {
  /// The merged file: the versions that both sides agree on or only one of them changed; where both
  /// changed the same differently: ours.
  package let file: RecFile
  /// In the order of the file; empty where all could be merged.
  package let conflicts: [Conflict]

  private let files: ThreeWay<RecFile>
  private let items: [MergedItem]
  private let rest: SideRange?

  package init(base: RecFile, ours: RecFile, theirs: RecFile) {
    let files = ThreeWay(base: base, ours: ours, theirs: theirs)
    if base == theirs || ours == theirs {
      self.init(files, settled: ours)
    } else if base == ours {
      self.init(files, settled: theirs)
    } else {
      self.init(byRecords: files)
    }
  }

  /// Merges record by record without testing first whether a side is unchanged.
  init(byRecords files: ThreeWay<RecFile>) {
    if let (side, problem) = files.obstacle {
      self.init(asLines: files, .file(malformed: problem, side))
      return
    }
    let sections = MergedSections(files)
    let merge = Merge(files, sections)
    if merge.isWellWritten {
      self = merge
    } else {
      self.init(asLines: files, .wholeFile)
    }
  }

  private init(_ files: ThreeWay<RecFile>, settled: RecFile) {
    self.init(files, settled, [], [], rest: nil)
  }

  private init(_ files: ThreeWay<RecFile>, _ sections: MergedSections) {
    var writer = MergeWriter(files)
    for item in sections.items { writer.add(item) }
    writer.addRest(sections.rest)
    self.init(
      files, RecFile(writer.bytes), sections.conflicts, sections.items, rest: sections.rest)
  }

  private init(asLines files: ThreeWay<RecFile>, _ subject: Conflict.Subject) {
    let plain = files.map { LineEnding.lf.applied(to: $0.bytes[...]) }
    if plain.ours == plain.theirs || plain.theirs == plain.base {
      self.init(files, settled: files.ours)
    } else if plain.ours == plain.base {
      self.init(files, settled: files.theirs)
    } else {
      let lines = DifferingLines(files)
      let conflict = Conflict(
        type: nil, key: nil, field: nil, base: lines.texts.base, ours: lines.texts.ours,
        theirs: lines.texts.theirs, subject: subject)
      let item = MergedItem(kind: .lines, gap: nil, pieces: lines.pieces)
      self.init(files, files.ours, [conflict], [item], rest: nil)
    }
  }

  private init(
    _ files: ThreeWay<RecFile>, _ file: RecFile, _ conflicts: [Conflict], _ items: [MergedItem],
    rest: SideRange?
  ) {
    self.files = files
    self.file = file
    self.conflicts = conflicts
    self.items = items
    self.rest = rest
  }

  /// Whether the file is read as the records that it was put together from.
  private var isWellWritten: Bool {
    let expected = items.compactMap { item in
      item.isThere && item.kind != .item(.comment) ? item.kind == .item(.descriptor) : nil
    }
    var isDescriptor = Array(repeating: false, count: file.index.entries.count)
    for ordinal in file.index.descriptors { isDescriptor[ordinal] = true }
    return isDescriptor == expected && !file.index.flaws.contains { $0.expected.breaksLines }
  }

  /// The file with git's conflict markers around what could not be merged: whole fields, or whole
  /// records. Where nothing is in conflict the bytes of `file`.
  /// - Parameters:
  ///   - ours: what our side is called in the markers.
  ///   - theirs: what the other one is called.
  package func marked(ours: String, theirs: String) -> [UInt8] {
    guard !conflicts.isEmpty else { return file.bytes }
    var writer = MergeWriter(files, labels: (ours, theirs))
    for item in items { writer.add(item) }
    writer.addRest(rest)
    return writer.bytes
  }
}

/// One thing that both sides changed, each in its own way.
package struct Conflict: Equatable, Sendable, CustomStringConvertible {
  /// The record type; nil for the anonymous set, and where a whole file can't be merged.
  package let type: String?
  /// The record's key; nil for a descriptor and for a record that has none.
  package let key: String?
  /// The field that both changed; nil: the whole record, as when it was removed on one side and
  /// changed on the other, or added on both.
  package let field: String?
  /// The base's version: of a field its value, of a record its fields as `Name: value`; nil for
  /// none.
  package let base: [String]?
  package let ours: [String]?
  package let theirs: [String]?

  /// The field, record or file that is in conflict.
  enum Subject: Equatable, Sendable {
    case record
    case descriptor
    /// A line that can't be read keeps the file from being merged by records.
    case file(malformed: RecFile.Problem, Side)
    /// The merged records could not be written as one file.
    case wholeFile
  }

  let subject: Subject

  /// One line: what it is, and the three values, each at most 60 characters of it.
  package var description: String {
    "\(place): \(Self.words(base)) before, \(Self.words(ours)) in ours, "
      + "\(Self.words(theirs)) in theirs"
  }

  private var place: String {
    let set = type ?? "record"
    let record =
      switch subject {
      case .descriptor: type.map { "descriptor of \($0)" } ?? "descriptor"
      case .record: key.map { "\(set) \(Self.shortened($0))" } ?? "\(set) without a key"
      case .file(let problem, let side):
        "the file can't be merged by records (line \(problem.line) of \(side): \(problem))"
      case .wholeFile: "the file can't be merged by records"
      }
    return field.map { "\(record), \($0)" } ?? record
  }

  private static func words(_ values: [String]?) -> String {
    guard let values else { return "nothing" }
    return "'\(shortened(values.joined(separator: "; ")))'"
  }

  private static func shortened(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count <= 60 ? line : String(line.prefix(59)) + "…"
  }
}

/// One value for each party of a three-way merge: the base, ours and theirs.
struct ThreeWay<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  subscript(side: Side) -> Value {
    get {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
    // In place: what is appended to a list must not copy it.
    _modify {
      switch side {
      case .base: yield &base
      case .ours: yield &ours
      case .theirs: yield &theirs
      }
    }
  }

  init(base: Value, ours: Value, theirs: Value) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  init(_ value: (Side) -> Value) {
    self.init(base: value(.base), ours: value(.ours), theirs: value(.theirs))
  }

  func map<Other>(_ transform: (Value) -> Other) -> ThreeWay<Other> {
    ThreeWay<Other> { transform(self[$0]) }
  }
}

extension ThreeWay: Equatable where Value: Equatable {}
extension ThreeWay: Sendable where Value: Sendable {}

/// A party of a three-way merge: the version that both began with, or one of the two made of it.
enum Side: CaseIterable, Sendable {
  case base, ours, theirs
}

/// A range of bytes in one side's file.
struct SideRange: Equatable, Sendable {
  let side: Side
  let range: Range<Int>
}

/// The outcome of a three-way merge of one thing, of which there are up to three versions.
enum Verdict: Equatable {
  /// At most one side changed it, or both did the same; nil: it is removed.
  case settled(SideRange?)
  case bothChanged
}

extension ThreeWay<RecFile> {
  func plain(_ cut: SideRange) -> PlainText { PlainText(self[cut.side].bytes, cut.range) }

  func raw(_ cut: SideRange) -> ArraySlice<UInt8> { self[cut.side].bytes[cut.range] }

  /// - Parameter texts: what the versions say; nil where there is none.
  func verdict(_ cuts: ThreeWay<SideRange?>, texts: ThreeWay<PlainText?>) -> Verdict {
    if texts.ours == texts.theirs { return .settled(changed(cuts)) }
    if texts.ours == texts.base { return .settled(cuts.theirs) }
    return texts.theirs == texts.base ? .settled(cuts.ours) : .bothChanged
  }

  /// Of versions that say the same, the one that is spaced anew: theirs where ours is as it was.
  func changed(_ cuts: ThreeWay<SideRange?>) -> SideRange? {
    guard let ours = cuts.ours, let theirs = cuts.theirs else { return cuts.ours ?? cuts.theirs }
    guard let base = cuts.base, raw(theirs) != raw(base) else { return ours }
    if raw(ours) == raw(base) { return theirs }
    let old = LineEnding.lf.applied(to: raw(base))
    return LineEnding.lf.applied(to: raw(ours)) == old ? theirs : ours
  }
}
