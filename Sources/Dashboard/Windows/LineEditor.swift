import Canvas

/// Text being typed: a line, or several.
struct LineEditor: Equatable, Sendable {
  private(set) var text = ""
  /// Characters before the caret.
  private(set) var caret = 0
  /// Whether it may have several lines.
  let hasLines: Bool

  init(_ text: String = "", hasLines: Bool = false) {
    self.text = text
    self.hasLines = hasLines
    caret = text.count
  }

  /// Takes a key that types or moves the caret; false when the key means something else.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(joined(pasted))
    case .enter where hasLines: insert("\n")
    case .backspace: remove(at: caret - 1)
    case .delete: remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"): self = LineEditor(hasLines: hasLines)
    default: return false
    }
    return true
  }

  /// Puts the caret after so many characters.
  mutating func move(to position: Int) { caret = min(max(0, position), text.count) }

  /// What is copied often brings its line end along; where there is one line, lines become one.
  private func joined(_ pasted: String) -> String {
    let lines = pasted.split(omittingEmptySubsequences: !hasLines, whereSeparator: \.isNewline)
      .map { String($0).printable }
    return lines.joined(separator: hasLines ? "\n" : " ")
  }

  private mutating func insert(_ new: String) {
    let at = text.index(text.startIndex, offsetBy: caret)
    let before = text.count
    text.insert(contentsOf: new, at: at)
    // A combining mark joins the letter before it, so the length tells how far the caret moved.
    caret = min(text.count, caret + text.count - before)
  }

  private mutating func remove(at position: Int) {
    guard position >= 0, position < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: position))
    caret = position
  }
}

/// Long text in lines of a width, and where its caret is among them. Every character is on one
/// line.
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
