package import Canvas
import Widgets

extension KioskState {
  /// The screen as it is to be shown. Pure: the same state always draws the same canvas.
  package func draw() -> Canvas {
    if isResting { return RestingPage(state: self).drawn }
    var canvas = drawPage()
    if emergency == nil { KioskFooter(state: self).draw(on: &canvas) }
    return canvas
  }

  /// The page without what is the same on every page.
  func drawPage() -> Canvas {
    var canvas = Canvas(size: size)
    let body = layout.body
    if let emergency {
      EmergencyPage(emergency: emergency, state: self).draw(on: &canvas)
      return canvas
    }
    switch place {
    case .page: draw(page.content(self), on: &canvas, in: body)
    case .list: OrganisationListPage(state: self).draw(on: &canvas, in: body)
    case .organisation(let row, let tie):
      OrganisationPage(row: row, mark: tie, state: self).draw(on: &canvas, in: body)
    }
    return canvas
  }

  private func draw(_ content: any PageContent, on canvas: inout Canvas, in body: Rect) {
    guard type(of: content).isCentred else { return content.draw(on: &canvas, in: body) }
    Centred.draw(on: &canvas, in: body) { content.draw(on: &$0, in: $1) }
  }
}

/// How the screen is divided, and how large things are drawn on it.
struct KioskLayout: Equatable {
  /// Wide margins, since a line that begins at the edge of a large screen is hard to find.
  let body: Rect
  let footer: Rect
  /// The text column of the footer: as wide as it needs where the screen is not.
  let footerText: Rect
  /// The largest letters for what a page is about; nil where the screen is so small that all of
  /// its letters are large.
  let face: BlockFace?

  /// - Parameter shift: moves what can move without meeting the edge.
  init(_ size: Size, shift: Point = .zero) {
    let margin = size.columns / (size.columns >= 80 ? 14 : 20)
    let (page, footer) = Rect(size: size).split(bottom: size.rows >= 4 ? 1 : 0)
    let air = size.rows >= 16 ? 1 : 0
    let x = margin >= 2 ? shift.x : 0
    self.footer = footer
    footerText = footer.inset(horizontal: size.columns >= 100 ? margin : min(margin, 2))
      .offset(x: x)
    body = page.inset(horizontal: margin, vertical: air).offset(x: x, y: air > 0 ? shift.y : 0)
    face =
      switch (size.columns, size.rows) {
      case (280..., 90...): .huge
      case (160..., 48...): .large
      case (100..., 30...): .small
      default: nil
      }
  }
}

/// How far pages are moved from their place, so that no cell of the screen shows the same for days:
/// one cell in each direction by turns, another every round.
enum Shift {
  /// As near to each other as they can be, so that nobody sees a page jump.
  private static let offsets = [
    (0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1),
  ].map { Point(x: $0.0, y: $0.1) }

  /// Rounds after which it begins again.
  static var period: Int { offsets.count }

  static func offset(round: Int) -> Point {
    let index = (round % period + period) % period
    return offsets[index]
  }
}
