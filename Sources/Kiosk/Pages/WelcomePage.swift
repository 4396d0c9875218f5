import Almanac
import Canvas
import Publication
import Widgets

/// All steps as one picture: what each is called, and how far each has come.
struct WelcomePage {
  let state: KioskState

  private var steps: [PublicStep] { state.publication.steps }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = WelcomeLayout(steps, in: area)
    drawIntroduction(on: &canvas, in: layout.introduction, isDense: layout.scale == nil)
    for (index, place) in places(in: area).enumerated() {
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
    let title = TextWidth.wrap(title, area.width).map { Line($0, .title) }
    let text = TextWidth.wrap(text, area.width).map { Line($0, isDense ? .muted : .text) }
    let parts = isDense ? [name + title] : [name, title, text]
    let lines = Spread.lines(parts, height: area.height, isDense: true)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    canvas.setCursor(at: area.origin)
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
