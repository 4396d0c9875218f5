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
