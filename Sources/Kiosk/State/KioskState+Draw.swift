package import Canvas

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
