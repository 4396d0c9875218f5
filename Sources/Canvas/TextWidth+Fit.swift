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
