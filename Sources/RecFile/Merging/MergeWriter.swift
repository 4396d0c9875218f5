/// Merged items as the bytes of a file, with the line ends of ours.
struct MergeWriter {
  /// The merged text so far.
  private enum Last { case nothing, comment, record, other }

  private let files: ThreeWay<RecFile>
  private let ending: LineEnding
  /// The names of the sides in conflict markers; nil writes no markers and settles conflicts for
  /// ours.
  private let labels: (ours: String, theirs: String)?
  private let convertsTheirs: Bool
  /// Where the text of each file begins.
  private let starts: ThreeWay<Int>
  private(set) var bytes: [UInt8] = []
  private var last = Last.nothing
  /// Whether the text ends in `\` LF, and so would take in the next line.
  private var isOpen = false

  init(_ files: ThreeWay<RecFile>, labels: (ours: String, theirs: String)? = nil) {
    self.files = files
    self.labels = labels
    ending = files.ours.bytes.isEmpty ? files.theirs.lineEnding : files.ours.lineEnding
    convertsTheirs = ending == .crlf || files.theirs.bytes.contains(Byte.carriageReturn)
    bytes.reserveCapacity(max(files.ours.bytes.count, files.theirs.bytes.count))
    starts = files.map { file in RecordScanner.startOfText(file.bytes.span) }
    let mark = starts.ours == starts.base ? starts.theirs : starts.ours
    if mark > 0 { bytes += Byte.byteOrderMark }
  }

  mutating func add(_ item: MergedItem) {
    guard item.isThere || labels != nil else { return }
    if item.kind != .lines { addGap(item.gap) }
    var afterField = false
    for piece in item.pieces {
      switch piece {
      case .text(let cut): add(cut, item.kind, &afterField)
      case .conflict(let ours, let theirs):
        guard let labels else {
          if let ours { add(ours, item.kind, &afterField) }
          break
        }
        mark("<<<<<<< \(labels.ours)")
        if let ours { add(ours, item.kind, &afterField) }
        mark("=======")
        if let theirs { add(theirs, item.kind, &afterField) }
        mark(">>>>>>> \(labels.theirs)")
      }
    }
  }

  /// The blank lines at the end of the file.
  mutating func addRest(_ cut: SideRange?) {
    guard let cut, !cut.range.isEmpty else { return }
    complete()
    bytes += lines(cut)
  }

  private mutating func addGap(_ gap: SideRange?) {
    complete()
    let lines = gap.map { self.lines($0) } ?? []
    if last == .nothing {
      // Blank lines at the start of a file are those that were there.
      if let gap, gap.range.lowerBound == starts[gap.side] {
        bytes += lines
      }
    } else if lines.isEmpty, last != .comment {
      bytes += ending.bytes
    } else {
      bytes += lines
    }
  }

  private mutating func add(_ cut: SideRange, _ kind: MergedItem.Kind, _ afterField: inout Bool) {
    complete()
    var lines = self.lines(cut)[...]
    // Only the first field of a record may be indented.
    if afterField { lines = lines.drop { Byte.isBlank($0) } }
    bytes += lines
    guard kind != .lines else { return last = .other }
    let isComment = lines.first == Byte.hash
    last = kind == .item(.comment) ? .comment : .record
    afterField = afterField || !isComment
    isOpen =
      kind != .item(.comment) && !isComment && cut.range.upperBound == files[cut.side].bytes.count
      && lines.suffix(2) == [Byte.backslash, Byte.newline]
  }

  /// The line that was written last gets an end if it has none.
  private mutating func complete() {
    guard last != .nothing, let byte = bytes.last else { return }
    if byte != Byte.newline || isOpen {
      bytes += byte == Byte.carriageReturn ? LineEnding.crlf.bytes : ending.bytes
    }
    isOpen = false
  }

  private mutating func mark(_ line: String) {
    complete()
    bytes += line.utf8
    bytes += ending.bytes
    last = .other
  }

  private func lines(_ cut: SideRange) -> [UInt8] {
    cut.side == .theirs && convertsTheirs
      ? ending.applied(to: files.raw(cut)) : Array(files.raw(cut))
  }
}

/// A stretch of a merged file: a record, a descriptor, a comment, with the blank lines above it.
struct MergedItem: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case item(Outline.Item.Kind)
    /// Any lines, of files that can't be merged by records.
    case lines
  }

  enum Piece: Equatable, Sendable {
    case text(SideRange)
    /// Each side's version where they can't both be right; nil where a side has none.
    case conflict(ours: SideRange?, theirs: SideRange?)
  }

  let kind: Kind
  let gap: SideRange?
  let pieces: [Piece]

  /// Whether the merged file has anything of it, a conflict being settled for ours.
  var isThere: Bool {
    pieces.contains { piece in
      if case .conflict(nil, _) = piece { false } else { true }
    }
  }
}
