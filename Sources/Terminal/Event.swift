package import Canvas

/// An event that ended a wait.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Keys are held back, and have been for a while, since the end of something hasn't come. A lone
  /// Ctrl-C, which is then no key, gives them free.
  case held(Held)
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

/// A sequence that has begun and not ended.
package enum Held: Sendable {
  /// A paste; only its end mark ends it.
  case paste
  /// A sequence or a string of the terminal's own.
  case reply
}
