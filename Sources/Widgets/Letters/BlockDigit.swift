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
    let rows = scale == .small ? DigitDots.small : DigitDots.bold
    let digit = rows.map { $0[abs(number % 10)].map { $0 == "#" } }
    return BlockDigit.enlarged(digit, scale.factor)
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
