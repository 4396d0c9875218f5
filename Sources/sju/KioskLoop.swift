import Canvas
import Kiosk
import Terminal

/// Keys, sizes and the passing of time to the kiosk, and its pages to the terminal, until the
/// system or a closed input ends it. No key does.
struct KioskLoop {
  private var state: KioskState
  private let theme: Theme

  init(state: KioskState, theme: Theme) {
    self.state = state
    self.theme = theme
  }

  /// The signal that ended it; nil where its input was closed.
  func run() throws -> Signal? {
    var loop = self
    return try withSession { session in loop.run(&session) }
  }

  private var colours: Theme {
    state.look == .usual ? theme : Theme.builtIn(named: "kontrast") ?? theme
  }

  private mutating func run(_ session: inout Session) -> Signal? {
    _ = state.update(.resized(session.size))
    while true {
      if !session.hasMore { session.show(state.draw(), theme: colours) }
      let seconds = state.secondsToWait
      switch session.next(timeout: .seconds(seconds)) {
      case .key(let key): perform(state.update(.key(key)), &session)
      case .resize(let size): perform(state.update(.resized(size)), &session)
      case .timeout: perform(state.update(.waited(seconds: seconds)), &session)
      case .signal(.terminate): return .terminate
      case .signal(.continued): session.repaint()
      case .ready, .signal(.interrupt), .signal(.hangup): break
      case .closed: return nil
      }
    }
  }

  private func perform(_ effects: [KioskEffect], _ session: inout Session) {
    for effect in effects {
      switch effect {
      case .repaint:
        session.show(state.draw(), theme: colours)
        session.repaint()
      }
    }
  }
}
