package import Almanac
package import Canvas
package import Publication

/// Everything that can happen to the kiosk.
package enum KioskMessage: Equatable, Sendable {
  /// A key or a touch.
  case key(Key)
  case resized(Size)
  /// So many seconds have gone since the last message of this kind, or since a key.
  case waited(seconds: Int)
  /// The time of day, whichever way the clock was set.
  case ticked(now: Moment)
  /// There is another publication to show, or the same again and readable.
  case publication(Publication)
  /// The publication can't be read, since then; what was read last stays.
  case broken(since: Moment)
  /// The emergency that everybody must read now; nil ends it.
  case emergency(Emergency?)
  /// The operator has other wishes.
  case settings(KioskSettings)
}

/// A request to the outside, as a value that a test can compare. There is none that writes, starts
/// or ends anything, so no key can ask for it.
package enum KioskEffect: Equatable, Sendable {
  /// Send every cell anew. Asked for when the pages begin from the start, where a flicker is part
  /// of the change: whatever a console has written on the screen is gone within a round.
  case repaint
}

/// The operator's settings for the screen in the hall.
package struct KioskSettings: Equatable, Sendable {
  /// The screen when the house is closed; black either way.
  package enum Closed: Equatable, Sendable {
    /// When it opens and what time it is, small, at another place every minute.
    case dimmed
    /// Nothing.
    case blank
  }

  /// The language of the pages while nobody chooses another.
  package var language: Language
  /// Seconds that a visitor may do nothing before the pages turn again.
  package var idleSeconds: Int
  /// Days after which it is said that the information is old; nil never says it.
  package var oldAfterDays: Int?
  /// Nil is always open.
  package var hours: OpeningHours?
  package var closed: Closed

  package init(
    language: Language = .swedish, idleSeconds: Int = 60, oldAfterDays: Int? = 90,
    hours: OpeningHours? = nil, closed: Closed = .dimmed
  ) {
    self.language = language
    self.idleSeconds = min(max(idleSeconds, 5), 3600)
    self.oldAfterDays = oldAfterDays
    self.hours = hours
    self.closed = closed
  }
}
