import Almanac
package import Canvas
import Model
import Widgets

extension State {
  /// The screen as it is to be shown. Pure: the same state always draws the same canvas.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas)
    return canvas
  }

  package func draw(on canvas: inout Canvas) {
    guard Layout.fits(size) else {
      return RoomRequest(size: size, language: language).draw(on: &canvas)
    }
    let visible = windows.visible
    if let cover = visible.first(where: \.coversScreen) {
      cover.draw(on: &canvas, environment)
    } else {
      drawScreen(on: &canvas)
    }
    if windows.top?.coversScreen != true { FooterView(state: self).draw(on: &canvas) }
    for window in visible where !window.coversScreen { window.draw(on: &canvas, environment) }
  }

  private func drawScreen(on canvas: inout Canvas) {
    let layout = layout
    HeaderView(state: self).draw(on: &canvas, in: layout)
    switch screen {
    case .overview: drawOverview(on: &canvas)
    default: drawListAndCard(on: &canvas, layout)
    }
  }

  private func drawListAndCard(on canvas: inout Canvas, _ layout: Layout) {
    let listing = listing()
    if !layout.list.isEmpty {
      table(listing).draw(on: &canvas, in: layout.list)
      if listing.count == 0 { drawNothingFound(on: &canvas, in: layout.list) }
    }
    if layout.isSideBySide {
      canvas.verticalRule(
        at: Point(x: layout.card.x - 2, y: layout.card.y), height: layout.card.height)
    } else if !layout.list.isEmpty {
      canvas.horizontalRule(
        at: Point(x: layout.card.x, y: layout.card.y - 1), width: layout.card.width)
    }
    var card = layout.card
    if screen == .calendar, browsing.focus == .list { card = drawMonth(on: &canvas, in: card) }
    CardView(
      lines: cardLines(), scroll: browsing.cardScroll,
      selection: browsing.focus == .card ? browsing.link : nil
    ).draw(on: &canvas, in: card)
  }

  func table(_ listing: any Listing) -> Table {
    let area = layout.list
    let height = listing.rowHeight(in: area.height)
    return Table(
      columns: listing.columns, rowCount: listing.count,
      selection: chosenRow, scroll: browsing.scroll,
      isFocused: browsing.focus == .list && windows.top?.leavesFocus != false,
      hasHeader: listing.hasHeader,
      rowHeight: height, cells: listing.cells,
      details: { listing.details(at: $0, width: area.width, lines: height - 1) },
      columnsOfRow: listing.columns)
  }

  private func drawNothingFound(on canvas: inout Canvas, in area: Rect) {
    Paragraph(whyNothing, role: .muted)
      .draw(on: &canvas, in: area.inset(left: 1, top: 2, right: 1))
  }

  /// Why the list has no rows, and what to do.
  private var whyNothing: String {
    guard !browsing.filter.isEmpty else {
      return screen.types.first { municipality.isUnreadable($0) }.map(maker.unreadable)
        ?? maker.say("Här finns inget än.", "There is nothing here yet.")
    }
    let nothing = maker.say(
      "Inget innehåller ”\(browsing.filter)”. Esc visar allt.",
      "Nothing holds “\(browsing.filter)”. Esc shows all.")
    guard screen == .network, let name = OrganisationFilter(browsing.filter).strangers.first
    else { return nothing }
    let known = screen.filterWords(language).joined(separator: " ")
    return nothing + " "
      + maker.say(
        "”\(name):” är inget som filtret känner; det kan \(known).",
        "“\(name):” is nothing that the filter knows; it knows \(known).")
  }

  /// The month beside the agenda; what is left of the area is the card's.
  private func drawMonth(on canvas: inout Canvas, in area: Rect) -> Rect {
    guard area.height >= 18 else { return area }
    let selected = cardID.flatMap { municipality.day(of: $0) }
    let view = MonthView(
      month, words: words, marked: answers.marks(in: month), selected: selected,
      isFocused: false)
    let split = area.split(top: MonthView.size.rows, gap: 1)
    view.draw(on: &canvas, in: split.top)
    return split.rest
  }
}
