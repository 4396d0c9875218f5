/// Something in the bytes of a file that we read past and other programs may not: GNU recutils takes
/// a byte order mark for text, and the CR of a line end for a part of the value.
package enum TextForm: Equatable, Sendable {
  case byteOrderMark
  /// Lines end in CR LF; the first of them, from 1.
  case carriageReturns(line: Int)
  /// A CR within a line, where the rest of it hides what stands before it.
  case loneCarriageReturn(line: Int)

  /// Where it stands, from 1.
  package var line: Int {
    switch self {
    case .byteOrderMark: 1
    case .carriageReturns(let line), .loneCarriageReturn(let line): line
    }
  }
}

extension RecFile {
  /// Oddities that other programs may stumble over, each kind once, where it first occurs.
  package var oddForms: [TextForm] {
    let text = bytes.span
    var forms: [TextForm] = text.holds(Byte.byteOrderMark, at: 0) ? [.byteOrderMark] : []
    var isEndTold = false
    var isLoneTold = false
    var start = 0
    while !isEndTold || !isLoneTold,
      let place = text.first(Byte.carriageReturn, in: start..<text.count)
    {
      start = place + 1
      let isEnd = start == text.count || text[start] == Byte.newline
      if isEnd, !isEndTold {
        isEndTold = true
        forms.append(.carriageReturns(line: text.line(of: place)))
      } else if !isEnd, !isLoneTold {
        isLoneTold = true
        forms.append(.loneCarriageReturn(line: text.line(of: place)))
      }
    }
    return forms
  }

  /// Whether the text is in UTF-16, as its first two bytes say: then nothing in it can be read, and
  /// one word of that is enough.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}

extension Span<UInt8> {
  /// The line, from 1, that an offset is on.
  fileprivate func line(of offset: Int) -> Int {
    var line = 1
    for index in 0..<offset where self[index] == Byte.newline { line &+= 1 }
    return line
  }
}
