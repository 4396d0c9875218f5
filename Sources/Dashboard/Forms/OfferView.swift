import Almanac
import Canvas
import Widgets

/// What was typed and not saved, offered at the next start.
struct OfferView {
  let state: State

  func draw(on canvas: inout Canvas, in area: Rect) {
    let titles = state.waiting.map { $0.title(state.language) }
    let overlay = Overlay(
      Line(
        state.maker.say("Ett påbörjat formulär finns kvar", "A form was begun"), .overlayHeading),
      content: Size(columns: min(area.width - 6, 60), rows: titles.count + 3))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    for (row, title) in titles.enumerated() {
      canvas.write(title, at: inner.row(row).origin, in: inner.row(row))
    }
    let text = state.maker.say(
      "Allt som skrevs är kvar. Enter fortsätter, Delete kastar det.",
      "All that was typed is there. Enter goes on, Delete throws it away.")
    Paragraph(text, role: .muted).draw(on: &canvas, in: inner.split(top: titles.count + 1).rest)
  }
}
