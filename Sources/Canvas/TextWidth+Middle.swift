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
