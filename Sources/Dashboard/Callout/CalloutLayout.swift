import Almanac
import Canvas
import Widgets

/// How the screen is divided in a call-out, and which keys stand where: one row where they have
/// room, else two, so that none is ever left out.
struct CalloutLayout: Equatable {
  let header: Rect
  let body: Rect
  /// What has happened so far, and who comes next.
  let course: Rect
  /// What was just said, or what the call-out is about.
  let word: Rect
  private let keyArea: Rect
  private let rows: [KeyHints]
  private let keys: [FooterKey]

  init(_ window: CalloutWindow, _ environment: Environment) {
    let (size, language) = (environment.size, environment.language)
    let margin = size.columns >= 80 ? 1 : 0
    let width = max(0, size.columns - 2 * margin)
    self.keys = CalloutKeys(window, environment).keys.filter(\.isShown).compactMap { key in
      key.keys.first.map { FooterKey($0, key.label, language) }
    }
    rows = CalloutLayout.rows(self.keys.map(\.hint), width: width)
    let foot = rows.count
    header = Rect(x: margin, y: 0, width: width, height: 1)
    keyArea = Rect(x: margin, y: size.rows - foot, width: width, height: foot)
    word = Rect(x: margin, y: keyArea.y - 1, width: width, height: 1)
    course = Rect(x: margin, y: keyArea.y - 2, width: width, height: 1)
    body = Rect(x: margin, y: 2, width: width, height: max(0, keyArea.y - 3 - 2))
  }

  /// The last of the keys is help, and stands at the right.
  private static func rows(_ hints: [KeyHints.Hint], width: Int) -> [KeyHints] {
    let help = Array(hints.suffix(1))
    let whole = KeyHints(Array(hints.dropLast()), pinned: help)
    guard whole.columns > width else { return [whole] }
    let count =
      hints.indices.dropLast().last { KeyHints(Array(hints[...$0])).columns <= width } ?? 0
    return [
      KeyHints(Array(hints[...count])),
      KeyHints(Array(hints[(count + 1)...].dropLast()), pinned: help),
    ]
  }

  func drawKeys(on canvas: inout Canvas) {
    canvas.fill(
      Rect(x: 0, y: keyArea.y, width: canvas.size.columns, height: keyArea.height), role: .footer)
    for (row, hints) in rows.enumerated() { hints.draw(on: &canvas, in: keyArea.row(row)) }
  }

  /// The key that stands at a point.
  func key(at point: Point) -> Key? {
    for (row, hints) in rows.enumerated() {
      if let hint = hints.hint(at: point, in: keyArea.row(row)) {
        return keys.first { $0.hint == hint }?.key
      }
    }
    return nil
  }
}
