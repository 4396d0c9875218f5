import Almanac
import Canvas
import Model
import Widgets

extension ListScreen {
  func pageHeight(of listing: any Listing, _ environment: Environment) -> Int {
    table(listing, environment).pageHeight(in: layout(environment).list)
  }

  func table(
    _ listing: any Listing, hasFocus: Bool = true, _ environment: Environment
  ) -> Table {
    let area = layout(environment).list
    let height = listing.rowHeight(in: area.height)
    return Table(
      columns: listing.columns, rowCount: listing.count,
      selection: chosenRow(of: listing, environment), scroll: browsing.scroll,
      isFocused: browsing.focus == .list && hasFocus, hasHeader: listing.hasHeader,
      rowHeight: height, cells: listing.cells,
      details: { listing.details(at: $0, width: area.width, lines: height - 1) },
      columnsOfRow: listing.columns)
  }

  func draw(on canvas: inout Canvas, hasFocus: Bool, _ environment: Environment) {
    let layout = layout(environment)
    let listing = listing(environment)
    if !layout.list.isEmpty {
      table(listing, hasFocus: hasFocus, environment).draw(on: &canvas, in: layout.list)
      if listing.count == 0 {
        Paragraph(nothingFound(environment), role: .muted)
          .draw(on: &canvas, in: layout.list.inset(left: 1, top: 2, right: 1))
      }
    }
    if layout.isSideBySide {
      canvas.verticalRule(
        at: Point(x: layout.card.x - 2, y: layout.card.y), height: layout.card.height)
    } else if !layout.list.isEmpty {
      canvas.horizontalRule(
        at: Point(x: layout.card.x, y: layout.card.y - 1), width: layout.card.width)
    }
    let card = drawAboveCard(on: &canvas, in: layout.card, environment)
    CardView(
      lines: cardLines(environment), scroll: browsing.cardScroll,
      selection: browsing.focus == .card ? browsing.link : nil
    ).draw(on: &canvas, in: card)
  }

  /// Why the list has no rows, and what to do.
  private func nothingFound(_ environment: Environment) -> String {
    guard !browsing.filter.isEmpty else {
      return Self.rowTypes.first { environment.municipality.isUnreadable($0) }
        .map(environment.maker.unreadable)
        ?? environment.say("Här finns inget än.", "There is nothing here yet.")
    }
    return environment.say(
      "Inget innehåller ”\(browsing.filter)”. Esc visar allt.",
      "Nothing holds “\(browsing.filter)”. Esc shows all.") + whyNothing(environment)
  }

  func filterStatus(_ environment: Environment) -> FilterStatus? {
    FilterStatus(
      chips: browsing.filter.isEmpty ? [] : chips(environment), markCount: markCount,
      share: share(environment), words: Self.filterWords)
  }

  private func share(_ environment: Environment) -> String? {
    let listing = listing(environment)
    guard let total else {
      guard !browsing.filter.isEmpty else { return nil }
      return " \((0..<listing.count).count { listing.id(at: $0) != nil }) "
    }
    if listing.count == total { return " \(total) " }
    return " \(listing.count) " + environment.say("av", "of") + " \(total) "
  }

  // MARK: The mouse

  mutating func press(at point: Point, _ environment: Environment) -> [Request] {
    let layout = layout(environment)
    if layout.list.contains(point) { return pressInList(at: point, layout, environment) }
    if layout.card.contains(point) { return pressInCard(at: point, layout, environment) }
    return []
  }

  private mutating func pressInList(
    at point: Point, _ layout: Layout, _ environment: Environment
  ) -> [Request] {
    let listing = listing(environment)
    let table = table(listing, environment)
    if table.isHeader(at: point, in: layout.list) {
      if let column = table.column(at: point, in: layout.list) {
        sort(byColumn: column, environment)
      }
      return []
    }
    guard let row = table.row(at: point, in: layout.list), listing.id(at: row) != nil else {
      return []
    }
    if row == browsing.row, browsing.focus == .list { return open(environment) }
    browsing.row = row
    browsing.leaveCard()
    return []
  }

  private mutating func pressInCard(
    at point: Point, _ layout: Layout, _ environment: Environment
  ) -> [Request] {
    let lines = cardLines(environment)
    let pressed = browsing.cardScroll + point.y - layout.card.y
    let link = lines.link(atRow: pressed)
    let isChosen = link != nil && browsing.focus == .card && browsing.link == link
    enterCard(environment)
    guard let link else { return [] }
    browsing.link = link
    browsing.hasMovedToLink = true
    return isChosen ? open(environment) : []
  }

  mutating func wheel(_ mouse: Mouse, _ environment: Environment) {
    let layout = layout(environment)
    let isUp = mouse.kind == .wheelUp
    if layout.card.contains(mouse.at) {
      browsing.cardScroll += isUp ? -3 : 3
      if browsing.focus == .card { browsing.focus = .list }
    } else {
      if browsing.focus == .card, layout.list.contains(mouse.at) { browsing.focus = .list }
      move(isUp ? .up : .down, environment)
    }
  }
}
