/// How many columns text takes, after ``Swift/String/printable`` has had its way with it.
package enum TextWidth {
  /// Columns of the whole text.
  package static func columns(of text: String) -> Int { columns(of: text, upTo: .max) }

  /// Columns of the text, or some number above `limit` if it has more: a megabyte on one line costs
  /// no more than what can be seen of it.
  package static func columns(of text: String, upTo limit: Int) -> Int {
    let bytes = text.utf8Span.span
    var index = 0
    var columns = 0
    while columns <= limit, let glyph = Glyph.next(in: bytes, at: &index) {
      columns += glyph.columns
    }
    return columns
  }

  /// Columns of one character: 1 or 2, and 0 for one that leaves no trace.
  package static func columns(of character: Character) -> Int { columns(of: String(character)) }
}

extension TextWidth {
  /// Whether the scalar takes two columns: East Asian Wide and Fullwidth of Unicode 15, as terminals
  /// and glibc's `wcwidth` have it. Says nothing useful of marks and unassigned scalars.
  static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// Hangul vowels and final consonants, which join the syllable before them.
  static func isConjoiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  /// The letters that such a vowel or consonant can join.
  static func isHangul(_ value: UInt32) -> Bool {
    (0x1100...0x11FF).contains(value) || (0xA960...0xA97C).contains(value)
      || (0xAC00...0xD7FB).contains(value)
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
    0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x323AF,
  ]
}

extension TextWidth {
  /// The printable text, cut with an … where it has more than `width` columns.
  /// Law: `columns(of: fit(text, to: width)) <= max(width, 0)`.
  package static func fit(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    let fits = columns(of: text, upTo: width) <= width
    let room = fits ? width : width - 1
    var bytes: [UInt8] = []
    let source = text.utf8Span.span
    var index = 0
    var used = 0
    while let glyph = Glyph.next(in: source, at: &index) {
      guard used + glyph.columns <= room else { break }
      glyph.appendUTF8(to: &bytes)
      used += glyph.columns
    }
    if !fits { Glyph.ellipsis.appendUTF8(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TextWidth {
  /// The printable text, with an … in its middle where it has more than `width` columns: of a path
  /// or a sentence both ends say more than the middle.
  /// Law: `columns(of: shorten(text, to: width)) <= max(width, 0)`.
  package static func shorten(_ text: String, to width: Int) -> String {
    let text = text.printable
    guard width > 0, columns(of: text, upTo: width) > width else { return fit(text, to: width) }
    let letters = Array(text)
    let before = count(of: letters, within: width / 2)
    let start = letters.prefix(before)
    let room = width - 1 - columns(of: String(start))
    let end = letters.suffix(count(of: letters.dropFirst(before).reversed(), within: room))
    return start + "…" + end
  }

  /// How many of the first characters have room.
  private static func count(of letters: some Sequence<Character>, within width: Int) -> Int {
    var used = 0
    var count = 0
    for letter in letters {
      used += columns(of: String(letter))
      guard used <= width else { break }
      count += 1
    }
    return count
  }
}

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

/// Where a text stands in a field that is wider than it.
package enum Alignment: Hashable, Sendable {
  case left
  case center
  case right
}

extension String {
  /// The text as it may be sent to a terminal: the one sanitiser, which every string on its way to
  /// a cell passes. Control characters become their pictures (␛ for escape, ␊ for a line end),
  /// DEL ␡, a tab a space; what is invisible or turns text round, is private or invalid, becomes
  /// U+FFFD; a cell keeps at most four marks; loose accents are joined to their letters; emoji
  /// sequences come apart. Law: it changes nothing the second time.
  package var printable: String {
    var bytes: [UInt8] = []
    let source = utf8Span.span
    bytes.reserveCapacity(source.count)
    var index = 0
    while let glyph = Glyph.next(in: source, at: &index) { glyph.appendUTF8(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
