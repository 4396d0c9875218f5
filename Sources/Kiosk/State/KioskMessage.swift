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
  /// What the clock on the wall says, whichever way it was put.
  case ticked(now: Moment)
  /// There is another publication to show, or the same again and readable.
  case publication(Publication)
  /// The publication can't be read, since then; what was read last stays.
  case broken(since: Moment)
  /// What everybody must read now; nil ends it.
  case emergency(Emergency?)
  /// The operator has other wishes.
  case settings(KioskSettings)
}
