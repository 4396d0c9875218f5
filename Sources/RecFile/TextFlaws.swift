/// The lines of a text that hold NUL, or bytes which are not UTF-8: one flaw a line.
struct TextFlaws {
  private(set) var flaws: [Flaw] = []
  /// A line start that has been passed, and its number.
  private var lineStart: Int
  private var line: Int

  /// Looks through `range`, which begins with a line, the one numbered `line`.
  init(_ text: Span<UInt8>, _ range: Range<Int>, line: Int) {
    self.lineStart = range.lowerBound
    self.line = line
    var start = range.lowerBound
    while start < range.upperBound {
      let invalid = text.firstInvalid(in: start..<range.upperBound)
      addNulls(text, start..<(invalid ?? range.upperBound))
      guard let invalid else { return }
      add(text, at: invalid, .utf8)
      start = Swift.min(text.endOfLine(invalid), range.upperBound)
    }
  }

  private mutating func addNulls(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while let null = text.first(Byte.null, in: start..<range.upperBound) {
      add(text, at: null, .noNull)
      start = Swift.min(text.endOfLine(null), range.upperBound)
    }
  }

  private mutating func add(
    _ text: Span<UInt8>, at offset: Int, _ expected: RecFile.Problem.Expectation
  ) {
    var start = lineStart
    for index in lineStart..<offset where text[index] == Byte.newline {
      start = index + 1
      line += 1
    }
    lineStart = start
    if flaws.last?.lineStart == start { return }
    flaws.append(Flaw(offset: offset, line: line, lineStart: start, expected: expected))
  }

  /// Both lists in the order of the lines; a line that is in both is reported by the second.
  static func merge(_ grammar: [Flaw], _ text: [Flaw]) -> [Flaw] {
    var merged: [Flaw] = []
    var rest = text[...]
    for flaw in grammar {
      while let first = rest.first, first.lineStart < flaw.lineStart {
        merged.append(first)
        rest = rest.dropFirst()
      }
      if rest.first?.lineStart != flaw.lineStart { merged.append(flaw) }
    }
    return merged + rest
  }
}

extension Span<UInt8> {
  fileprivate func firstInvalid(in range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
