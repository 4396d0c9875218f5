extension TextWidth {
  /// The printable text in lines of at most `width` columns, broken between words, and inside one
  /// where it alone is wider. Line ends in the text (LF, CRLF, CR) are kept as such, an empty line
  /// too. Laws: no line is wider than `width`; nothing but white space is lost. Width 0 gives no lines.
  package static func wrap(_ text: String, _ width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      wrapLine(String($0), width)
    }
  }

  private static func wrapLine(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.printable.split(separator: " ").map(String.init) {
      let columns = columns(of: word)
      if used > 0, used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = columns <= width ? [word] : broken(word, width)
      line = pieces.popLast() ?? ""
      used = Self.columns(of: line)
      lines += pieces
    }
    return lines + [line]
  }

  /// A word in pieces of at most `width` columns; a wide character where there is only one column
  /// is replaced, so that the law holds.
  private static func broken(_ word: String, _ width: Int) -> [String] {
    var pieces: [String] = []
    var bytes: [UInt8] = []
    var used = 0
    let source = word.utf8Span.span
    var index = 0
    while var glyph = Glyph.next(in: source, at: &index) {
      if glyph.columns > width { glyph = .replacement }
      if used + glyph.columns > width {
        pieces.append(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll()
        used = 0
      }
      glyph.appendUTF8(to: &bytes)
      used += glyph.columns
    }
    return pieces + [String(decoding: bytes, as: UTF8.self)]
  }
}
