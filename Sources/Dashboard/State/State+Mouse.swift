import Canvas
import Widgets

extension State {
  /// On the screen a press chooses, a press on what is chosen opens it, the wheel moves what it is
  /// over.
  mutating func point(_ mouse: Mouse) {
    let layout = layout
    switch mouse.kind {
    case .wheelUp, .wheelDown: wheel(mouse, layout)
    case .press, .doublePress: press(at: mouse.at, layout)
    case .release: break
    }
  }

  private mutating func press(at point: Point, _ layout: Layout) {
    if let tab = HeaderView.tabs(self).tab(
      at: point, in: HeaderView.tabsArea(self, in: layout)),
      let chosen = Screen(rawValue: tab + 1)
    {
      screen = chosen
    } else if screen == .overview {
      pressOnOverview(at: point)
    } else if layout.list.contains(point) {
      pressInList(at: point, layout)
    } else if layout.card.contains(point) {
      pressInCard(at: point, layout)
    }
  }

  private mutating func pressInList(at point: Point, _ layout: Layout) {
    let listing = listing()
    let table = table(listing)
    if let fields = (listing as? OrganisationListing)?.fields,
      table.isHeader(at: point, in: layout.list),
      let column = table.column(at: point, in: layout.list), fields.indices.contains(column)
    {
      return sort(by: fields[column].rawValue)
    }
    guard let row = table.row(at: point, in: layout.list), listing.id(at: row) != nil else {
      return
    }
    if row == browsing.row, browsing.focus == .list { return open() }
    browsing.row = row
    browsing.card = nil
    browsing.focus = .list
    resetCard()
  }

  private mutating func pressInCard(at point: Point, _ layout: Layout) {
    let lines = cardLines()
    guard let link = lines.link(atRow: browsing.cardScroll + point.y - layout.card.y) else {
      return enterCard()
    }
    let isChosen = browsing.focus == .card && browsing.link == link
    enterCard()
    browsing.link = link
    browsing.hasMovedToLink = true
    if isChosen { open() }
  }

  private mutating func wheel(_ mouse: Mouse, _ layout: Layout) {
    if screen != .overview, layout.card.contains(mouse.at) {
      let step = mouse.kind == .wheelUp ? -3 : 3
      browsing.cardScroll += step
      if browsing.focus == .card { browsing.focus = .list }
    } else {
      if browsing.focus == .card, layout.list.contains(mouse.at) { browsing.focus = .list }
      move(mouse.kind == .wheelUp ? .up : .down)
    }
  }
}
