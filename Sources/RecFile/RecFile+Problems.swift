extension RecFile {
  /// The problems of the file in the order of its lines; empty when it is well formed.
  package var problems: [Problem] { problems(first: .max) }

  /// The first so many of them, for files of which all may be wrong.
  package func problems(first most: Int) -> [Problem] {
    let span = bytes.span
    if isUTF16 { return [Problem(line: 1, column: 1, expected: .utf8, found: "UTF-16")] }
    return index.flaws.prefix(most).map { flaw in
      let text = RecordScanner.startOfText(span)
      let start = Swift.max(flaw.lineStart, Swift.min(text, flaw.offset))
      return Problem(
        line: flaw.line,
        column: span.characters(in: start..<flaw.offset) + 1,
        expected: flaw.expected,
        found: excerpt(at: flaw.offset))
    }
  }

  private func excerpt(at offset: Int) -> String {
    let span = bytes.span
    let line = offset..<span.endOfLine(offset)
    let end = Swift.min(span.endOfText(line), offset + 200)
    return String(String(decoding: bytes[offset..<end], as: UTF8.self).prefix(40))
  }
}
