import Almanac
import Canvas
import Exchange
import Lettering
import Model
import Widgets

/// Asks for a register's file, and shows how far it has been read.
struct RegisterFileWindow: QuestionWindow {
  private(set) var path = LineEditor()
  private(set) var problem: Phrase?
  /// How much has been read while it is; nil where nothing is being read.
  private(set) var progress: RegisterProgress?

  let heading = Phrase("Läs in ett register", "Take a register in")
  var columns: Int { 74 }
  var bodyRows: Int { 3 }
  var hintRows: Int { 4 }
  var hintRole: Role { problem == nil ? .muted : .bad }
  var hint: Phrase {
    problem
      ?? (progress == nil
        ? Phrase(
          "Enter läser, Tab fyller i namnet, Esc stänger. Bolagsverkets fil, SCB:s fil JE eller ett "
            + "sparat svar från SCB, zippad eller inte. Inget av ert eget ändras.",
          "Enter reads it, Tab completes the name, Esc closes. Bolagsverket’s file, SCB’s file JE or a "
            + "saved answer of SCB’s, zipped or not. Nothing of your own is changed.")
        : Phrase(
          "Esc avbryter; då är allt som förut.", "Esc stops it; then all is as before."))
  }

  private var name: String { path.text.trimmed }

  var answers: [Answer] {
    if progress != nil {
      return [
        Answer(
          key: .escape, other: .control("c"), label: Phrase("avbryt", "stop"),
          requests: [.effect(.stopReadingRegister)])
      ]
    }
    return [
      Answer(
        key: .enter, label: Phrase("läs in", "take in"),
        requests: [.effect(.readRegister(name))]),
      Answer(
        key: .tab, label: Phrase("fyll i", "complete"),
        requests: [.effect(.completePath(path.text))]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("stäng", "close"), requests: [.close]),
    ]
  }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if progress == nil, key == .enter {
      guard !name.isEmpty else {
        problem = Phrase("Skriv en fil", "Type a file")
        return []
      }
      problem = nil
      progress = RegisterProgress(path: name, bytes: 0, total: nil)
      return [.effect(.readRegister(name))]
    }
    if let requests = answer(to: key) { return requests }
    guard progress == nil, path.take(key) else { return [.hint(.answerFirst)] }
    problem = nil
    return []
  }

  /// Shows how far the file has been read, if it is still the one.
  mutating func show(_ progress: RegisterProgress) {
    if self.progress?.path == progress.path { self.progress = progress }
  }

  mutating func refuse(_ path: String, _ why: Phrase) {
    guard progress?.path == path else { return }
    (progress, problem) = (nil, why)
  }

  mutating func complete(_ path: String, _ longer: String) {
    guard path == self.path.text, longer != path else { return }
    self.path = LineEditor(longer)
    problem = nil
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    canvas.write(
      environment.say("Fil:", "File:"), at: area.row(0).origin, in: area.row(0))
    guard let progress else {
      Prompt("", text: path.text, caret: path.caret, placeholder: "~/bolagsverket_bulkfil.zip")
        .draw(on: &canvas, in: area.row(1))
      return
    }
    canvas.write(progress.path, at: area.row(1).origin, in: area.row(1))
    let read = "\(environment.language.number(progress.bytes / 1_000_000)) MB"
    let (left, right) = area.row(2).split(right: 10, gap: 1)
    Line(read, .text).draw(on: &canvas, in: right)
    if let total = progress.total, total > 0 {
      Meter(Double(progress.bytes) / Double(total)).draw(on: &canvas, in: left)
    } else {
      Line(environment.say("läser …", "reading …"), .muted).draw(on: &canvas, in: left)
    }
  }
}

/// How far a register's file has been read.
package struct RegisterProgress: Equatable, Sendable {
  package let path: String
  package let bytes: Int
  /// All that there are; nil where that is not known before the end.
  package let total: Int?

  package init(path: String, bytes: Int, total: Int?) {
    (self.path, self.bytes, self.total) = (path, bytes, total)
  }
}
