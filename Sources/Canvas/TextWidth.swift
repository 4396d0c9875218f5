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
