import Almanac
import Canvas
import Publication
import Widgets

/// The page about the screen itself: what it shows, whose information that is and how old, and what
/// is not here.
struct AboutPage: PageContent {
  static let isCentred = true
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = header.draw(on: &canvas, in: area)
    let width = min(rest.width, PageHeader.longestLine)
    let parts = facts.map { label, text in
      let lines = CutText.lines(text, width: max(width - 14, 1), limit: 3)
      return lines.enumerated().map { row, line in
        Line(row == 0 ? label : "", .heading).padded(to: 14) + Line(line)
      }
    }
    let lines = Spread.lines(parts, height: rest.height, isDense: true)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: rest.row(row)) }
  }

  private var header: PageHeader {
    PageHeader(
      heading: state.say("Om skärmen", "This screen"),
      title: state.say("Om den här skärmen", "About this screen"), figure: "?",
      prose: [
        Line(
          state.say(
            "Den visar vad kommunen gör för näringslivet. Rör vid en tangent och bläddra själv.",
            "It shows what the municipality does for local business. Touch a key and look around."))
      ],
      face: state.layout.face)
  }

  private var facts: [(String, String)] {
    let name = state.publication.municipality
    let owner = name.isEmpty ? state.say("kommunen", "the municipality") : name
    let day = state.publication.asOf
    let date = "\(day.dayOfMonth) " + DayWords(state.language, today: day).title(of: day.month)
    return [
      (
        state.say("Uppgifterna", "Information"),
        state.say("kommer från \(owner).", "is from \(owner).")
      ),
      (
        state.say("Datum", "Date"),
        state.say("Så såg det ut den \(date).", "This is how things were on \(date).")
      ),
      (
        state.say("Om dig", "About you"),
        state.say(
          "Ingenting sparas om dig, och inget personligt om någon annan finns här.",
          "Nothing is kept about you, and nothing personal about anyone else is here.")
      ),
      (
        state.say("Fel?", "Mistakes?"),
        state.say("Säg till i receptionen.", "Please tell the reception.")
      ),
      (
        state.say("Programmet", "The program"),
        state.say("heter Sju.", "is called Sju, seven in Swedish.")
      ),
    ]
  }
}
