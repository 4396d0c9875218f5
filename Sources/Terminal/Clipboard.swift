extension Session {
  /// Puts text into the clipboard of the machine that the user sits at, also over ssh (OSC 52).
  /// Control characters are left out, line breaks and tabs become spaces: what is pasted into a shell
  /// must never run. The text may have no more than 75,000 bytes, which is what terminals take.
  package func copy(_ text: String) -> Clipboard {
    let bytes = Array(ControlSequence.pasteable(text).utf8)
    guard isXtermLike || multiplexer != nil, bytes.count <= 75_000 else { return .refused }
    let sequence = ControlSequence.clipboard(bytes)
    screen.send(sequence)
    if let multiplexer { screen.send(.wrapped(sequence.bytes, for: multiplexer)) }
    return .sent(through: multiplexer)
  }
}

/// The outcome of copying to the clipboard. No terminal answers, so success is never certain.
package enum Clipboard: Equatable, Sendable {
  /// The terminal can't be asked, or it is too much.
  case refused
  /// It was sent, through a program that may keep it to itself.
  case sent(through: Multiplexer?)
}

/// A program between this one and the terminal, which passes on what it knows, and what is wrapped
/// for it.
package enum Multiplexer: Equatable, Sendable {
  case tmux, screen
}

extension Multiplexer {
  /// - Parameters:
  ///   - terminal: the name of its description.
  ///   - isSet: whether an environment variable says something.
  init?(terminal: String, isSet: (String) -> Bool) {
    let isNamed = { (name: String) in terminal == name || terminal.hasPrefix(name + "-") }
    if isSet("TMUX") || isNamed("tmux") {
      self = .tmux
    } else if isSet("STY") || isNamed("screen") || terminal.hasPrefix("screen.") {
      self = .screen
    } else {
      return nil
    }
  }
}
