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
    case .page: draw(page, on: &canvas, in: body)
    case .list: OrganisationListPage(state: self).draw(on: &canvas, in: body)
    case .organisation(let row, let tie):
      OrganisationPage(row: row, mark: tie, state: self).draw(on: &canvas, in: body)
    }
    return canvas
  }

  private func draw(_ page: Page, on canvas: inout Canvas, in body: Rect) {
    switch page {
    case .empty: EmptyPage(state: self).draw(on: &canvas, in: body)
    case .welcome: WelcomePage(state: self).draw(on: &canvas, in: body)
    case .step(let number):
      guard let step = exhibition.step(number) else { return }
      Centred.draw(on: &canvas, in: body) {
        StepPage(step: step, state: self).draw(on: &$0, in: $1)
      }
    case .business: BusinessPage(state: self).draw(on: &canvas, in: body)
    case .network: NetworkPage(state: self).draw(on: &canvas, in: body)
    case .meetings:
      Centred.draw(on: &canvas, in: body) { MeetingsPage(state: self).draw(on: &$0, in: $1) }
    case .crisis:
      Centred.draw(on: &canvas, in: body) { CrisisPage(state: self).draw(on: &$0, in: $1) }
    case .about:
      Centred.draw(on: &canvas, in: body) { AboutPage(state: self).draw(on: &$0, in: $1) }
    }
  }
}
