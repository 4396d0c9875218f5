import Almanac
package import Canvas

/// Keys to play and screens to save, without a terminal: how tests drive every screen, and how a
/// fault is shown to somebody else. One step a line; `#` begins a comment.
///
///     size 120x36
///     time 13:02
///     key 3 Down Enter
///     type bygg
///     paste two words
///     save bygg.ansi
package struct Script: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case size(Size)
    case time(TimeOfDay)
    case keys([Key])
    case save(String)
  }

  /// How a saved screen is written, by the end of its name.
  package enum Format: String, CaseIterable, Sendable {
    case text = "txt"
    case ansi, svg, html
  }

  /// A screen that the script asked for.
  package struct Shot: Equatable, Sendable {
    /// A plain file name, never a path.
    package let name: String
    package let format: Format
    package let canvas: Canvas
    /// The name of the theme in use when it was saved.
    package let theme: String
  }

  let steps: [Step]

  /// Plays the whole script, or up to where it leaves the dashboard.
  /// - Parameter perform: does what an effect asks for, and gives the messages that answer it.
  package func play(
    on state: inout State, performing perform: (Effect) -> [Message] = Script.inMemory
  ) -> [Shot] {
    var shots: [Shot] = []
    for step in steps {
      switch step {
      case .size(let size): _ = state.update(.resized(size))
      case .time(let time): _ = state.update(.clock(Moment(state.clock.day, time)))
      case .keys(let keys):
        for key in keys where !Script.settle(state.update(.key(key)), on: &state, perform) {
          return shots
        }
      case .save(let name):
        guard let format = Format(fileName: name) else { continue }
        shots.append(
          Shot(name: name, format: format, canvas: state.draw(), theme: state.theme))
      }
    }
    return shots
  }
}

extension Script {
  /// What is saved is kept in memory, and nothing else is done.
  package static func inMemory(_ effect: Effect) -> [Message] {
    if case .save(let new, _) = effect { [.saved(new)] } else { [] }
  }

  /// Does what effects ask for until no more come of it; false where one of them is to leave.
  static func settle(
    _ effects: [Effect], on state: inout State, _ perform: (Effect) -> [Message]
  ) -> Bool {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if effect == .quit { return false }
      for message in perform(effect) { waiting += state.update(message) }
    }
    return true
  }
}

extension Script.Format {
  /// The format that a file name ends with; nil where it ends with none of them.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }

  /// The screen as a file of this format.
  package func file(_ canvas: Canvas, theme: Theme) -> String {
    switch self {
    case .text: canvas.text
    case .ansi: canvas.ansi(theme: theme)
    case .svg: canvas.svg(theme: theme)
    case .html: canvas.html(theme: theme)
    }
  }
}
