package import Canvas

/// A window above the screen: a cleared area with its title, centred, without a frame.
package struct Overlay: Equatable, Sendable {
  package var title: Line
  /// Columns and rows of the content; the window is larger by its margins and title.
  package var content: Size

  package init(_ title: Line, content: Size) {
    self.title = title
    self.content = content
  }

  /// The part of `area` that the window covers: no more of it than there is.
  package func frame(in area: Rect) -> Rect {
    area.centred(Size(columns: content.columns + 6, rows: content.rows + 4))
  }

  /// The area for the content.
  package func inside(in area: Rect) -> Rect {
    frame(in: area).inset(left: 3, top: 3, right: 3, bottom: 1)
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let frame = frame(in: area)
    canvas.fill(frame, role: .overlay)
    title.draw(on: &canvas, in: frame.inset(left: 3, top: 1, right: 3))
  }
}

/// A line being typed in, with the real cursor at the caret. A text that is wider than the line
/// moves so that the caret always shows.
package struct Prompt: Equatable, Sendable {
  /// Before the text: `/`, `Hitta`.
  package var label: String
  package var text: String
  /// Characters before the caret, 0 to the text's count; held within.
  package var caret: Int
  /// Shown while nothing is typed.
  package var placeholder: String
  /// Whether all of the text is chosen, so that what is typed takes its place.
  package var isChosen: Bool

  package init(
    _ label: String, text: String, caret: Int, placeholder: String = "", isChosen: Bool = false
  ) {
    self.label = label
    self.text = text
    self.caret = caret
    self.placeholder = placeholder
    self.isChosen = isChosen
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    var field = area.row(0)
    if !label.isEmpty {
      let used = canvas.write(label, at: field.origin, role: .key, in: field, width: area.width / 2)
      field = field.split(left: used, gap: 1).rest
    }
    guard !field.isEmpty else { return }
    canvas.fill(field, role: .input)
    if text.isEmpty { canvas.write(placeholder, at: field.origin, role: .muted, in: field) }
    let before = TextWidth.columns(of: String(text.prefix(max(caret, 0))))
    let shift = max(0, before - field.width + 1)
    let start = Point(x: field.x - shift, y: field.y)
    let used = canvas.write(text, at: start, role: .input, in: field)
    if isChosen { canvas.lay(.selected, Rect(x: field.x, y: field.y, width: used, height: 1)) }
    if shift > 0 { canvas.write("…", at: field.origin, role: .input, in: field) }
    canvas.setCursor(at: Point(x: field.x + before - shift, y: field.y))
  }
}
