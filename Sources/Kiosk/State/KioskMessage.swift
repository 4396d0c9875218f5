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
