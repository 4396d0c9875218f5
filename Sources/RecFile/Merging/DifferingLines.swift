/// The lines from the first in which ours and theirs differ to the last.
struct DifferingLines {
  let pieces: [MergedItem.Piece]
  /// The differing lines of each side, of the base without the lines that all three have in common.
  let texts: ThreeWay<[String]?>

  init(_ files: ThreeWay<RecFile>) {
    let lines = files.map { Self.lines($0.bytes) }
    let plain = ThreeWay { side in lines[side].map { PlainText(files[side].bytes, $0) } }
    let (head, tail) = Self.common(plain.ours, plain.theirs)
    func cut(_ side: Side) -> SideRange? {
      let middle = lines[side].dropFirst(head).dropLast(tail)
      guard let first = middle.first, let last = middle.last else { return nil }
      return SideRange(side: side, range: first.lowerBound..<last.upperBound)
    }
    var pieces: [MergedItem.Piece] = []
    if head > 0, let first = lines.ours.first {
      let text = first.lowerBound..<lines.ours[head - 1].upperBound
      pieces.append(.text(SideRange(side: .ours, range: text)))
    }
    pieces.append(.conflict(ours: cut(.ours), theirs: cut(.theirs)))
    if tail > 0 {
      let start = lines.ours[lines.ours.count - tail].lowerBound
      pieces.append(.text(SideRange(side: .ours, range: start..<files.ours.bytes.count)))
    }
    self.pieces = pieces
    let baseHead = min(head, zip(plain.base, plain.ours).prefix { $0 == $1 }.count)
    let baseTail = min(
      tail, plain.base.count - baseHead,
      zip(plain.base.reversed(), plain.ours.reversed()).prefix { $0 == $1 }.count)
    let heads = ThreeWay(base: baseHead, ours: head, theirs: head)
    let tails = ThreeWay(base: baseTail, ours: tail, theirs: tail)
    texts = ThreeWay { side in
      let middle = lines[side].dropFirst(heads[side]).dropLast(tails[side])
      return middle.isEmpty ? nil : middle.map { Self.text(files[side].bytes, $0) }
    }
  }

  /// Without the byte order mark, which the writer puts there.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    let text = bytes.span
    var lines: [Range<Int>] = []
    var start = RecordScanner.startOfText(text)
    while start < bytes.count {
      let end = text.endOfLine(start)
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  private static func common(_ one: [PlainText], _ other: [PlainText]) -> (head: Int, tail: Int) {
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return (head, min(tail, min(one.count, other.count) - head))
  }

  private static func text(_ bytes: [UInt8], _ line: Range<Int>) -> String {
    String(decoding: bytes[line.lowerBound..<bytes.span.endOfText(line)], as: UTF8.self)
  }
}

extension ThreeWay<RecFile> {
  /// The first problem that keeps the files from being merged by records, and whose it is.
  var obstacle: (Side, RecFile.Problem)? {
    for side in [Side.ours, .theirs, .base] {
      if let problem = self[side].problems.first(where: { $0.expected.breaksLines }) {
        return (side, problem)
      }
    }
    return nil
  }
}

extension RecFile.Problem.Expectation {
  /// Whether a line is lost on the reader, and not only some of its characters.
  var breaksLines: Bool {
    switch self {
    case .utf8, .noNull, .typeName: false
    case .field, .colon, .fieldToContinue, .firstColumn, .noConflict, .moreText: true
    }
  }
}
