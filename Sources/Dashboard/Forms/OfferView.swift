import Almanac
import Canvas
import Model
import Widgets

/// What was typed and not saved, offered at the next start: forms, or what an editor had.
struct OfferView {
  let state: State

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = Overlay(
      Line(heading(state.language), .overlayHeading),
      content: Size(columns: min(area.width - 6, 60), rows: titles.count + 3))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    for (row, title) in titles.enumerated() {
      canvas.write(title, at: inner.row(row).origin, in: inner.row(row))
    }
    Paragraph(text(state.language), role: .muted)
      .draw(on: &canvas, in: inner.split(top: titles.count + 1).rest)
  }

  private var heading: Phrase {
    state.isOfferingDraft
      ? Phrase("Ett påbörjat formulär finns kvar", "A form was begun")
      : Phrase("En ändring i editorn finns kvar", "A change in the editor was never saved")
  }

  private var titles: [String] {
    if state.isOfferingDraft { return state.waiting.map { $0.title(state.language) } }
    return state.leftSheets.prefix(1).map { sheet in
      let isThere = state.municipality.row(of: sheet.id) != nil
      let name = state.municipality.name(of: sheet.id)(state.language)
      let title = sheet.id.type == .settings ? "" : name.isEmpty ? sheet.id.key : name
      let gone =
        isThere ? "" : state.maker.say(" (borttagen på annat håll)", " (removed elsewhere)")
      return sheet.id.type.label(state.language).capitalisedFirst + " " + title + gone
    }
  }

  private var text: Phrase {
    state.isOfferingDraft
      ? Phrase(
        "Allt som skrevs är kvar. Enter fortsätter, Delete kastar det.",
        "All that was typed is there. Enter goes on, Delete throws it away.")
      : Phrase(
        "Det som skrevs är kvar. Enter öppnar det i editorn, Delete kastar det.",
        "What was written is there. Enter opens it in the editor, Delete throws it away.")
  }
}
