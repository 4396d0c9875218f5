import Almanac
import Canvas

extension KioskState {
  /// How long the page on show stays when nothing happens.
  var secondsToShow: Int {
    ReadingTime.seconds(words: ReadingTime.words(on: drawPage()))
  }

  /// In how many seconds something happens by itself; ``KioskMessage/waited(seconds:)`` and
  /// ``KioskMessage/ticked(now:)`` are to come then at the latest. At least 1.
  package var secondsToWait: Int {
    if isResting { return 60 - (now?.time.second ?? 0) }
    let rest = secondsToStay - secondsWaited
    guard let now, isRotating, let change = settings.hours?.nextChange(after: now) else {
      return max(rest, 1)
    }
    return max(min(rest, now.seconds(until: change)), 1)
  }

  /// From the last turn or key on.
  private var secondsToStay: Int {
    isRotating || emergency != nil ? secondsToShow : settings.idleSeconds
  }

  /// However long it was, one page turns at most: a machine that has slept shows no flicker.
  mutating func wait(_ seconds: Int) -> [KioskEffect] {
    guard !isResting else { return [] }
    secondsWaited = min(secondsWaited + min(max(seconds, 0), 86_400), 86_400)
    guard secondsWaited >= secondsToStay else { return [] }
    return isRotating ? turn() : startRotation()
  }

  /// To the next page; of what must be read now, to the other language or the next
  /// part where all of it has no room.
  private mutating func turn() -> [KioskEffect] {
    if emergency != nil {
      secondsWaited = 0
      emergencyTurn += 1
      return []
    }
    guard pageIndex + 1 < pages.count else { return startRotation() }
    show(page: pageIndex + 1)
    return []
  }
}
