/// Edits touch only the lines of their own field or record, end them as the file's first line
/// ends, and leave the file as it was when they are refused. They take time in proportion to what
/// stands after the edit; the file is not read again.
extension RecFile {
  /// Changes the fields of one record, all or nothing, and gives the record as it is then.
  @discardableResult
  package mutating func edit(_ record: Record, _ edits: [Edit]) throws(Refusal) -> Record {
    try check(record)
    var draft = RecordDraft(record)
    for edit in edits { try draft.apply(edit) }
    let lines = try draft.lines(lineEnding)
    if lines[...] != record.source {
      replace(record.range, with: lines, around: record.ordinal..<(record.ordinal + 1))
    }
    return self.record(record.ordinal)
  }

  @discardableResult
  package mutating func edit(_ record: Record, _ edit: Edit) throws(Refusal) -> Record {
    try self.edit(record, [edit])
  }

  /// Changes the fields of several records, each once, all or nothing. The file is read again, once.
  package mutating func edit(_ changes: [(record: Record, edits: [Edit])]) throws(Refusal) {
    guard changes.count > 1 else {
      for (record, edits) in changes { try edit(record, edits) }
      return
    }
    var drafts: [(range: Range<Int>, lines: [UInt8])] = []
    for (record, edits) in changes {
      try check(record)
      var draft = RecordDraft(record)
      for edit in edits { try draft.apply(edit) }
      drafts.append((record.range, try draft.lines(lineEnding)))
    }
    drafts.sort { $0.range.lowerBound < $1.range.lowerBound }
    var new: [UInt8] = []
    var end = 0
    for (range, lines) in drafts {
      guard range.lowerBound >= end else { throw .stale }
      new += bytes[end..<range.lowerBound] + lines
      end = range.upperBound
    }
    self = RecFile(new + bytes[end...])
  }

  /// Adds a record after the last one of its set (nil: the anonymous set), one empty line between.
  ///
  /// Where the anonymous set is yet to be made it is put at the top of the file.
  @discardableResult
  package mutating func add(_ fields: [NewField], to type: String?) throws(Refusal) -> Record {
    try add(records: [fields], to: type)
  }

  /// Adds several records, in order, and gives the first of them as it is then.
  @discardableResult
  package mutating func add(records: [[NewField]], to type: String?) throws(Refusal) -> Record {
    guard !records.isEmpty, !records.contains(where: \.isEmpty) else { throw .lastField }
    guard !records.joined().contains(where: { $0.name == "%rec" }) else { throw .descriptor }
    let ending = lineEnding
    let lines = Array(records.map { $0.lines(ending) }.joined(separator: ending.bytes))
    if let set = set(ofType: type), let last = set.records.last ?? set.descriptor {
      let end = try missingEnd(of: last, ending)
      let ordinal = last.ordinal + 1
      replace(
        last.range.upperBound..<last.range.upperBound, with: end + ending.bytes + lines,
        around: ordinal..<ordinal)
      return self.record(ordinal)
    }
    if let type { throw .noType(type) }
    try addFirst(lines, ending)
    return self.record(0)
  }

  private mutating func addFirst(
    _ lines: [UInt8], _ ending: LineEnding
  ) throws(Refusal) {
    let isEmpty = index.entries.isEmpty
    let start = isEmpty ? bytes.count : RecordScanner.startOfText(bytes.span)
    var text = lines
    if !isEmpty {
      text += ending.bytes
    } else if let last = elements.last, last.kind != .byteOrderMark {
      let end = try bytes.span.missingEnd(last.range, isComment: last.kind == .comment, ending)
      text = end + (last.kind == .blank ? [] : ending.bytes) + lines
    }
    replace(start..<start, with: text, around: 0..<0)
  }

  /// Removes a record's lines and one empty line beside it, so that adding a record and removing
  /// it again gives the same bytes. Comments above it stay, and apart from the next record.
  package mutating func remove(_ record: Record) throws(Refusal) {
    try check(record)
    guard !isDescriptor(record) else { throw .descriptor }
    replace(
      rangeWithEmptyLine(record), with: [], around: record.ordinal..<(record.ordinal + 1))
  }

  private func rangeWithEmptyLine(_ record: Record) -> Range<Int> {
    let text = bytes.span
    let range = record.range
    let before = text.startOfLine(endingAt: range.lowerBound)
    if range.upperBound < text.count {
      let isApart = range.lowerBound <= RecordScanner.startOfText(text) || before.isBlank
      return range.lowerBound..<(isApart ? text.endOfLine(range.upperBound) : range.upperBound)
    }
    return (before.isBlank ? before.start : range.lowerBound)..<range.upperBound
  }

  func isDescriptor(_ record: Record) -> Bool {
    index.descriptors.contains(record.ordinal)
  }

  /// A record of an older version of the file is taken only if it still stands where it stood.
  func check(_ record: Record) throws(Refusal) {
    guard index.entries.indices.contains(record.ordinal),
      index.entries[record.ordinal] == record.entry,
      bytes[record.range] == record.source
    else { throw .stale }
  }

  private func missingEnd(
    of record: Record, _ ending: LineEnding
  ) throws(Refusal) -> [UInt8] {
    var last: Record.Part?
    for part in record.parts { last = part }
    guard record.range.upperBound == bytes.count, let last else { return [] }
    return try bytes.span.missingEnd(last.range, isComment: last.kind == .comment, ending)
  }
}

extension Span<UInt8> {
  /// The line ending that the last line of a range lacks before another line can follow it.
  func missingEnd(
    _ range: Range<Int>, isComment: Bool, _ ending: LineEnding
  ) throws(RecFile.Refusal) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    let last = self[range.upperBound - 1]
    if last == Byte.backslash, !isComment { throw .openEnd }
    if last == Byte.newline {
      return !isComment && isJoined(range) ? ending.bytes : []
    }
    return last == Byte.carriageReturn ? LineEnding.crlf.bytes : ending.bytes
  }

  /// The line that ends at `end`: where it begins, and whether nothing but blanks is in it.
  fileprivate func startOfLine(endingAt end: Int) -> (start: Int, isBlank: Bool) {
    let text = RecordScanner.startOfText(self)
    guard end > text else { return (end, false) }
    let start = startOfLastLine(text..<end)
    let isJoinedAbove = start - 2 >= text && self[start - 2] == Byte.backslash
    return (start, !isJoinedAbove && isEndOfText(skippingBlanks(start)))
  }
}

extension RecFile {
  /// A change of one record's fields. `nth` counts the fields of the same name, from 0.
  package enum Edit: Equatable, Sendable {
    /// Gives a field that is there another value. One that has this value is not touched.
    case set(String, nth: Int = 0, to: String)
    /// Writes a new field: after the last of the same name, else at the end of the record.
    case add(String, String)
    /// Sets the first field of the name, or adds it when there is none.
    case put(String, String)
    case remove(String, nth: Int = 0)
    case rename(String, nth: Int = 0, to: String)
  }
}

extension RecFile {
  /// Puts `new` in the place of `range`, which lies between the records on both sides of
  /// `ordinals`, and brings the index up to date.
  ///
  /// Only what lies between those neighbours is read again, the one before included, since an edit
  /// at the end of the file may complete its last line. If the text there turns out to run into
  /// what follows, the whole file is.
  mutating func replace(_ range: Range<Int>, with new: [UInt8], around ordinals: Range<Int>) {
    let count = index.entries.count
    let oldEnd =
      ordinals.upperBound < count ? index.entries[ordinals.upperBound].start : bytes.count
    let shift = new.count - range.count
    bytes.replaceSubrange(range, with: new)

    let first = ordinals.lowerBound - 1
    let start = first >= 0 ? index.entries[first].start : 0
    let line = first >= 0 ? index.entries[first].line : 1
    var scanner = RecordScanner(position: start, line: line)
    scanner.scan(bytes.span, to: oldEnd + shift)
    guard scanner.position == oldEnd + shift else {
      index = RecordIndex(bytes)
      return
    }
    let lineShift =
      ordinals.upperBound < count ? scanner.line - index.entries[ordinals.upperBound].line : 0
    index.replace(
      entries: Swift.max(first, 0)..<ordinals.upperBound, bytes: start..<oldEnd,
      with: scanner.index, shift: shift, lineShift: lineShift)
  }
}

extension RecordIndex {
  /// Takes over a part of the file that was read again, and moves what follows it.
  fileprivate mutating func replace(
    entries old: Range<Int>, bytes: Range<Int>, with new: RecordIndex, shift: Int, lineShift: Int
  ) {
    for ordinal in old.upperBound..<entries.count {
      entries[ordinal].start += shift
      entries[ordinal].end += shift
      entries[ordinal].line += lineShift
    }
    let ordinalShift = new.entries.count - old.count
    descriptors =
      descriptors.filter { $0 < old.lowerBound }
      + new.descriptors.map { $0 + old.lowerBound }
      + descriptors.filter { $0 >= old.upperBound }.map { $0 + ordinalShift }
    entries.replaceSubrange(old, with: new.entries)
    let later = flaws.filter { $0.lineStart >= bytes.upperBound }.map { flaw in
      Flaw(
        offset: flaw.offset + shift, line: flaw.line + lineShift,
        lineStart: flaw.lineStart + shift, expected: flaw.expected)
    }
    flaws = flaws.filter { $0.lineStart < bytes.lowerBound } + new.flaws + later
  }
}

extension RecFile {
  /// Puts the lines of another file's record in the place of a record's, byte for byte; a line end
  /// is added where the last of them has none.
  package mutating func rewrite(_ record: Record, as other: Record) throws(Refusal) {
    try check(record)
    guard !isDescriptor(record) else { throw .descriptor }
    let lines = Array(other.source) + (try missingEnd(ofForeign: other, lineEnding))
    replace(record.range, with: lines, around: record.ordinal..<(record.ordinal + 1))
  }

  private func missingEnd(ofForeign other: Record, _ ending: LineEnding) throws(Refusal) -> [UInt8]
  {
    var last: Record.Part?
    for part in other.parts { last = part }
    guard let last else { return [] }
    return try other.bytes.span.missingEnd(last.range, isComment: last.kind == .comment, ending)
  }
}
