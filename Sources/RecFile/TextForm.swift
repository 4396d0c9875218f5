/// Something in the bytes of a file that we read past and other programs may not: GNU recutils takes
/// a byte order mark for text, and the CR of a line end for a part of the value.
package enum TextForm: Equatable, Sendable {
  case byteOrderMark
  /// Lines end in CR LF; the first of them, from 1.
  case carriageReturns(line: Int)
  /// A CR within a line, where the rest of it hides what stands before it.
  case loneCarriageReturn(line: Int)

  /// Its line, from 1.
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

/// How the lines of a file end.
package enum LineEnding: Sendable {
  case lf
  case crlf

  package var bytes: [UInt8] {
    switch self {
    case .lf: [Byte.newline]
    case .crlf: [Byte.carriageReturn, Byte.newline]
    }
  }
}

extension LineEnding {
  /// The lines with this end, but where another end would be read as something else: after `\`, and
  /// after a CR that is part of the text.
  func applied(to lines: ArraySlice<UInt8>) -> [UInt8] {
    if self == .lf, !lines.contains(Byte.carriageReturn) { return Array(lines) }
    var result: [UInt8] = []
    result.reserveCapacity(lines.count + (self == .crlf ? lines.count / 16 : 0))
    var start = lines.startIndex
    while let newline = lines[start...].firstIndex(of: Byte.newline) {
      let hasReturn = newline > start && lines[newline - 1] == Byte.carriageReturn
      let end = hasReturn ? newline - 1 : newline
      let last = end > start ? lines[end - 1] : nil
      if last == Byte.backslash || last == Byte.carriageReturn {
        result += lines[start...newline]
      } else {
        result += lines[start..<end]
        result += bytes
      }
      start = newline + 1
    }
    result += lines[start...]
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey the scalar, or reorder text by it, instead of showing it: the
  /// control characters of C0 and C1, DEL, line separators and bidi marks. Line ends and tabs are
  /// text.
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
