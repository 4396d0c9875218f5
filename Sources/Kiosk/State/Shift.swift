import Canvas

/// How far pages are moved from their place, so that no cell of the screen shows the same for days:
/// one cell in each direction by turns, another every round.
enum Shift {
  /// As near to each other as they can be, so that nobody sees a page jump.
  private static let offsets = [
    (0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1),
  ].map { Point(x: $0.0, y: $0.1) }

  /// Rounds after which it begins again.
  static var period: Int { offsets.count }

  static func offset(round: Int) -> Point {
    let index = (round % period + period) % period
    return offsets[index]
  }
}
