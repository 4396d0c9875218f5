import Almanac
import Canvas
import Publication
import Widgets

/// How far something has come, to be seen from across a room: a band, and the number in block
/// letters.
struct ProgressBand {
  let percent: Int
  let status: StepStatus?
  let role: Role
  let language: Language

  /// Draws it and gives what is left below.
  func draw(on canvas: inout Canvas, in area: Rect) -> Rect {
    let letters = BlockLetters(
      Percent.text(percent, language), face: .small, width: area.width / 3, lines: 1)
    let height = letters?.rows ?? 1
    let split = area.split(top: height, gap: 2)
    letters?.draw(on: &canvas, at: area.origin, role: role)
    let band = split.top.inset(left: letters.map { $0.columns + 4 } ?? 0)
    status.map { StatusLabel(status: $0).line(language).draw(on: &canvas, in: band.row(0)) }
    let bar = band.inset(top: 2)
    let share = Double(min(max(percent, 0), 100)) / 100
    let full = Meter.filled(share, of: bar.width)
    canvas.fill(bar, "░", role: .meterEmpty)
    canvas.fill(bar.split(left: full).left, "█", role: role)
    return split.rest
  }
}

extension Meter {
  /// Columns of so many that are full: only nothing shows none, and only all of it shows all.
  fileprivate static func filled(_ share: Double, of width: Int) -> Int {
    guard share > 0, width > 0 else { return 0 }
    guard share < 1 else { return width }
    return min(max(Int((share * Double(width)).rounded()), 1), max(width - 1, 0))
  }
}
