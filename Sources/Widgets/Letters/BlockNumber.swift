package import Canvas

/// A telephone number in block letters, as large as there is room for: to be read at arm's length.
package struct BlockNumber: Equatable, Sendable {
  private enum Sign: Equatable {
    case digit(Int)
    case plus
    /// What stands between groups of digits.
    case gap
  }

  /// How large the signs are drawn, the smallest first.
  private enum Scale: CaseIterable {
    case narrow, square, bold

    /// Columns that one dot takes; it is one row high.
    var dot: Int { self == .narrow ? 1 : 2 }
    var width: Int { (self == .bold ? 7 : 3) * dot }
    var height: Int { self == .bold ? 10 : 5 }
    /// Columns between signs, and for a gap between groups.
    var space: Int { dot }
    var gap: Int { self == .narrow ? 1 : 2 }
  }

  /// None where the text has something that is not drawn, such as letters.
  private let signs: [Sign]

  package init(_ text: String) {
    signs = BlockNumber.signs(text) ?? []
  }

  private static func signs(_ text: String) -> [Sign]? {
    var signs: [Sign] = []
    for character in text {
      switch character {
      case "+": signs.append(.plus)
      case " ", "-", "(", ")", "/": if signs.last != .gap, !signs.isEmpty { signs.append(.gap) }
      default:
        guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
        signs.append(.digit(digit))
      }
    }
    if signs.last == .gap { signs.removeLast() }
    return signs
  }

  /// What it takes of an area; nothing where it has no room, or can't be drawn.
  package func size(in area: Size) -> Size {
    scale(in: area).map { Size(columns: columns($0), rows: $0.height) } ?? Size(columns: 0, rows: 0)
  }

  /// Draws it from the top left of an area, or not at all.
  package func draw(on canvas: inout Canvas, in area: Rect, role: Role = .big) {
    guard let scale = scale(in: Size(columns: area.width, rows: area.height)) else { return }
    var x = area.x
    for sign in signs {
      for (row, dots) in BlockNumber.dots(sign, scale).enumerated() {
        for (column, isFull) in dots.enumerated() where isFull {
          let dot = Rect(x: x + column * scale.dot, y: area.y + row, width: scale.dot, height: 1)
          canvas.fill(dot, "█", role: role)
        }
      }
      x += (sign == .gap ? scale.gap : scale.width) + scale.space
    }
  }

  private func scale(in area: Size) -> Scale? {
    guard !signs.isEmpty, signs.count <= 40 else { return nil }
    return Scale.allCases.last { columns($0) <= area.columns && $0.height <= area.rows }
  }

  private func columns(_ scale: Scale) -> Int {
    signs.reduce(-scale.space) { $0 + ($1 == .gap ? scale.gap : scale.width) + scale.space }
  }

  private static func dots(_ sign: Sign, _ scale: Scale) -> [[Bool]] {
    let rows =
      switch (sign, scale) {
      case (.gap, _): [String]()
      case (.plus, .bold): DigitDots.boldPlus
      case (.plus, _): DigitDots.smallPlus
      case (.digit(let digit), .bold): DigitDots.bold.map { $0[digit] }
      case (.digit(let digit), _): DigitDots.small.map { $0[digit] }
      }
    return rows.map { $0.map { $0 == "#" } }
  }
}
