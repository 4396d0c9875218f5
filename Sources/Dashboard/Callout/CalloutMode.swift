import Model

/// Where the chief is in a call-out. How far the call-out itself has come is in the records alone,
/// so that nothing is lost with this.
struct CalloutMode: Equatable, Sendable {
  enum Page: Equatable, Sendable {
    /// Call-outs that run already, to go on with one of them.
    case offer(row: Int)
    /// Drill or real?
    case kind
    /// Why?
    case reason(CalloutKind, LineEditor)
    /// One contact at a time.
    case calling
    /// Pause, or end?
    case leaving
    case summary
  }

  var page: Page
  /// The call-out; nil until one has begun or is gone on with.
  var callout: RecordID?
  /// How many times everybody is tried before the summary shows.
  var rounds = CalloutMode.rounds
  /// How many changes of the session came before; these are not undone here.
  var changesBefore = 0
  /// The first visible line of the summary.
  var scroll = 0

  /// Whether others have noted the contact that was being called, so that another one stands there
  /// now: what is pressed next could be meant for the one before.
  var isShifted = false

  static let rounds = 2

  /// Whether it takes the whole screen, not just a window on it.
  var isWhole: Bool {
    switch page {
    case .offer, .kind, .reason: false
    case .calling, .leaving, .summary: true
    }
  }

  var isTyping: Bool { if case .reason = page { true } else { false } }
}
