import Almanac
import Canvas
import Widgets

/// A question in a window of its own: what it is about, and a key for each answer.
protocol QuestionWindow: Window {
  var heading: Phrase { get }
  /// What can be answered, beneath what it is about.
  var hint: Phrase { get }
  var hintRole: Role { get }
  var answers: [Answer] { get }
  /// What is said where another key is pressed.
  var whatElse: StatusText? { get }
  /// Columns that it takes where there is room.
  var columns: Int { get }
  /// Rows that what it is about takes.
  var bodyRows: Int { get }
  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment)
}

/// One answer to a question: the key that the footer shows, another that does the same, and what
/// comes of it.
struct Answer {
  let key: Key
  var other: Key?
  let label: Phrase
  let requests: [Request]
}

extension QuestionWindow {
  var hintRole: Role { .muted }
  var whatElse: StatusText? { nil }
  var columns: Int { 60 }
  var bodyRows: Int { 2 }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    answer(to: key) ?? whatElse.map { [.hint($0)] } ?? []
  }

  /// What comes of a key; nil where it is no answer.
  func answer(to key: Key) -> [Request]? {
    answers.first { $0.key == key || $0.other == key }?.requests
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] { [] }

  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(keys: answers.map { FooterKey($0.key, $0.label, environment.language) })
  }

  func draw(on canvas: inout Canvas, _ environment: Environment) {
    let area = environment.area
    let overlay = Overlay(
      Line(heading(environment.language), .overlayHeading),
      content: Size(columns: min(area.width - 6, columns), rows: bodyRows + 3))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    drawBody(on: &canvas, in: inner, environment)
    Paragraph(hint(environment.language), role: hintRole)
      .draw(on: &canvas, in: inner.split(top: bodyRows + 1).rest)
  }
}
