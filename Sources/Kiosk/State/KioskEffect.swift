/// What must be done outside the state, as a value that a test can compare. There is none that
/// writes, starts or ends anything, so no key can ask for it.
package enum KioskEffect: Equatable, Sendable {
  /// Send every cell anew. Asked for when the pages begin from the start, where a flicker is part
  /// of the change: whatever a console has written on the screen is gone within a round.
  case repaint
}
