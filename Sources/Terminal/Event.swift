package import Canvas

/// What a session waited for.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// The terminal has another size now; nothing is on it until the next ``Session/show(_:theme:)``.
  case resize(Size)
  case signal(Signal)
  /// Input has ended: no key will come any more. Said again whenever asked.
  case closed
  /// The other descriptor that was waited for can be read.
  case ready
  /// Nothing happened within the time given.
  case timeout
}
