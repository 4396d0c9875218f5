import Almanac
import Canvas
import Widgets

/// A proposed change in a window above the screen.
struct ProposalView {
  let proposal: Proposal
  let language: Language

  private static func overlay(_ title: String, in area: Rect) -> Overlay {
    Overlay(
      Widgets.Line(title, .overlayHeading),
      content: Size(
        columns: area.width < 100 ? area.width - 6 : min(area.width - 16, 96),
        rows: min(area.height - 8, 24)))
  }

  /// Lines that show at once.
  static func rows(in area: Rect) -> Int { list(in: overlay("", in: area).inside(in: area)).height }

  private static func list(in inner: Rect) -> Rect { inner.split(bottom: 1, gap: 1).rest }

  /// Room for the count of what stands below.
  private static let columnsOfMore = 16

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = Self.overlay(proposal.title(language), in: area)
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    let list = Self.list(in: inner)
    let shown = proposal.lines.dropFirst(proposal.scroll).prefix(list.height)
    let names = min(list.width / 2, shown.map { TextWidth.columns(of: $0.what) }.max() ?? 0)
    for (row, line) in shown.enumerated() {
      let (name, rest) = list.row(row).split(left: names, gap: 2)
      canvas.write(line.what, at: name.origin, in: name)
      text(line).draw(on: &canvas, in: rest)
    }
    let more = proposal.lines.count - proposal.scroll - shown.count
    let last = inner.split(bottom: 1).bottom
    if more > 0 {
      let text = Phrase("+ \(more) till ↓", "+ \(more) more ↓")(language)
      canvas.write(text, at: last.origin, role: .muted, in: last, width: last.width, align: .right)
    }
    let asks = Phrase("Enter gör det, Esc avbryter.", "Enter does it, Esc does not.")(language)
    canvas.write(asks, at: last.origin, role: .key, in: last)
    if proposal.isRevised {
      let rest = last.split(left: TextWidth.columns(of: asks), gap: 2).rest
      let text = Phrase("Ändrat på annat håll.", "Changed elsewhere.")(language)
      canvas.write(
        text, at: rest.origin, role: .warning, in: rest,
        width: rest.width - (more > 0 ? Self.columnsOfMore : 0))
    }
    canvas.setCursor(at: last.origin)
  }

  private func text(_ line: Proposal.Line) -> Widgets.Line {
    if line.after.isEmpty { return Widgets.Line(line.before, .muted) }
    let before = line.before.isEmpty ? "–" : line.before
    return Widgets.Line(before + " → ", .muted) + Widgets.Line(line.after)
  }
}
