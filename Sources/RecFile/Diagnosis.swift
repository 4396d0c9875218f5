/// Why a line is malformed: the first place where another byte was expected.
enum Diagnosis {
  static func of(
    _ text: Span<UInt8>, line start: Int, inRecord: Bool
  ) -> (offset: Int, expected: RecFile.Problem.Expectation) {
    let first = text.skippingBlanks(start)
    if isConflictMarker(text, at: start) { return (start, .noConflict) }
    if text[first] == Byte.plus { return (first, .fieldToContinue) }
    let end = text.endOfName(first)
    guard end > first else { return (first, .field) }
    let isField = end < text.count && text[end] == Byte.colon
    return inRecord && first > start && isField ? (first, .firstColumn) : (end, .colon)
  }

  /// The conflict markers that git leaves where two people changed the same lines: seven of one
  /// sign, then a blank or the end of the line.
  private static func isConflictMarker(_ text: Span<UInt8>, at start: Int) -> Bool {
    let end = start + 7
    guard end <= text.count, [0x3C, 0x3D, 0x3E, 0x7C].contains(text[start]) else { return false }
    for index in start..<end where text[index] != text[start] { return false }
    return text.isEndOfText(end) || text[end] == Byte.space
  }
}
