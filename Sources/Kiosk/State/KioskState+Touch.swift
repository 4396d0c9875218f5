import Canvas
import Publication

extension KioskState {
  /// What a touch meets, it opens. Elsewhere the first touch only stops the rotation, and those
  /// after it turn the page: forwards on the right half, back on the left.
  mutating func point(_ mouse: Mouse, stopping wasRotating: Bool) -> [KioskEffect] {
    switch mouse.kind {
    case .release: return []
    case .wheelUp: return roll(by: -1)
    case .wheelDown: return roll(by: 1)
    case .press, .doublePress: break
    }
    // Before the touch the line of keys was not there to be pressed.
    if !wasRotating, let key = KioskFooter(state: self).key(at: mouse.at) { return press(key) }
    switch place {
    case .page: pressPage(at: mouse.at, stopping: wasRotating)
    case .list: pressList(at: mouse.at)
    case .organisation(let row, _): pressOrganisation(at: mouse.at, row)
    }
    return []
  }

  private mutating func roll(by count: Int) -> [KioskEffect] {
    switch place {
    case .page: turn(by: count)
    case .list(let index): scroll(to: index + 3 * count)
    case .organisation: return press(count < 0 ? .up : .down)
    }
    return []
  }

  private mutating func pressPage(at point: Point, stopping wasRotating: Bool) {
    if let number = step(at: point) { return show(step: number) }
    guard !wasRotating else { return }
    if isInMiddle(point), page.content(self).opened != nil { return open() }
    turn(by: point.x * 2 < size.columns ? -1 : 1)
  }

  private mutating func pressList(at point: Point) {
    let list = OrganisationListPage(state: self)
    if let index = list.index(at: point, in: layout.body) {
      openListed(index)
    } else if !isInMiddle(point) {
      turn(by: point.x * 2 < size.columns ? -1 : 1)
    }
  }

  private mutating func pressOrganisation(at point: Point, _ row: Int) {
    let page = OrganisationPage(row: row, mark: nil, state: self)
    if let tie = page.tie(at: point, in: layout.body) {
      follow(tie: tie, of: row)
    } else if !isInMiddle(point) {
      turn(by: point.x * 2 < size.columns ? -1 : 1)
    }
  }

  /// Away from the edges, where a touch turns the page.
  private func isInMiddle(_ point: Point) -> Bool {
    let edge = size.columns / 6
    return point.x >= edge && point.x < size.columns - edge
  }

  private func step(at point: Point) -> Int? {
    guard page == .welcome else { return nil }
    let places = WelcomePage(state: self).places(in: layout.body)
    return places.first { $0.area.contains(point) }?.step.number
  }
}
