import Almanac
import Canvas
import Publication
import Widgets

/// Advice before a crisis: whom to call, the alarm, where to listen, what to have at home, and who
/// sits in the council. After “Om krisen eller kriget kommer” (MSB) and 112.se, in our own words;
/// it needs no publication, so it is always there.
struct CrisisPage: PageContent {
  static let isCentred = true
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    if area.height < CrisisPage.leastHeight { return drawClose(on: &canvas, in: area) }
    let rest = header.draw(on: &canvas, in: area)
    if rest.width >= 90, rest.height >= 23 {
      let split = rest.split(left: rest.width * 11 / 20, gap: rest.width / 16)
      drawNumbers(on: &canvas, in: split.left)
      drawAdvice(on: &canvas, in: split.rest)
    } else {
      drawList(numbers, on: &canvas, in: rest)
    }
  }

  /// With fewer rows a heading would leave too few for the numbers.
  private static let leastHeight = 16

  /// A line for the heading, then every number: nothing else matters as much.
  private func drawClose(on canvas: inout Canvas, in area: Rect) {
    canvas.setCursor(at: area.origin)
    Line(header.title, .title).draw(on: &canvas, in: area.row(0))
    drawList(CrisisWords.numbers.map(row), on: &canvas, in: area.inset(top: 1))
  }

  /// All numbers, each in as many lines as leave room for the others, and the advice below in what
  /// is left.
  private func drawList(
    _ numbers: [(label: String, text: String)], on canvas: inout Canvas, in area: Rect
  ) {
    let ways = [3, 2, 1].map { wrapped(numbers, width: area.width, limit: $0).joined().count }
    let height = min(ways.first { $0 <= area.height } ?? numbers.count, area.height)
    let split = area.split(top: height, gap: 1)
    drawLines(numbers, on: &canvas, in: split.top)
    drawLines(advice, on: &canvas, in: split.rest)
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

  /// The numbers that are not in the header.
  private var numbers: [(label: String, text: String)] {
    CrisisWords.numbers.dropFirst(state.layout.face == nil ? 1 : 0).map(row)
  }

  private func row(_ number: CrisisWords.Number) -> (label: String, text: String) {
    (number.number, number.words(state.language))
  }

  /// All of them in block letters, as large as leaves room for what they are for; in plain ones
  /// where the block letters of one of them have no room.
  private func drawNumbers(on canvas: inout Canvas, in area: Rect) {
    let numbers = CrisisWords.numbers
    let room = area.height / numbers.count - 1
    let letters = numbers.compactMap {
      BlockLetters(
        $0.number, upTo: room >= BlockFace.large.height + 1 ? .large : .small,
        width: area.width * 2 / 3, height: room, lines: 1)
    }
    guard letters.count == numbers.count else {
      return drawLines(numbers.map(row), on: &canvas, in: area)
    }
    let width = letters.map(\.columns).max() ?? 0
    let height = letters.map(\.rows).max() ?? 1
    let pitch = height + max(min(room + 1 - height, 3), 1)
    for (index, number) in numbers.enumerated() {
      let place = area.inset(top: index * pitch).split(top: height).top
      letters[index].draw(on: &canvas, at: place.origin, role: index == 0 ? .bad : .big)
      let text = place.inset(left: width + 4)
      let lines = CutText.lines(number.words(state.language), width: text.width, limit: height)
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
    let limits = [3, 2].filter {
      wrapped(rows, width: area.width, limit: $0).joined().count <= area.height
    }
    let parts = wrapped(rows, width: area.width, limit: limits.first ?? 1)
    let isAiry = parts.joined().count + parts.count - 1 <= area.height
    let lines = Array(parts.joined(separator: isAiry ? [Line.empty] : [])).prefix(area.height)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
  }

  /// Each row in at most `limit` lines; in one where no more is asked for, cut at its end.
  private func wrapped(
    _ rows: [(label: String, text: String)], width: Int, limit: Int
  ) -> [[Line]] {
    let label = width < 60 ? 8 : 10
    return rows.map { row in
      CutText.lines(row.text, width: max(width - label, 1), limit: limit).enumerated().map {
        Line($0 == 0 ? row.label : "", .heading).padded(to: label) + Line($1)
      }
    }
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

/// Advice that everybody in Sweden may need in a crisis.
enum CrisisWords {
  struct Number {
    let number: String
    /// Goes on after “ring 112”.
    let words: Phrase
  }

  struct Advice {
    let label: Phrase
    let words: Phrase
  }

  static let emergencyNumber = Number(
    number: "112",
    words: Phrase(
      "när liv, egendom eller miljö är i fara",
      "when life, property or the environment is in danger"))

  static let numbers = [
    emergencyNumber,
    Number(
      number: "113 13",
      words: Phrase(
        "för att få veta mer om en olycka eller kris", "to learn more about an accident or crisis")),
    Number(
      number: "114 14",
      words: Phrase("till polisen när det inte är bråttom", "for the police when there is no hurry")
    ),
    Number(
      number: "1177",
      words: Phrase("för råd om vård, dygnet runt", "for advice on health care, day and night")),
  ]

  /// The signal and its pauses are 7 and 14 seconds long (MSB).
  static let advice = [
    Advice(
      label: Phrase("Larmet", "Alarm"),
      words: Phrase(
        "Hör du 7 sekunder signal, 14 sekunder tystnad: gå in, stäng fönster, dörrar och "
          + "ventilation. Det är VMA, viktigt meddelande.",
        "7 seconds of sirens, 14 seconds of silence: go inside, close windows, doors and vents. "
          + "It is VMA, an important public announcement.")),
    Advice(
      label: Phrase("Lyssna", "Listen"),
      words: Phrase("Sveriges Radio P4 och krisinformation.se", "Radio P4 and krisinformation.se")),
    Advice(
      label: Phrase("Hemma", "At home"),
      words: Phrase(
        "Vatten, mat, värme, radio, ljus, kontanter och mediciner för en vecka.",
        "Water, food, warmth, a radio, light, cash and medicine for a week.")),
  ]
}
