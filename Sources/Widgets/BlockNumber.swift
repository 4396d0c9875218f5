package import Canvas

/// One digit drawn in full blocks, which every terminal has, a Linux console included.
package struct BlockDigit: Equatable {
  /// How large a digit is drawn; the raw value is its order.
  package enum Scale: Int, CaseIterable, Comparable {
    case small, medium, large, huge

    package static func < (one: Scale, other: Scale) -> Bool { one.rawValue < other.rawValue }

    /// The cells that a digit takes; all digits take the same.
    package var size: Size {
      switch self {
      case .small: Size(columns: 6, rows: 5)
      case .medium: Size(columns: 14, rows: 10)
      case .large: Size(columns: 28, rows: 20)
      case .huge: Size(columns: 42, rows: 30)
      }
    }

    /// How many times larger than its own drawing.
    fileprivate var factor: Int {
      switch self {
      case .small, .medium: 1
      case .large: 2
      case .huge: 3
      }
    }
  }

  /// 0...9; of any other number the last digit is drawn.
  package let number: Int
  package let scale: Scale

  package init(number: Int, scale: Scale) {
    self.number = number
    self.scale = scale
  }

  package func draw(on canvas: inout Canvas, at point: Point, role: Role) {
    for (y, row) in dots.enumerated() {
      for (x, isFull) in row.enumerated() where isFull {
        canvas.fill(Rect(x: point.x + 2 * x, y: point.y + y, width: 2, height: 1), "█", role: role)
      }
    }
  }

  /// Rows of dots, each two columns wide and one row high: about a square.
  private var dots: [[Bool]] {
    let digit = Character("\(abs(number % 10))")
    let table = scale == .small ? BlockFont.digits : BlockFont.boldDigits
    return BlockDigit.enlarged(BlockFont.dots(digit, in: table), scale.factor)
  }

  /// The dots `factor` times larger, corners rounded: a dot is full where the drawing, blurred
  /// between its dots, is well above half.
  private static func enlarged(_ dots: [[Bool]], _ factor: Int) -> [[Bool]] {
    guard factor > 1, let width = dots.first?.count else { return dots }
    func weight(_ x: Int, _ y: Int) -> Double {
      dots.indices.contains(y) && dots[y].indices.contains(x) && dots[y][x] ? 1 : 0
    }
    return (0..<dots.count * factor).map { y in
      (0..<width * factor).map { x in
        let (across, down) = (Nearby(x, factor), Nearby(y, factor))
        let upper =
          weight(across.first, down.first) * (1 - across.share)
          + weight(across.first + 1, down.first) * across.share
        let lower =
          weight(across.first, down.first + 1) * (1 - across.share)
          + weight(across.first + 1, down.first + 1) * across.share
        return upper * (1 - down.share) + lower * down.share > 0.57
      }
    }
  }

  /// The two dots of the drawing that an enlarged one lies between, and how near it is to the second.
  private struct Nearby {
    let first: Int
    let share: Double

    init(_ index: Int, _ factor: Int) {
      let place = (Double(index) + 0.5) / Double(factor) - 0.5
      first = Int(place.rounded(.down))
      share = place - Double(first)
    }
  }
}

/// A telephone number in block letters, as large as there is room for: to be read at arm's length.
package struct BlockNumber: Equatable, Sendable {
  private enum Sign: Equatable {
    case digit(Int)
    case plus
    /// A blank, hyphen or bracket between groups of digits.
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

  /// The size that it takes of an area; zero where it has no room, or can't be drawn.
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
    let table = scale == .bold ? BlockFont.boldDigits : BlockFont.digits
    switch sign {
    case .gap: return []
    case .plus: return BlockFont.dots("+", in: table)
    case .digit(let digit): return BlockFont.dots(Character("\(digit)"), in: table)
    }
  }
}
