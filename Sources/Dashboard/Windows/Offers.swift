import Almanac
import Canvas
import Model
import Widgets

/// Forms that an earlier session left are offered by their titles.
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

/// What was written in an editor and never came back from there is offered by name.
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

/// What came back from the editor and can't be saved: shall the editor have it again? It lies on the
/// disk as it was left.
struct WrongSheet: QuestionWindow {
  /// The same with what is wrong said above.
  let sheet: RecordSheet
  /// What is wrong first.
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
