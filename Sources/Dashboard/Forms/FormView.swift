import Almanac
import Canvas
import Model
import Widgets

/// A form above the screen: labels and what is typed, with a panel for the field in hand.
struct FormView {
  let form: Form
  let environment: Environment

  private var language: Language { environment.language }

  func draw(on canvas: inout Canvas) {
    let layout = FormLayout(form, environment)
    canvas.setCursor(at: nil)
    canvas.fill(layout.frame, role: .overlay)
    drawTitle(on: &canvas, layout)
    FormPanel(form: form, environment: environment, isWide: layout.isWide)
      .draw(on: &canvas, in: layout.panel)
    for (row, kind) in layout.rows.enumerated() {
      let line = layout.area(ofRow: row, scroll: form.scroll)
      if !line.isEmpty { draw(kind, on: &canvas, in: line, layout) }
    }
    drawScroll(on: &canvas, layout)
  }

  private func drawTitle(on canvas: inout Canvas, _ layout: FormLayout) {
    let mark = Line(environment.say("* måste fyllas i", "* needed"), .muted)
    let question = Line(
      environment.say("Spara det som är skrivet?", "Save what is typed?"), .warning)
    StatusLine(
      left: Line(form.title(language), .overlayHeading), right: form.isAsking ? question : mark
    ).draw(on: &canvas, in: layout.title)
    guard let trouble = form.trouble, !layout.trouble.isEmpty else { return }
    canvas.write(
      "✕ " + trouble(language), at: layout.trouble.origin, role: .bad, in: layout.trouble)
  }

  private func drawScroll(on canvas: inout Canvas, _ layout: FormLayout) {
    let column = layout.body.split(right: 1).right
    if form.scroll > 0 { canvas.write("▲", at: column.origin, role: .muted, in: column) }
    if form.scroll + layout.body.height < layout.rows.count {
      let last = column.row(column.height - 1)
      canvas.write("▼", at: last.origin, role: .muted, in: last)
    }
  }

  private func draw(
    _ row: FormRow, on canvas: inout Canvas, in line: Rect, _ layout: FormLayout
  ) {
    let (label, value) = layout.parts(of: line)
    switch row {
    case .blank: break
    case .heading(let words):
      canvas.write(words(language), at: line.origin, role: .heading, in: line)
    case .entry(let field, let entry, let number):
      if number == 0 { drawMark(field, entry, on: &canvas, beside: label) }
      if entry == 0, number == 0 {
        drawLabel(field, on: &canvas, in: label)
      }
      drawEntry(field, entry, number, on: &canvas, in: value, layout)
    case .fault(let words):
      canvas.write(words, at: value.origin, role: .bad, in: value)
    case .theirs(let field): drawTheirs(form.fields[field], on: &canvas, in: value)
    case .save: drawSave(on: &canvas, in: value)
    }
  }

  /// Where the keyboard is, told without colour too.
  private func drawMark(
    _ field: Int, _ entry: Int, on canvas: inout Canvas, beside label: Rect
  ) {
    guard form.stop == .entry(field: field, entry) else { return }
    canvas.write("›", at: Point(x: label.x - 2, y: label.y), role: .key)
  }

  private func drawLabel(_ index: Int, on canvas: inout Canvas, in area: Rect) {
    let field = form.fields[index]
    let text = area.split(right: 2).rest
    let used = canvas.write(
      field.description.label(language), at: text.origin,
      role: form.focus?.field == index ? .heading : .muted, in: text)
    guard field.description.isMandatory, !field.isFixed, form.needs(part: field.part) else {
      return
    }
    canvas.write("*", at: Point(x: area.x + used + 1, y: area.y), role: .accent, in: area)
  }

  private func drawTheirs(_ field: FormField, on canvas: inout Canvas, in area: Rect) {
    let values = (field.theirs ?? []).map {
      form.text(of: FormEntry(field.description.content(of: $0)), field, environment)
    }
    let text = environment.say(
      "! ändrat på annat håll till: ", "! changed elsewhere to: ")
    canvas.write(
      text + (values.isEmpty ? "–" : values.joined(separator: ", ")), at: area.origin,
      role: .warning, in: area)
  }

  private func drawSave(on canvas: inout Canvas, in area: Rect) {
    let text = environment.say("  Spara  ", "  Save  ")
    let isHere = form.stop == .save
    let used = canvas.write(text, at: area.origin, role: isHere ? .title : .key, in: area)
    let button = area.split(left: used).left
    canvas.lay(isHere ? .selected : .input, button)
    if isHere { canvas.setCursor(at: Point(x: button.x + 2, y: button.y)) }
  }

  // MARK: What is typed

  private func drawEntry(
    _ index: Int, _ number: Int, _ line: Int, on canvas: inout Canvas, in area: Rect,
    _ layout: FormLayout
  ) {
    let field = form.fields[index]
    let entry = field.entries[number]
    let isHere = form.stop == .entry(field: index, number)
    if let text = layout.texts[index][number] {
      let place = isHere ? text.place(of: entry.editor.caret) : nil
      return drawLine(line, of: text, caret: place, on: &canvas, in: area)
    }
    let text = form.text(of: entry, field, environment)
    let meaning = form.meaning(of: entry, field, environment)
    let room = isHere ? inputColumns(text, meaning, area.width) : area.width
    let place = area.split(left: room, gap: 2)
    var used = 0
    if isHere {
      let caret = entry.key == nil ? entry.editor.caret : 0
      Prompt("", text: text, caret: caret).draw(on: &canvas, in: place.left)
      used = place.left.width
    } else {
      used = canvas.write(text, at: area.origin, in: area)
    }
    let rest = area.split(left: used, gap: 2).rest
    if TextWidth.columns(of: meaning, upTo: rest.width) <= rest.width {
      canvas.write(meaning, at: rest.origin, role: .muted, in: rest)
    }
  }

  /// The ground of what is typed leaves room for what is understood of it, where both have room.
  private func inputColumns(_ text: String, _ meaning: String, _ width: Int) -> Int {
    guard !meaning.isEmpty else { return width }
    let wanted = max(12, TextWidth.columns(of: text, upTo: width) + 1)
    return wanted + 2 + TextWidth.columns(of: meaning, upTo: width) <= width ? wanted : width
  }

  /// - Parameter caret: where the caret is, if it is in this text.
  private func drawLine(
    _ number: Int, of text: WrappedText, caret: (line: Int, column: Int)?,
    on canvas: inout Canvas, in area: Rect
  ) {
    guard text.lines.indices.contains(number) else { return }
    if caret != nil { canvas.fill(area, role: .input) }
    canvas.write(
      text.lines[number].text, at: area.origin, role: caret == nil ? .text : .input, in: area)
    if let caret, caret.line == number {
      canvas.setCursor(at: Point(x: area.x + min(caret.column, area.width - 1), y: area.y))
    }
  }
}

extension Form {
  func draw(on canvas: inout Canvas, _ environment: Environment) {
    FormView(form: self, environment: environment).draw(on: &canvas)
  }
}
