import Almanac
import Canvas
import Model
import Widgets
import Lettering

/// Asked before leaving data that lies in no folder: where it shall be kept.
struct Farewell: QuestionWindow {
  /// The folder, as it is typed.
  private(set) var path = LineEditor()
  /// Why it could not be kept there.
  var problem: Phrase?

  let heading = Phrase("Ändringarna finns bara i minnet", "The changes are in memory only")
  var columns: Int { 66 }
  var hintRole: Role { problem == nil ? .muted : .bad }
  var hint: Phrase {
    problem
      ?? Phrase(
        "Enter sparar och slutar, Esc går tillbaka, Ctrl-D slutar utan att spara.",
        "Enter saves and leaves, Esc goes back, Ctrl-D leaves without saving.")
  }

  var answers: [Answer] {
    [
      Answer(
        key: .enter, label: Phrase("spara", "save"),
        requests: [.effect(.keep(in: path.text.trimmed))]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("tillbaka", "back"), requests: [.close]),
      Answer(
        key: .control("d"), label: Phrase("sluta utan", "leave without"),
        requests: [.effect(.quit)]),
    ]
  }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if key == .enter, path.text.trimmed.isEmpty {
      problem = Phrase("Skriv en mapp", "Type a folder")
      return []
    }
    if let requests = answer(to: key) { return requests }
    guard path.take(key) else { return [.hint(.answerFirst)] }
    problem = nil
    return []
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    let question = environment.say(
      "Spara i mappen (ny eller tom):", "Save in the folder (new or empty):")
    canvas.write(question, at: area.row(0).origin, in: area.row(0))
    Prompt("", text: path.text, caret: path.caret, placeholder: "~/sju")
      .draw(on: &canvas, in: area.row(1))
  }
}
