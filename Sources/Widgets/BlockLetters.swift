package import Canvas

/// Words in block letters, in lines broken between words. Capitals all of them: small letters of
/// the same height would need more rows than a heading has.
package struct BlockLetters: Equatable {
  package let face: BlockFace
  private let lines: [Line]
  private let gap: Int

  /// In as few lines as may be, the letters as far apart as that allows. Nil where a word is too
  /// wide or more lines are needed than may be, or where some letter has no drawing.
  package init?(_ text: String, face: BlockFace, width: Int, lines limit: Int = 2) {
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

  /// Uses the largest of the faces in which the text fits; nil where it fits in none.
  package init?(
    _ text: String, upTo largest: BlockFace, width: Int, height: Int, lines limit: Int = 2
  ) {
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
  package var rows: Int {
    lines.reduce(0) { $0 + $1.rows(face) } + face.leading * max(lines.count - 1, 0)
  }

  /// Columns of the longest line.
  package var columns: Int { lines.map { $0.columns(face, gap: gap) }.max() ?? 0 }

  package func draw(on canvas: inout Canvas, at point: Point, role: Role) {
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

/// How large block letters are; later ones are larger.
package enum BlockFace: Int, CaseIterable, Comparable {
  case small, large, huge

  package static func < (one: BlockFace, other: BlockFace) -> Bool { one.rawValue < other.rawValue }

  /// Rows from the foot of a capital to its top.
  package var height: Int {
    switch self {
    case .small: 5
    case .large: 8
    case .huge: 16
    }
  }

  /// Rows above a capital that rings and dots take, with the air below them.
  package var accentHeight: Int { self == .huge ? 4 : 2 }

  /// Columns between letters: as wide as fits, the widest first.
  package var gaps: [Int] { self == .huge ? [4, 2] : [2, 1] }

  /// Columns of a space, beside the gaps around it.
  package var space: Int { factor * (self == .small ? 2 : 3) }

  /// Rows between one line and the next.
  package var leading: Int { factor }

  /// How many times larger than its own drawing.
  private var factor: Int { self == .huge ? 2 : 1 }

  private var drawings: [Character: [String]] {
    self == .small ? BlockFont.small : BlockFont.large
  }

  /// Columns of a stroke.
  private var stroke: Int { self == .small ? 2 : 3 }

  /// The drawing of a character, of a small letter as of its capital; nil where there is none.
  package func letter(_ character: Character) -> BlockLetter? {
    let capital = character.capital
    let accent = Self.accents[capital]
    guard let rows = drawings[accent?.letter ?? capital], let width = rows.first?.count else {
      return nil
    }
    let above = accent.map { [$0.accent.row(width: width, stroke: stroke), ""] } ?? []
    return BlockLetter(rows: enlarged(rows), above: enlarged(above))
  }

  private func enlarged(_ rows: [String]) -> [String] {
    guard factor > 1 else { return rows }
    return rows.flatMap { row in
      Array(
        repeating: String(row.flatMap { Array(repeating: $0, count: factor) }), count: factor)
    }
  }

  private static let accents: [Character: (letter: Character, accent: BlockAccent)] = [
    "Å": ("A", .ring), "Ä": ("A", .dots), "Á": ("A", .acute), "À": ("A", .grave),
    "Ö": ("O", .dots), "Ó": ("O", .acute), "É": ("E", .acute), "È": ("E", .grave),
    "Ë": ("E", .dots), "Ü": ("U", .dots), "Ú": ("U", .acute), "Í": ("I", .acute),
  ]
}

/// One letter as it is drawn.
package struct BlockLetter: Equatable {
  /// From the top of the capital down.
  package let rows: [String]
  /// The accent above the capital, from the top down; empty for most.
  package let above: [String]

  package var columns: Int { rows.first?.count ?? 0 }
}

/// An accent above a letter.
private enum BlockAccent {
  case ring, dots, acute, grave

  func row(width: Int, stroke: Int) -> String {
    func run(_ character: Character, _ count: Int) -> String {
      String(repeating: character, count: max(count, 0))
    }
    switch self {
    case .ring:
      let side = (width - stroke - 1) / 2
      return run(" ", side) + run("█", width - 2 * side)
    case .dots: return run("█", stroke) + run(" ", width - 2 * stroke) + run("█", stroke)
    case .acute: return run(" ", width - stroke - 1) + run("█", stroke)
    case .grave: return run(" ", 1) + run("█", stroke)
    }
  }
}

extension Character {
  /// The one that is drawn in its place: capitals for small letters, a plain dash for every dash.
  fileprivate var capital: Character {
    switch self {
    case "–", "—", "−", "‑": return "-"
    case "’", "‘", "′": return "'"
    default:
      let upper = uppercased()
      return upper.count == 1 ? upper.first ?? self : self
    }
  }
}
