import Almanac
import Canvas
import Publication

extension KioskState {
  /// Takes one message to the next state and says what must be done about it. The only place
  /// where state changes; nothing that can be pressed leads out of the kiosk.
  package mutating func update(_ message: KioskMessage) -> [KioskEffect] {
    switch message {
    case .key(let key): return take(key)
    case .resized(let size): self.size = size
    case .waited(let seconds): return wait(seconds)
    case .ticked(let now): tick(now)
    case .publication(let publication): show(publication)
    case .broken(let since): brokenSince = brokenSince ?? since
    case .emergency(let emergency): return raise(emergency)
    case .settings(let settings): apply(settings)
    }
    return []
  }

  /// The pages that there are may be others on another day.
  private mutating func tick(_ now: Moment) {
    let before = today
    self.now = now
    if today != before { choosePages() }
  }

  /// The same one again changes nothing, so that an operator may say it as often as he or she likes.
  private mutating func raise(_ emergency: Emergency?) -> [KioskEffect] {
    guard emergency != self.emergency else { return [] }
    self.emergency = emergency
    emergencyTurn = 0
    return startRotation()
  }

  /// A visitor keeps the language that he or she has chosen.
  private mutating func apply(_ settings: KioskSettings) {
    if language == self.settings.language { language = settings.language }
    self.settings = settings
  }

  /// From the first page, in the language and the colours of the house.
  mutating func startRotation() -> [KioskEffect] {
    isRotating = true
    hasHighContrast = false
    language = settings.language
    place = .page
    trail = []
    show(page: 0)
    countRound()
    return [.repaint]
  }

  mutating func countRound() { round = (round + 1) % KioskState.rounds }

  /// Turns to a page of the rotation, with nothing marked on it.
  mutating func show(page index: Int) {
    pageIndex = index
    mark = nil
    secondsWaited = 0
  }

  /// The rounds after which all that follows from them begins again.
  private static let rounds = Shift.period * 420
}
