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
    if let mode = callout, mode.isWhole, let run = calloutRun {
      CalloutView(state: self, mode: mode, run: run).draw(on: &canvas)
      if let picker {
        FooterView(state: self).draw(on: &canvas, in: layout)
        PickerView(state: self, picker: picker).draw(on: &canvas, in: screenArea)
      }
      return
    }
    let layout = layout
    HeaderView(state: self).draw(on: &canvas, in: layout)
    switch screen {
    case .overview: drawOverview(on: &canvas)
    default: drawListAndCard(on: &canvas, layout)
    }
    FooterView(state: self).draw(on: &canvas, in: layout)
    drawWindow(on: &canvas)
    if let callout { CalloutWindow(state: self, mode: callout).draw(on: &canvas) }
    if let picker { PickerView(state: self, picker: picker).draw(on: &canvas, in: screenArea) }
  }

  /// What stands above the screen and takes the keys.
  private func drawWindow(on canvas: inout Canvas) {
    if let farewell {
      FarewellView(farewell: farewell, language: language).draw(on: &canvas, in: screenArea)
    } else if let wrongSheet {
      WrongSheetView(wrong: wrongSheet, language: language).draw(on: &canvas, in: screenArea)
    } else if isOfferingDraft {
      OfferView(state: self).draw(on: &canvas, in: screenArea)
    } else if let deletion {
      DeletionView(state: self, deletion: deletion).draw(on: &canvas, in: screenArea)
    } else if let proposal {
      ProposalView(proposal: proposal, language: language).draw(on: &canvas, in: screenArea)
    } else if let form = forms.last {
      FormView(form: form, context: context(of: form)).draw(on: &canvas, in: screenArea)
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
      selection: listing.count == 0 ? nil : browsing.row, scroll: browsing.scroll,
      isFocused: browsing.focus == .list && picker == nil && !isInWindow,
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
    return nothing + " "
      + maker.say(
        "”\(name):” är inget som filtret känner; det kan bransch: ort: kommundel: etikett: storlek: "
          + "tyst: och orden tyst, löfte, obesökt.",
        "“\(name):” is nothing that the filter knows; it knows branch: city: district: tag: size: "
          + "silent: and the words silent, promise, unvisited.")
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
