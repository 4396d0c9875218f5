package import Canvas

/// Everything that can happen to the kiosk.
package enum KioskMessage: Equatable, Sendable {
  /// A key or a touch.
  case key(Key)
  case resized(Size)
  /// As long as ``KioskState/secondsToShow`` said, and nobody did anything.
  case waited
}
