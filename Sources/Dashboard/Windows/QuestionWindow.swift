import Almanac
import Canvas
import Model
import Widgets
import Lettering

/// A window that asks a question, with a key for each answer.
protocol QuestionWindow: Window {
  var heading: Phrase { get }
  /// How to answer, at the bottom.
  var hint: Phrase { get }
  var hintRole: Role { get }
  var answers: [Answer] { get }
  /// The message when another key is pressed; nil if that is ignored.
  var whatElse: StatusText? { get }
  /// The width where there is room, in columns.
  var columns: Int { get }
  /// The height of the body and of the hint, in rows.
  var bodyRows: Int { get }
  var hintRows: Int { get }
  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment)
}

/// One answer to a question: its key, maybe a second key, its label in the footer, and what it
/// does.
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
  var hintRows: Int { 2 }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    answer(to: key) ?? whatElse.map { [.hint($0)] } ?? []
  }

  /// What a key asks for; nil if it is not an answer.
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
      content: Size(columns: min(area.width - 6, columns), rows: bodyRows + 1 + hintRows))
    overlay.draw(on: &canvas, in: area)
    let inner = overlay.inside(in: area)
    canvas.setCursor(at: inner.origin)
    drawBody(on: &canvas, in: inner, environment)
    Paragraph(hint(environment.language), role: hintRole)
      .draw(on: &canvas, in: inner.split(top: bodyRows + 1).rest)
  }
}

/// Asks, before the program ends, in which folder to save data that is in memory only.
struct Farewell: QuestionWindow {
  /// The path of the folder as it is typed.
  private(set) var path = LineEditor()
  /// Why the data could not be saved there.
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

/// Asks whether to resume the forms of an earlier session.
struct FormOffer: QuestionWindow {
  let titles: [Phrase]

  let heading = Phrase("Ett påbörjat formulär finns kvar", "A form was begun")
  let hint = Phrase(
    "Allt som skrevs är kvar. Enter fortsätter, Delete kastar det.",
    "All that was typed is there. Enter goes on, Delete throws it away.")
  var bodyRows: Int { titles.count }

  var answers: [Answer] {
    [
      Answer(
        key: .enter, label: Phrase("fortsätt", "go on"), requests: [.close, .resumeForms]),
      Answer(
        key: .delete, label: Phrase("kasta", "throw away"), requests: [.close, .discardForms]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("senare", "later"),
        requests: [
          .close,
          .tell(
            Notice(
              .hint,
              Phrase("Formuläret finns kvar under a (ny …)", "The form is kept under a (add …)"))),
        ]),
    ]
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    for (row, title) in titles.enumerated() {
      canvas.write(title(environment.language), at: area.row(row).origin, in: area.row(row))
    }
  }
}

/// Asks whether to resume a change in the editor that was never saved.
struct SheetOffer: QuestionWindow {
  let sheet: RecordSheet

  let heading = Phrase("En ändring i editorn finns kvar", "A change in the editor was never saved")
  let hint = Phrase(
    "Det som skrevs är kvar. Enter öppnar det i editorn, Delete kastar det.",
    "What was written is there. Enter opens it in the editor, Delete throws it away.")
  var whatElse: StatusText? { .answerSheet }
  var bodyRows: Int { 1 }

  var answers: [Answer] {
    [
      Answer(
        key: .enter, label: Phrase("fortsätt", "go on"), requests: [.close, .takeUp(sheet)]),
      Answer(
        key: .delete, label: Phrase("kasta", "throw away"),
        requests: [.close, .effect(.removeSheet(sheet.id))]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("senare", "later"),
        requests: [.close, .hint(.sheetWaits)]),
    ]
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    let (municipality, language) = (environment.municipality, environment.language)
    let name = municipality.name(of: sheet.id)(language)
    let title = sheet.id.type == .settings ? "" : name.isEmpty ? sheet.id.key : name
    let isThere = municipality.row(of: sheet.id) != nil
    let gone =
      isThere ? "" : environment.say(" (borttagen på annat håll)", " (removed elsewhere)")
    canvas.write(
      sheet.id.type.label(language).capitalisedFirst + " " + title + gone, at: area.origin,
      in: area.row(0))
  }
}

/// Asks whether to open the editor again on a sheet that is not valid. It stays on the disk as it
/// was left.
struct WrongSheet: QuestionWindow {
  /// The sheet with its faults told at the top.
  let sheet: RecordSheet
  /// The first fault.
  let what: Phrase

  let heading = Phrase("Det går inte att spara så", "It can’t be saved like that")
  let hint = Phrase(
    "Enter öppnar editorn igen, Esc låter det ligga; inget är ändrat än.",
    "Enter opens the editor again, Esc leaves it be; nothing is changed yet.")
  var whatElse: StatusText? { .answerFirst }

  var answers: [Answer] {
    [
      Answer(
        key: .enter, label: Phrase("öppna igen", "open again"),
        requests: [.close, .giveBack(sheet)]),
      Answer(
        key: .escape, other: .control("c"), label: Phrase("låt ligga", "leave it"),
        requests: [.close, .hint(.sheetIsKept)]),
    ]
  }

  func drawBody(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    Paragraph(what(environment.language)).draw(on: &canvas, in: area)
  }
}
