import Almanac
import Canvas
import Lettering
import Model
import Widgets

/// Asked before leaving data that lies in no folder: where it shall be kept.
struct Farewell: Equatable, Sendable {
  /// The folder, as it is typed.
  var path = LineEditor()
  /// Why it could not be kept there.
  var problem: Phrase?
}

extension State {
  /// Whether something was changed that would be gone with the program.
  package var hasUnkeptChanges: Bool { isInMemory && history.nextUndo != nil }

  mutating func quit() -> [Effect] {
    guard hasUnkeptChanges else { return [.quit] }
    farewell = Farewell()
    return []
  }

  mutating func answerFarewell(_ key: Key) -> [Effect] {
    guard var farewell else { return [] }
    switch key {
    case .enter:
      let path = farewell.path.text.trimmed
      guard path.isEmpty else { return [.keep(in: path)] }
      farewell.problem = Phrase("Skriv en mapp", "Type a folder")
    case .control("d"): return [.quit]
    case .escape, .control("c"):
      self.farewell = nil
      return []
    default:
      if farewell.path.take(key) {
        farewell.problem = nil
      } else {
        notice = Notice(.hint, Say.answerFirst.phrase)
      }
    }
    self.farewell = farewell
    return []
  }

  /// It is on the disk, so nothing is left to stay for.
  mutating func kept(_ path: String) -> [Effect] {
    isInMemory = false
    farewell = nil
    notice = Notice(.done, Phrase("Sparat i mappen \(path)", "Saved in the folder \(path)"))
    return [.quit]
  }

  static let farewellKeys: [(key: Key, label: Phrase)] = [
    (.enter, Phrase("spara", "save")), (.escape, Phrase("tillbaka", "back")),
    (.control("d"), Phrase("sluta utan", "leave without")),
  ]
}

/// The question, and the line that the folder is typed on.
struct FarewellView {
  let farewell: Farewell
  let language: Language

  func draw(on canvas: inout Canvas, in area: Rect) {
    let overlay = Overlay(
      Line(
        Phrase("Ändringarna finns bara i minnet", "The changes are in memory only")(language),
        .overlayHeading),
      content: Size(columns: min(area.width - 6, 66), rows: 5))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    let question = Phrase(
      "Spara i mappen (ny eller tom):", "Save in the folder (new or empty):")(language)
    canvas.write(question, at: inner.row(0).origin, in: inner.row(0))
    Prompt("", text: farewell.path.text, caret: farewell.path.caret, placeholder: "~/sju")
      .draw(on: &canvas, in: inner.row(1))
    let words =
      farewell.problem
      ?? Phrase(
        "Enter sparar och slutar, Esc går tillbaka, Ctrl-D slutar utan att spara.",
        "Enter saves and leaves, Esc goes back, Ctrl-D leaves without saving.")
    Paragraph(words(language), role: farewell.problem == nil ? .muted : .bad)
      .draw(on: &canvas, in: inner.split(top: 3).rest)
  }
}
