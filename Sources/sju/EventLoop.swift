import Almanac
import Canvas
import Dashboard
import Model
import Terminal

/// Keys to messages, messages to state, state to the terminal, until something ends it.
struct EventLoop {
  enum Ending {
    case quit
    /// Input was closed: nobody is there any more.
    case closed
    case signal(Signal)
  }

  private var state: State
  private let themes: [Theme]
  private let notice: Phrase?

  init(state: State, themes: [Theme], notice: Phrase?) {
    self.state = state
    self.themes = themes
    self.notice = notice
  }

  func run() throws -> Ending {
    var loop = self
    return try withSession { session in loop.run(&session) }
  }

  private mutating func run(_ session: inout Session) -> Ending {
    _ = state.update(.resized(session.size))
    var notes = ([notice] + session.notes.map(\.phrase)).compactMap(\.self)[...]
    while true {
      // One thing said at a time: a key that takes a note away brings the next.
      if state.notice == nil, let note = notes.popFirst() {
        _ = state.update(.noted(Notice(.hint, note)))
      }
      if !session.hasMore { session.show(state.draw(), theme: theme) }
      let event = session.next(timeout: .seconds(Clock.secondsToMidnight + 1))
      if let ending = take(event, &session) { return ending }
    }
  }

  /// The theme in use; there is always one, since those in the program can't be removed.
  private var theme: Theme {
    themes.first { $0.name == state.theme } ?? Theme(name: state.theme)
  }

  private mutating func take(_ event: Event, _ session: inout Session) -> Ending? {
    switch event {
    case .key(let key): return perform(state.update(.key(key)), &session)
    case .resize(let size): return perform(state.update(.resized(size)), &session)
    case .timeout: return perform(state.update(.dayChanged(Clock.today)), &session)
    case .signal(.continued):
      session.repaint()
      return nil
    case .signal(let signal): return .signal(signal)
    case .closed: return .closed
    }
  }

  private func perform(_ effects: [Effect], _ session: inout Session) -> Ending? {
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .suspend: session.suspend()
      case .redraw: session.repaint()
      }
    }
    return nil
  }
}
