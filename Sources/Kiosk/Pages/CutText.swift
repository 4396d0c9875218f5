import Canvas

/// Text in lines between words; where there are more than fit, the last ends in an ….
enum CutText {
  /// At most `limit` lines of at most `width` columns; empty lines are left out.
  static func lines(_ text: String, width: Int, limit: Int) -> [String] {
    guard width > 0, limit > 0 else { return [] }
    // No more of the text than could show, so that a megabyte costs no more than a page.
    let enough = String(text.prefix(min(width, 2000) * min(limit, 1000) * 2))
    let lines = TextWidth.wrap(enough, width).filter { !$0.isEmpty }
    guard lines.count > limit else { return lines }
    let last = lines[limit - 1]
    let isFull = TextWidth.columns(of: last) + 2 > width
    return lines.prefix(limit - 1) + [isFull ? TextWidth.fit(last + " …", to: width) : last + " …"]
  }
}
