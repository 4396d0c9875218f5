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
