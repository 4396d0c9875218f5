extension RecFile {
  /// Puts the lines of another file's record in the place of a record's, byte for byte; a line end
  /// is added where the last of them has none.
  package mutating func rewrite(_ record: Record, as other: Record) throws(Refusal) {
    try check(record)
    guard !isDescriptor(record) else { throw .descriptor }
    let lines = Array(other.source) + (try missingEnd(of: other, lineEnding))
    replace(record.range, with: lines, around: record.ordinal..<(record.ordinal + 1))
  }

  private func missingEnd(of other: Record, _ ending: LineEnding) throws(Refusal) -> [UInt8] {
    var last: Record.Part?
    for part in other.parts { last = part }
    guard let last else { return [] }
    return try other.bytes.span.missingEnd(last.range, isComment: last.kind == .comment, ending)
  }
}
