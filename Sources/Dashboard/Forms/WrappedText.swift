import Canvas

/// Long text in lines of a width, and where its caret is among them. Every character is on one line.
struct WrappedText: Equatable {
  struct Line: Equatable {
    /// Characters of the text before it.
    let start: Int
    let text: String
  }

  private(set) var lines: [Line] = []

  /// - Parameter width: columns; the caret has room after the last character.
  init(_ text: String, width: Int) {
    let room = max(2, width) - 1
    var line: [Character] = []
    var columns = 0
    var start = 0
    func close(_ count: Int) {
      lines.append(Line(start: start, text: String(line.prefix(count))))
      start += count
      line.removeFirst(count)
      columns = TextWidth.columns(of: String(line))
    }
    for character in text {
      if character.isNewline {
        close(line.count)
        start += 1
        continue
      }
      let width = TextWidth.columns(of: character)
      if columns + width > room, character != " ", !line.isEmpty {
        close(line.lastIndex(of: " ").map { $0 + 1 } ?? line.count)
      }
      line.append(character)
      columns += width
    }
    close(line.count)
  }

  func place(of caret: Int) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.start <= caret } ?? 0
    guard lines.indices.contains(line) else { return (0, 0) }
    let before = lines[line].text.prefix(caret - lines[line].start)
    return (line, TextWidth.columns(of: String(before)))
  }

  /// The caret nearest to a place, counted in characters of the text.
  func caret(line: Int, column: Int) -> Int {
    guard lines.indices.contains(line) else { return 0 }
    var columns = 0
    var count = 0
    for character in lines[line].text {
      columns += TextWidth.columns(of: character)
      if columns > column { break }
      count += 1
    }
    return lines[line].start + count
  }
}
