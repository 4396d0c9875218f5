import Almanac
import Canvas
import Example
import Model

@testable import Dashboard

/// States that tests begin from.
enum Sample {
  static let starter = Municipality(files: Starter.files)

  static let example = Municipality(files: Example.files())

  static func state(
    _ municipality: Municipality = starter, size: Size = Size(columns: 120, rows: 36),
    language: Language = .swedish, theme: String = "norrsken"
  ) -> State {
    State(
      municipality, today: Day(year: 2008, month: 10, day: 1) ?? .first, size: size,
      language: language, themes: Theme.builtIn, theme: theme)
  }

  /// The theme of that name; an empty one where there is none, which no test would accept.
  static func theme(_ name: String) -> Theme {
    Theme.builtIn.first { $0.name == name } ?? Theme(name: name)
  }
}

extension State {
  /// Presses keys by their names, as a script does, each looked for what it did, and gives the
  /// effects of the last one.
  @discardableResult
  mutating func press(_ names: String...) -> [Effect] {
    var effects: [Effect] = []
    for name in names {
      for key in name.split(separator: " ").compactMap({ Key(name: $0) }) {
        _ = update(.paused)
        effects = update(.key(key))
      }
    }
    return effects
  }

  mutating func type(_ text: String) {
    for character in text { _ = update(.key(.character(character))) }
  }

  /// What the screen says, line by line.
  var lines: [String] { draw().text.split(separator: "\n").map(String.init) }
}
