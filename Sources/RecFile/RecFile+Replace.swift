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
