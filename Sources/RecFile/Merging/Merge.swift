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
