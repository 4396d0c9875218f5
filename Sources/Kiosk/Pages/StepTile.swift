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

  /// The steps of its row, itself too, so that what is alike stands on one line.
  private let neighbours: [PublicStep]

  init(
    _ step: PublicStep, beside neighbours: [PublicStep], scale: BlockDigit.Scale, language: Language
  ) {
    self.step = step
    self.neighbours = neighbours
    self.scale = scale
    self.language = language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    BlockDigit(number: step.number, scale: scale).draw(on: &canvas, at: area.origin, role: role)
    let text = area.split(top: scale.size.rows, gap: 1).rest
    let name = TextWidth.wrap(step.name, text.width).map { Line($0, .heading) }
    for (row, line) in name.enumerated() { line.draw(on: &canvas, in: text.row(row)) }
    let below = text.split(top: StepTile.nameRows(of: neighbours, width: text.width)).rest
    for (row, line) in facts(below.width).enumerated() {
      line.draw(on: &canvas, in: below.row(row))
    }
  }

  private func facts(_ width: Int) -> [Line] {
    var lines: [Line] = []
    if let status = step.status { lines.append(StatusLabel(status: status).line(language)) }
    if let percent = step.progress { lines.append(meter(percent, width)) }
    return lines
  }

  private func meter(_ percent: Int, _ width: Int) -> Line {
    let room = min(max(width - Percent.columns(language) - 1, 0), max(scale.size.columns, 12))
    return Meter(Double(percent) / 100, role: role).line(width: room)
      + Line(" " + Percent.text(percent, language))
  }

  /// Rows that the tallest of the tiles takes; nil where a word of a name would be broken, or a
  /// name take more than two lines.
  static func height(of steps: [PublicStep], width: Int, scale: BlockDigit.Scale) -> Int? {
    let words = steps.flatMap { $0.name.split(whereSeparator: \.isWhitespace) }
    let isWhole = words.allSatisfy { TextWidth.columns(of: String($0)) <= width }
    let names = nameRows(of: steps, width: width)
    guard isWhole, names <= 2 else { return nil }
    let facts = steps.map { ($0.status == nil ? 0 : 1) + ($0.progress == nil ? 0 : 1) }.max()
    return scale.size.rows + 1 + names + (facts ?? 0)
  }

  private static func nameRows(of steps: [PublicStep], width: Int) -> Int {
    steps.map { TextWidth.wrap($0.name, width).count }.max() ?? 0
  }
}
