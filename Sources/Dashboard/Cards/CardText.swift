package import Almanac
import Canvas
package import Model

/// A record's card as lines of text, for the command line.
package struct CardText {
  private let maker: CardMaker

  package init(_ municipality: Municipality, today: Day, language: Language) {
    maker = CardMaker(
      municipality: municipality, words: DayWords(language, today: today))
  }

  /// The card as it would stand on a screen of `width` columns, printable, without colour.
  package func lines(for id: RecordID, width: Int) -> [String] {
    guard let card = maker.card(for: id) else { return [] }
    let lines = CardLines(card, width: width)
    var canvas = Canvas(
      size: Size(columns: width + CardView.reachColumns, rows: max(1, lines.rows.count)))
    CardView(lines: lines, scroll: 0, selection: nil).draw(on: &canvas, in: canvas.bounds)
    return (0..<lines.rows.count).map { canvas.text(row: $0) }
  }
}
