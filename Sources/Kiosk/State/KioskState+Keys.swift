import Almanac
import Canvas
import Publication

extension KioskState {
  /// Any key stops the rotation; one that wakes a screen that was resting does nothing more.
  mutating func take(_ key: Key) -> [KioskEffect] {
    guard emergency == nil else { return [] }
    if case .mouse(let mouse) = key, mouse.kind == .release { return [] }
    let wasResting = isResting
    let wasRotating = isRotating
    secondsWaited = 0
    isRotating = false
    if wasResting {
      show(page: 0)
      return []
    }
    if case .mouse(let mouse) = key { return point(mouse, stopping: wasRotating) }
    return press(key)
  }

  mutating func press(_ key: Key) -> [KioskEffect] {
    switch key {
    case .escape, .backspace: return back()
    case .home, .character("0"): leave(for: 0)
    case .end where place == .page: leave(for: pages.count - 1)
    case .character("s"), .character("S"): language = .swedish
    case .character("e"), .character("E"): language = .english
    case .character("h"), .character("H"), .character("k"), .character("K"):
      hasHighContrast.toggle()
    case .character(let digit) where digit.wholeNumberValue != nil:
      show(step: digit.wholeNumberValue ?? 0)
    default: move(key)
    }
    return []
  }

  private mutating func move(_ key: Key) {
    switch place {
    case .page: moveOnPage(key)
    case .list(let index): moveInList(key, at: index)
    case .organisation(let row, let tie): moveAtOrganisation(key, row, tie: tie)
    }
  }

  private mutating func moveOnPage(_ key: Key) {
    switch key {
    case .up where page == .welcome && mark != nil: markStep(by: -1)
    case .down where page == .welcome: markStep(by: 1)
    case .enter: open()
    case .right, .down, .pageDown, .tab, .character(" "): turn(by: 1)
    case .left, .up, .pageUp, .backTab: turn(by: -1)
    default: break
    }
  }

  /// Around the corner at both ends.
  mutating func turn(by count: Int) {
    leave(for: (pageIndex + count + pages.count) % pages.count)
  }

  private mutating func markStep(by count: Int) {
    let last = publication.steps.count - 1
    guard let mark else { return self.mark = last >= 0 ? 0 : nil }
    if mark + count > last { return turn(by: 1) }
    self.mark = mark + count < 0 ? nil : mark + count
  }

  /// Enter: what is marked, or what the page is about.
  mutating func open() {
    if let mark, page == .welcome {
      let steps = publication.steps
      if steps.indices.contains(mark) { show(step: steps[mark].number) }
    } else if let opened = page.content(self).opened {
      enter(opened)
    } else {
      turn(by: 1)
    }
  }

  /// To a page of the rotation, wherever one was.
  mutating func leave(for index: Int) {
    place = .page
    trail = []
    show(page: index)
  }

  /// Nothing where there is no such step.
  mutating func show(step number: Int) {
    if let index = pages.firstIndex(of: .step(number)) { leave(for: index) }
  }

  /// Back the way one came; from a page to the first one, and from there the pages turn again.
  private mutating func back() -> [KioskEffect] {
    if place != .page {
      place = trail.popLast() ?? .page
    } else if mark != nil {
      mark = nil
    } else if pageIndex > 0 {
      show(page: 0)
    } else {
      return startRotation()
    }
    return []
  }
}

/// Walking among the public organisations.
extension KioskState {
  /// The way back is no longer than this.
  private static let longestTrail = 20

  /// The organisation that the page of the network is about; another one every round.
  var hub: Int? {
    let hubs = exhibition.hubs
    return hubs.isEmpty ? nil : hubs[round % hubs.count]
  }

  /// Goes on to a place, from which one comes back to this one.
  mutating func enter(_ place: VisitorPlace) {
    trail = (trail + [self.place]).suffix(KioskState.longestTrail)
    self.place = place
  }

  mutating func moveInList(_ key: Key, at index: Int) {
    let page = max(OrganisationListPage.visibleRows(in: layout) - 1, 1)
    switch key {
    case .up, .backTab: scroll(to: index - 1)
    case .down, .tab: scroll(to: index + 1)
    case .pageUp, .left: scroll(to: index - page)
    case .pageDown, .right, .character(" "): scroll(to: index + page)
    case .end: scroll(to: exhibition.order.count - 1)
    case .enter: openListed(index)
    default: break
    }
  }

  mutating func scroll(to index: Int) {
    place = .list(max(0, min(index, exhibition.order.count - 1)))
  }

  mutating func openListed(_ index: Int) {
    guard exhibition.order.indices.contains(index) else { return }
    enter(.organisation(exhibition.order[index], tie: 0))
  }

  mutating func moveAtOrganisation(_ key: Key, _ row: Int, tie: Int) {
    let count = OrganisationPage.shownTies(of: row, in: self).count
    switch key {
    case .up, .left, .backTab: place = .organisation(row, tie: max(0, tie - 1))
    case .down, .right, .tab, .character(" "):
      place = .organisation(row, tie: max(0, min(tie + 1, count - 1)))
    case .end: place = .organisation(row, tie: max(0, count - 1))
    case .enter: follow(tie: tie, of: row)
    default: break
    }
  }

  mutating func follow(tie: Int, of row: Int) {
    let ties = OrganisationPage.shownTies(of: row, in: self)
    guard ties.indices.contains(tie) else { return }
    enter(.organisation(ties[tie].other, tie: 0))
  }
}

extension KioskState {
  /// Opens the item that is touched. Elsewhere the first touch only stops the rotation, and those
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
