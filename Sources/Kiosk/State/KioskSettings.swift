package import Almanac

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
