import TestTowns
import Almanac
import Canvas
import Example
import Model
import Testing

@testable import Dashboard

/// States that tests begin from.
enum Sample {
  static let starter = Municipality.starter

  static let example = Municipality.example

  static let small = Municipality.small

  static func state(
    _ municipality: Municipality = starter, size: Size = Size(columns: 120, rows: 36),
    language: Language = .swedish, theme: String = "norrsken", concludesAtOnce: Bool = true
  ) -> State {
    State(
      municipality, today: Day(year: 2008, month: 10, day: 1) ?? .first, size: size,
      language: language, themes: Theme.builtIn, theme: theme, concludesAtOnce: concludesAtOnce)
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

  /// The first place where a text stands on the screen.
  func place(_ text: String) -> Point? {
    let canvas = draw()
    for y in 0..<canvas.size.rows {
      let line = canvas.text(row: y)
      if let range = line.firstRange(of: text) {
        return Point(x: TextWidth.columns(of: String(line[..<range.lowerBound])), y: y)
      }
    }
    return nil
  }

  /// Presses the mouse where a text stands first.
  mutating func click(_ text: String) throws -> [Effect] {
    let place = place(text)
    let point = try #require(place, "\(text) is not on the screen")
    return update(.key(.mouse(Mouse(.press, at: point))))
  }
}

extension State {
  /// Saves in memory what effects ask for, unless it makes an error.
  mutating func save(_ effects: [Effect]) {
    _ = Script.settle(effects, on: &self, Script.inMemory)
  }
}

extension Municipality {
  /// What others made of it meanwhile.
  func changedByOthers(_ changes: Change...) throws -> Municipality {
    try applying(changes).municipality
  }
}

/// A key that should have saved something did not.
struct NothingIsSaved: Error {}

extension [Effect] {
  /// What they ask to be saved, merged by nobody, and since what.
  func saved() throws -> (new: Municipality, old: Municipality) {
    for case .save(let new, let old, _) in self { return (new, old) }
    throw NothingIsSaved()
  }
}
