import Almanac
import Canvas
import Model
import Widgets

/// A window above the screen: a line to type on, and what it finds.
struct PickerView {
  let state: State
  let picker: Picker

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = PickerView.overlay(title, in: area)
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    Prompt("›", text: picker.query.text, caret: picker.query.caret, placeholder: hint)
      .draw(on: &canvas, in: inner.row(0))
    drawRows(on: &canvas, in: PickerView.rows(in: inner, whole: state.pickerWhole.count))
    drawWhole(on: &canvas, in: inner)
  }

  /// The window in the middle of the screen, as wide as reads well; on a narrow screen all of it.
  static func overlay(_ title: String, in area: Rect) -> Overlay {
    Overlay(
      Line(title, .overlayHeading),
      content: Size(
        columns: area.width < 100 ? area.width - 6 : min(area.width - 16, 96),
        rows: min(area.height - 8, 24)))
  }

  /// The rows of the list, beneath the line that is typed on.
  /// - Parameter whole: lines that say the chosen row in full.
  static func rows(in inner: Rect, whole: Int) -> Rect {
    let list = inner.split(top: 1, gap: 1).rest
    return whole == 0 ? list : list.split(bottom: whole, gap: 1).rest
  }

  /// The chosen problem in full and then what to do about it, as lines of the window's width: in a
  /// row of the list they are cut off.
  static func whole(_ row: Picker.Row?, width: Int) -> [Line] {
    guard let row else { return [] }
    let what = TextWidth.wrap("\(row.lead): \(row.title)", max(1, width))
    let remedy = TextWidth.wrap("→ \(row.detail)", max(1, width))
    return what.map { Line($0) } + remedy.map { Line($0, .info) }
  }

  private func drawWhole(on canvas: inout Canvas, in inner: Rect) {
    let lines = state.pickerWhole
    let area = inner.split(bottom: lines.count).bottom
    for (y, line) in lines.enumerated() where y < area.height {
      line.draw(on: &canvas, in: area.row(y))
    }
  }

  private func drawRows(on canvas: inout Canvas, in area: Rect) {
    let rows = state.pickerRows(picker)
    if rows.isEmpty, !picker.query.text.isEmpty {
      canvas.write(
        state.maker.say("Inget sådant.", "Nothing like that."), at: area.origin, role: .muted,
        in: area)
    }
    let lead = min(area.width / 3, rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0)
    let trail = min(area.width / 3, rows.map { TextWidth.columns(of: $0.trail) }.max() ?? 0)
    for y in 0..<area.height {
      let index = picker.scroll + y
      guard rows.indices.contains(index) else { break }
      let (rest, end) = area.row(y).split(right: trail, gap: trail == 0 ? 0 : 2)
      draw(rows[index], lead: lead, on: &canvas, in: rest)
      canvas.write(
        rows[index].trail, at: end.origin, role: .key, in: end, width: end.width, align: .right)
      if index == picker.row {
        canvas.lay(.selected, area.row(y))
        canvas.setCursor(at: area.row(y).origin)
      }
    }
  }

  private func draw(_ row: Picker.Row, lead: Int, on canvas: inout Canvas, in area: Rect) {
    canvas.write(row.lead, at: area.origin, role: leadRole, in: area.split(left: lead).left)
    let rest = area.inset(left: lead == 0 ? 0 : lead + 2)
    let isAside = row.isMuted || leadRole == .text
    let used = canvas.write(
      row.title, at: rest.origin, role: isAside ? .muted : .text, in: rest)
    guard !row.detail.isEmpty else { return }
    canvas.write(row.detail, at: Point(x: rest.x + used + 2, y: rest.y), role: .muted, in: rest)
  }

  /// What is chosen by its name has the name first, and what it is beside it.
  private var leadRole: Role {
    if picker.isNamedByLead { return .text }
    return switch picker.kind {
    case .help, .problems, .form: .key
    default: .muted
    }
  }

  private var title: String {
    switch picker.kind {
    case .find: state.maker.say("Hitta", "Find")
    case .palette: state.maker.say("Kommando", "Command")
    case .help: state.maker.say("Hjälp", "Help") + " · " + state.screen.title(state.language)
    case .themes: state.maker.say("Tema", "Theme")
    case .copy: state.maker.say("Kopiera", "Copy")
    case .bulk: state.markedTitle
    case .problems: state.maker.say("Problem i filerna", "Problems in the files")
    case .add: state.maker.say("Lägg till", "Add")
    case .edit: state.maker.say("Ändra", "Edit")
    case .delete: state.maker.say("Ta bort", "Remove")
    case .attendance:
      state.maker.say("Vilka kom?", "Who came?")
        + (picker.sight.first.flatMap { state.municipality.title(of: $0, state.language) }
          .map { " · \($0)" } ?? "")
    case .form: state.maker.say("Tangenter i formuläret", "Keys in the form")
    }
  }

  private var hint: String {
    switch picker.kind {
    case .find:
      state.maker.say("namn, plats, ord …", "name, place, word …")
    case .attendance:
      state.maker.say(
        "Mellanslag på den som inte kom, Enter när det stämmer",
        "Space on whoever did not come, Enter when it is right")
    default:
      state.maker.say("skriv för att söka", "type to search")
    }
  }
}
