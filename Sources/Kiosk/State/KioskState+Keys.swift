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
