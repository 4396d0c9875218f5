import Canvas

/// Words in block letters, in lines broken between words. Capitals all of them: small letters of
/// the same height would need more rows than a heading has.
struct BlockLetters: Equatable {
  let face: BlockFace
  private let lines: [Line]
  private let gap: Int

  /// In as few lines as may be, the letters as far apart as that allows. Nil where a word is too
  /// wide or more lines are needed than may be, or where some letter has no drawing.
  init?(_ text: String, face: BlockFace, width: Int, lines limit: Int = 2) {
    // Nothing longer can fit, and nothing longer is looked at.
    guard text.utf8.prefix(200).count < 200 else { return nil }
    var words: [[BlockLetter]] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let letters = word.compactMap { face.letter($0) }
      guard letters.count == word.count else { return nil }
      words.append(letters)
    }
    guard !words.isEmpty else { return nil }
    let choices = face.gaps.compactMap { gap in
      Self.lines(words, face: face, gap: gap, width: width, limit: limit)
        .map { (gap: gap, lines: $0) }
    }
    guard let best = choices.min(by: { $0.lines.count < $1.lines.count }) else { return nil }
    self.face = face
    lines = best.lines
    gap = best.gap
  }

  /// The same in the largest of the faces in which it fits; nil where it fits in none.
  init?(_ text: String, upTo largest: BlockFace, width: Int, height: Int, lines limit: Int = 2) {
    for face in BlockFace.allCases.reversed() where face <= largest {
      if let letters = BlockLetters(text, face: face, width: width, lines: limit),
        letters.rows <= height
      {
        self = letters
        return
      }
    }
    return nil
  }

  /// Rows that all lines take.
  var rows: Int {
    lines.reduce(0) { $0 + $1.rows(face) } + face.leading * max(lines.count - 1, 0)
  }

  /// Columns of the longest line.
  var columns: Int { lines.map { $0.columns(face, gap: gap) }.max() ?? 0 }

  func draw(on canvas: inout Canvas, at point: Point, role: Role) {
    var y = point.y
    for line in lines {
      line.draw(on: &canvas, at: Point(x: point.x, y: y), role: role, face: face, gap: gap)
      y += line.rows(face) + face.leading
    }
  }

  /// As many words to a line as there is room for.
  private static func lines(
    _ words: [[BlockLetter]], face: BlockFace, gap: Int, width: Int, limit: Int
  ) -> [Line]? {
    var lines: [Line] = []
    for word in words {
      let alone = Line(words: [word])
      guard alone.columns(face, gap: gap) <= width else { return nil }
      if let last = lines.last, (last + alone).columns(face, gap: gap) <= width {
        lines[lines.count - 1] = last + alone
      } else {
        lines.append(alone)
      }
      guard lines.count <= limit else { return nil }
    }
    return lines
  }
}

extension BlockLetters {
  private struct Line: Equatable {
    let words: [[BlockLetter]]

    static func + (one: Line, other: Line) -> Line { Line(words: one.words + other.words) }

    var hasAccent: Bool { words.contains { $0.contains { !$0.above.isEmpty } } }

    func rows(_ face: BlockFace) -> Int { face.height + (hasAccent ? face.accentHeight : 0) }

    func columns(_ face: BlockFace, gap: Int) -> Int {
      let letters = words.reduce(0) { sum, word in
        sum + word.reduce(0) { $0 + $1.columns } + gap * max(word.count - 1, 0)
      }
      return letters + (face.space + 2 * gap) * max(words.count - 1, 0)
    }

    func draw(
      on canvas: inout Canvas, at point: Point, role: Role, face: BlockFace, gap: Int
    ) {
      var x = point.x
      let top = point.y + (hasAccent ? face.accentHeight : 0)
      for word in words {
        for letter in word {
          let rows = letter.above + letter.rows
          for (index, row) in rows.enumerated() where !row.isEmpty {
            let y = top + index - letter.above.count
            canvas.write(row, at: Point(x: x, y: y), role: role)
          }
          x += letter.columns + gap
        }
        x += face.space + gap
      }
    }
  }
}
