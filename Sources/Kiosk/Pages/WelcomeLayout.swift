import Canvas
import Publication
import Widgets

/// Where the introduction and the steps of the welcome page stand: in a grid with block letters
/// where that fits, the introduction in its first place; else in a list below the introduction.
struct WelcomeLayout {
  let introduction: Rect
  /// One for each step that there is room for.
  let places: [Rect]
  /// The size of the numbers; nil in a list.
  let scale: BlockDigit.Scale?

  private static let columns = 4
  private static let gap = 2

  init(_ steps: [PublicStep], in area: Rect) {
    let width =
      (area.width - WelcomeLayout.gap * (WelcomeLayout.columns - 1)) / WelcomeLayout.columns
    let rows = (steps.count + WelcomeLayout.columns) / WelcomeLayout.columns
    let scale = BlockDigit.Scale.allCases.last { scale in
      let height = StepTile.height(of: steps, width: width, scale: scale)
      return scale.size.columns <= width
        && height.map { $0 * rows + rows - 1 <= area.height } == true
    }
    self.scale = scale
    if let scale, let height = StepTile.height(of: steps, width: width, scale: scale) {
      let cells = WelcomeLayout.grid(Size(columns: width, rows: height), rows: rows, in: area)
      introduction = cells.first ?? area
      places = Array(cells.dropFirst().prefix(steps.count))
    } else {
      (introduction, places) = WelcomeLayout.list(steps.count, in: area)
    }
  }

  /// The steps in the same row of the grid as the one at `index`.
  func neighbours(of index: Int, among steps: [PublicStep]) -> [PublicStep] {
    zip(steps, places).filter { places.indices.contains(index) && $1.y == places[index].y }
      .map { $0.0 }
  }

  /// Rows of cells, the air that is left shared out above, between and below them.
  private static func grid(_ cell: Size, rows: Int, in area: Rect) -> [Rect] {
    let air = max(0, area.height - rows * cell.rows)
    let gap = max(1, air / (rows + 1))
    let top = max(0, area.height - rows * cell.rows - (rows - 1) * gap) / 2
    return (0..<rows * columns).map { index in
      Rect(
        x: area.x + index % columns * (cell.columns + WelcomeLayout.gap),
        y: area.y + top + index / columns * (cell.rows + gap),
        width: cell.columns, height: cell.rows)
    }
  }

  private static func list(_ count: Int, in area: Rect) -> (Rect, [Rect]) {
    let isTall = area.height >= count + 4
    let (introduction, rest) = area.split(
      top: isTall ? 2 : area.height > count ? 1 : 0, gap: isTall ? 2 : 0)
    let distance = min(max(rest.height / max(count, 1), 1), 3)
    let spare = max(0, rest.height - (count * distance - distance + 1))
    let top = isTall ? min(spare / 3, 3) : 0
    let rows = (0..<count).map { rest.row(top + $0 * distance) }
    return (introduction.offset(y: top), rows.filter { !$0.isEmpty })
  }
}
