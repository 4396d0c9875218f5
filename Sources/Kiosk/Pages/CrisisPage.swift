import Almanac
import Canvas
import Publication
import Widgets

/// What to know before a crisis: whom to call, the alarm, where to listen, what to have at home,
/// and who sits in the council. After “Om krisen eller kriget kommer” (MSB) and 112.se, in our own
/// words; it needs no publication, so it is always there.
struct CrisisPage {
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = header.draw(on: &canvas, in: area)
    if rest.width >= 90, rest.height >= 23 {
      let split = rest.split(left: rest.width * 9 / 20, gap: rest.width / 16)
      drawNumbers(on: &canvas, in: split.left)
      drawAdvice(on: &canvas, in: split.rest)
    } else {
      let numbers = rest.split(top: numbers.count, gap: 1)
      drawLines(self.numbers, on: &canvas, in: numbers.top)
      drawLines(advice, on: &canvas, in: numbers.rest)
    }
  }

  private var header: PageHeader {
    let words = CrisisWords.emergencyNumber.words(state.language)
    return PageHeader(
      heading: state.say("Om krisen kommer", "If crisis comes"),
      title: state.say("Om krisen kommer", "If crisis comes"), figure: "112",
      prose: state.layout.face == nil
        ? [Line(state.say("Ring 112 \(words).", "Call 112 \(words)."), .title)] : [],
      face: state.layout.face)
  }

  /// The numbers that are not in block letters above.
  private var numbers: [(label: String, text: String)] {
    CrisisWords.numbers.dropFirst().map { ($0.number, $0.words(state.language)) }
  }

  /// All of them in block letters, as large as leaves room for what they are for.
  private func drawNumbers(on canvas: inout Canvas, in area: Rect) {
    let numbers = CrisisWords.numbers
    let room = area.height / numbers.count - 1
    let letters = numbers.map {
      BlockLetters(
        $0.number, upTo: room >= BlockFace.large.height + 1 ? .large : .small,
        width: area.width * 2 / 3, height: room, lines: 1)
    }
    let width = letters.map { $0?.columns ?? 0 }.max() ?? 0
    let height = letters.map { $0?.rows ?? 1 }.max() ?? 1
    let pitch = height + max(min(room + 1 - height, 3), 1)
    for (index, number) in numbers.enumerated() {
      let place = area.inset(top: index * pitch).split(top: height).top
      letters[index]?.draw(on: &canvas, at: place.origin, role: index == 0 ? .bad : .big)
      let text = place.inset(left: width + 4)
      let lines = CutText.lines(number.words(state.language), width: text.width, limit: 4)
      let top = (height - lines.count) / 2
      for (row, line) in lines.enumerated() {
        Line(line, .title).draw(on: &canvas, in: text.row(top + row))
      }
    }
  }

  private var advice: [(label: String, text: String)] {
    let council = state.exhibition.council
    return CrisisWords.advice.map { ($0.label(state.language), $0.words(state.language)) }
      + (council.isEmpty ? [] : [(state.say("Rådet", "Council"), councilText(council))])
  }

  /// Each under its label.
  private func drawAdvice(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    let parts = advice.map { label, text in
      [Line(label, .heading)]
        + CutText.lines(text, width: min(area.width, PageHeader.longestLine), limit: 5)
        .map { Line($0) }
    }
    let lines = parts.joined().count
    let air = max(1, min((area.height - lines) / max(parts.count - 1, 1), 3))
    for part in parts {
      for (row, line) in part.enumerated() { line.draw(on: &canvas, in: rest.row(row)) }
      rest = rest.inset(top: part.count + air)
    }
  }

  /// The label in a column of its own and the text beside it.
  private func drawLines(
    _ rows: [(label: String, text: String)], on canvas: inout Canvas, in area: Rect
  ) {
    let parts = rows.map { label, text in
      CutText.lines(text, width: area.width - 10, limit: 3).enumerated().map { row, line in
        Line(row == 0 ? label : "", .heading).padded(to: 10) + Line(line)
      }
    }
    let isAiry = parts.joined().count + parts.count - 1 <= area.height
    let lines = Array(parts.joined(separator: isAiry ? [Line.empty] : [])).prefix(area.height)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
  }

  /// The names, as many as are read at a glance; the rest are counted.
  private func councilText(_ names: [String]) -> String {
    let shown = names.prefix(state.layout.face == nil ? 3 : 6)
    let rest = names.count - shown.count
    let more = rest > 0 ? state.say(" och \(rest) till", " and \(rest) more") : ""
    return state.say("I rådet sitter ", "In the council are ")
      + shown.joined(separator: ", ") + more + "."
  }
}
