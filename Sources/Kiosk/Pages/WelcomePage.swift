import Almanac
import Canvas
import Publication
import Widgets

/// All steps as one picture: what each is called, and how far each has come.
struct WelcomePage: PageContent {
  let state: KioskState

  private var steps: [PublicStep] { state.publication.steps }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = WelcomeLayout(steps, in: area)
    drawIntroduction(on: &canvas, in: layout.introduction, isDense: layout.scale == nil)
    for (index, place) in places(in: area).enumerated() {
      if index == state.mark {
        let air = layout.scale == nil ? 0 : -1
        canvas.fill(place.area.inset(horizontal: -1, vertical: air), role: .selected)
      }
      if let scale = layout.scale {
        StepTile(
          place.step, beside: layout.neighbours(of: index, among: steps), scale: scale,
          language: state.language
        )
        .draw(on: &canvas, in: place.area)
      } else {
        StepRow(step: place.step, columns: StepColumns(steps, place.area.width, state.language))
          .draw(on: &canvas, in: place.area)
      }
    }
  }

  /// The steps that there is room for and where they stand, so that they can be pressed.
  func places(in area: Rect) -> [(step: PublicStep, area: Rect)] {
    Array(zip(steps, WelcomeLayout(steps, in: area).places).map { (step: $0, area: $1) })
  }

  private func drawIntroduction(on canvas: inout Canvas, in area: Rect, isDense: Bool) {
    let name = TextWidth.wrap(state.publication.municipality, area.width)
      .filter { !$0.isEmpty }.map { Line($0, .big) }
    let text = TextWidth.wrap(text, area.width).map { Line($0, isDense ? .muted : .text) }
    canvas.setCursor(at: area.origin)
    guard !isDense, let letters = letters(in: area) else {
      let title = TextWidth.wrap(title, area.width).map { Line($0, .title) }
      return draw(isDense ? [name + title] : [name, title, text], on: &canvas, in: area)
    }
    draw([name], on: &canvas, in: area)
    let place = area.inset(top: name.isEmpty ? 0 : name.count + 2)
    letters.draw(on: &canvas, at: place.origin, role: .title)
    let subject = Line(state.say("för näringslivet", "for local business"), .title)
    draw([[subject], text], on: &canvas, in: place.inset(top: letters.rows + 2))
  }

  private func draw(_ parts: [[Line]], on canvas: inout Canvas, in area: Rect) {
    let lines = Spread.lines(parts, height: area.height, isDense: true)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
  }

  /// Nil on a screen where its own place is too small for them.
  private func letters(in area: Rect) -> BlockLetters? {
    guard state.layout.face != nil, area.height >= 20 else { return nil }
    let words =
      steps.count == 7 ? state.say("Sju moment", "Seven steps") : state.say("Momenten", "Steps")
    return BlockLetters(words, face: .small, width: area.width, lines: 2)
  }

  private var title: String {
    steps.count == 7
      ? state.say("Sju moment för näringslivet", "Seven steps for local business")
      : state.say("Momenten för näringslivet", "The steps for local business")
  }

  private var text: String {
    let what = state.say(
      "Det här är vad kommunen arbetar med.", "This is what the municipality works with.")
    let isFarAlong = steps.contains { $0.status != nil || $0.progress != nil }
    return isFarAlong
      ? what + " " + state.say("Så långt har det kommit.", "This is how far it has come.") : what
  }
}

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
