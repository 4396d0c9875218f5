import Almanac
import Canvas
import Publication

extension KioskState {
  /// How long a visitor may do nothing before the pages turn again.
  package static let idleSeconds = 60

  /// How long this page stays when nothing happens; ``KioskMessage/waited`` comes after it.
  package var secondsToShow: Int {
    guard isRotating else { return KioskState.idleSeconds }
    return ReadingTime.seconds(words: ReadingTime.words(on: drawPage()))
  }

  /// Takes one message to the next state and says what must be done about it. The only place
  /// where state changes; nothing that can be pressed leads out of the kiosk.
  package mutating func update(_ message: KioskMessage) -> [KioskEffect] {
    switch message {
    case .resized(let size): self.size = size
    case .key(.mouse(let mouse)): point(mouse)
    case .key(.escape): return startRotation()
    case .key(let key):
      isRotating = false
      press(key)
    case .waited: return isRotating ? turn() : startRotation()
    }
    return []
  }

  private mutating func turn() -> [KioskEffect] {
    move(by: 1)
    return pageIndex == 0 ? [.repaint] : []
  }

  /// From the first page, in the language of the house.
  private mutating func startRotation() -> [KioskEffect] {
    isRotating = true
    language = defaultLanguage
    pageIndex = 0
    return [.repaint]
  }

  private mutating func press(_ key: Key) {
    switch key {
    case .right, .down, .pageDown, .enter, .tab, .character(" "): move(by: 1)
    case .left, .up, .pageUp, .backTab, .backspace: move(by: -1)
    case .home, .character("0"): pageIndex = 0
    case .end: pageIndex = pages.count - 1
    case .character("s"), .character("S"): language = .swedish
    case .character("e"), .character("E"): language = .english
    case .character(let character): character.wholeNumberValue.map { show(step: $0) }
    default: break
    }
  }

  /// Around the corner at both ends.
  private mutating func move(by count: Int) {
    pageIndex = (pageIndex + count + pages.count) % pages.count
  }

  /// Nothing where there is no such step.
  private mutating func show(step number: Int) {
    let index = pages.firstIndex { page in
      if case .step(let step) = page { step.number == number } else { false }
    }
    if let index { pageIndex = index }
  }

  /// A touch on a step opens it; the first touch elsewhere stops the rotation, and those after it
  /// turn the page: forwards on the right half, back on the left.
  private mutating func point(_ mouse: Mouse) {
    let wasRotating = isRotating
    switch mouse.kind {
    case .release: return
    case .wheelUp: move(by: -1)
    case .wheelDown: move(by: 1)
    case .press, .doublePress:
      if let number = step(at: mouse.at) {
        show(step: number)
      } else if !wasRotating {
        move(by: mouse.at.x * 2 < size.columns ? -1 : 1)
      }
    }
    isRotating = false
  }

  private func step(at point: Point) -> Int? {
    guard page == .welcome else { return nil }
    let places = WelcomePage(state: self).places(in: KioskLayout(size).body)
    return places.first { $0.area.contains(point) }?.step.number
  }
}
