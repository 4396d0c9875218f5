import Almanac
import Canvas
import Model
import Widgets

/// What would go with a record, before it goes.
struct DeletionView {
  let state: State
  let deletion: Deletion

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = DeletionView.overlay(heading, lines.count, in: area)
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    for (row, line) in lines.dropFirst(deletion.scroll).prefix(inner.height).enumerated() {
      line.draw(on: &canvas, in: inner.row(row))
    }
    let column = Rect(x: inner.maxX, y: inner.y, width: 1, height: inner.height)
    if deletion.scroll > 0 { canvas.write("▲", at: column.origin, role: .muted, in: column) }
    if deletion.scroll + inner.height < lines.count {
      let last = column.row(column.height - 1)
      canvas.write("▼", at: last.origin, role: .muted, in: last)
    }
  }

  static func overlay(_ title: String, _ lines: Int, in area: Rect) -> Overlay {
    Overlay(
      Line(title, .overlayHeading),
      content: Size(columns: min(area.width - 6, 84), rows: min(lines, area.height - 8)))
  }

  /// The lines in full; more of them than the window has may be scrolled to.
  var lines: [Line] {
    let removal = deletion.removal
    var lines = [title(removal.record), .empty]
    if deletion.isRevised {
      lines.append(Line(Say.windowRevised.phrase(state.language) + ".", .warning))
    }
    if removal.isAlone {
      lines.append(
        Line(state.maker.say("Inget annat ändras.", "Nothing else changes."), .muted))
    }
    if !removal.others.isEmpty {
      lines.append(
        Line(state.maker.say("Det här följer med:", "These go with it:"), .bad))
      lines += removal.others.map { Line("✕ ", .bad) + title($0) } + [.empty]
    }
    if !removal.mentions.isEmpty {
      lines.append(
        Line(state.maker.say("Det här finns kvar, utan den:", "These stay, without it:"), .muted))
      lines += removal.mentions.map {
        title($0.record) + Line(" · " + $0.field.label(state.language), .muted)
      }
    }
    return lines
  }

  private func title(_ id: RecordID) -> Line {
    Line(state.municipality.title(of: id, state.language) ?? id.key)
      + Line("  " + id.type.label(state.language), .muted)
  }

  private var heading: String {
    state.maker.say("Ta bort", "Remove") + "?"
  }
}

extension State {
  mutating func settleDeletion() {
    guard var deletion else { return }
    let lines = DeletionView(state: self, deletion: deletion).lines.count
    let height = DeletionView.overlay("", lines, in: screenArea).inside(in: screenArea).height
    deletion.scroll = min(max(0, deletion.scroll), max(0, lines - height))
    self.deletion = deletion
  }
}
