import Almanac
import Canvas
import Publication
import Widgets

/// The page where nothing has been made public yet: a greeting, never a blank screen.
struct EmptyPage {
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = min(area.width, 60)
    let text = Spread.lines(texts(width), height: area.height)
    let place = area.centred(Size(columns: width, rows: text.count))
    for (row, line) in text.enumerated() { line.draw(on: &canvas, in: place.row(row)) }
    canvas.setCursor(at: place.origin)
  }

  private func texts(_ width: Int) -> [[Line]] {
    let name = state.publication.municipality
    let greeting =
      name.isEmpty
      ? state.say("Välkommen!", "Welcome!")
      : state.say("Välkommen till \(name)!", "Welcome to \(name)!")
    let text = state.say(
      "Här kommer du att kunna följa kommunens arbete för näringslivet. Just nu finns inget att visa.",
      "Here you will be able to follow the municipality’s work for local business. "
        + "There is nothing to show just now.")
    return [
      TextWidth.wrap(greeting, width).map { Line($0, .big) },
      TextWidth.wrap(text, width).map { Line($0) },
    ]
  }
}
