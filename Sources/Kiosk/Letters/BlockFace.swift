import Canvas

/// How large block letters are; later ones are larger.
enum BlockFace: Int, CaseIterable, Comparable {
  case small, large, huge

  static func < (one: BlockFace, other: BlockFace) -> Bool { one.rawValue < other.rawValue }

  /// Rows from the foot of a capital to its top.
  var height: Int {
    switch self {
    case .small: 5
    case .large: 8
    case .huge: 16
    }
  }

  /// Rows above a capital that rings and dots take, with the air below them.
  var accentHeight: Int { self == .huge ? 4 : 2 }

  /// Columns between letters: as wide as fits, the widest first.
  var gaps: [Int] { self == .huge ? [4, 2] : [2, 1] }

  /// Columns of a space, beside the gaps around it.
  var space: Int { factor * (self == .small ? 2 : 3) }

  /// Rows between one line and the next.
  var leading: Int { factor }

  /// How many times larger than its own drawing.
  private var factor: Int { self == .huge ? 2 : 1 }

  private var drawings: [Character: [String]] {
    self == .small ? LetterDots.small : LetterDots.large
  }

  /// Columns of a stroke.
  private var stroke: Int { self == .small ? 2 : 3 }

  /// The drawing of a character, of a small letter as of its capital; nil where there is none.
  func letter(_ character: Character) -> BlockLetter? {
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
struct BlockLetter: Equatable {
  /// From the top of the capital down.
  let rows: [String]
  /// What stands above the capital, from the top down; none for most.
  let above: [String]

  var columns: Int { rows.first?.count ?? 0 }
}

/// What stands above a letter.
enum BlockAccent {
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
