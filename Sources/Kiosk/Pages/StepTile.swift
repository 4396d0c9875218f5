import Almanac
import Canvas
import Publication
import Widgets

/// A step in the grid of the welcome page: its number in block letters, and below it name, status
/// and meter.
struct StepTile {
  let step: PublicStep
  let scale: BlockDigit.Scale
  let language: Language

  private var role: Role { .step(step.number) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    BlockDigit(number: step.number, scale: scale).draw(on: &canvas, at: area.origin, role: role)
    let text = area.split(top: scale.size.rows, gap: 1).rest
    var lines = TextWidth.wrap(step.name, text.width).map { Line($0, .heading) }
    if let status = step.status { lines.append(StatusLabel(status: status).line(language)) }
    if let percent = step.progress { lines.append(meter(percent, text.width)) }
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: text.row(row)) }
  }

  private func meter(_ percent: Int, _ width: Int) -> Line {
    let room = min(max(width - Percent.columns(language) - 1, 0), max(scale.size.columns, 12))
    return Meter(Double(percent) / 100, role: role).line(width: room)
      + Line(" " + Percent.text(percent, language))
  }

  /// Rows that the tallest of the tiles takes; nil where a word of a name would be broken, or a
  /// name take more than two lines.
  static func height(of steps: [PublicStep], width: Int, scale: BlockDigit.Scale) -> Int? {
    let names = steps.map { TextWidth.wrap($0.name, width) }
    let words = steps.flatMap { $0.name.split(whereSeparator: \.isWhitespace) }
    let isWhole = words.allSatisfy { TextWidth.columns(of: String($0)) <= width }
    let tallest = zip(steps, names).map { step, lines in
      lines.count + (step.status == nil ? 0 : 1) + (step.progress == nil ? 0 : 1)
    }.max()
    guard isWhole, names.allSatisfy({ $0.count <= 2 }), let tallest else { return nil }
    return scale.size.rows + 1 + tallest
  }
}
