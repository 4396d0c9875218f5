package import Canvas

extension KioskState {
  /// The screen as it is to be shown. Pure: the same state always draws the same canvas.
  package func draw() -> Canvas {
    var canvas = drawPage()
    KioskFooter(state: self).draw(on: &canvas, in: KioskLayout(size))
    return canvas
  }

  /// The page without what is the same on every page.
  func drawPage() -> Canvas {
    var canvas = Canvas(size: size)
    let body = KioskLayout(size).body
    switch page {
    case .empty: EmptyPage(state: self).draw(on: &canvas, in: body)
    case .welcome: WelcomePage(state: self).draw(on: &canvas, in: body)
    case .step(let step): StepPage(step: step, state: self).draw(on: &canvas, in: body)
    }
    return canvas
  }
}
