import Canvas
import Model
import Testing

@testable import Dashboard

/// Somebody at the keys of a municipality, with what is saved saved in memory.
struct Sitting {
  var state: State
  /// The names of the keys that were pressed, and `mouse` and `wheel`.
  private(set) var pressed: Set<String> = []
  /// What the last key asked for.
  private(set) var effects: [Effect] = []

  init(_ municipality: Municipality = Sample.small) {
    state = Sample.state(municipality, size: Size(columns: 120, rows: 40))
  }

  var municipality: Municipality { state.municipality }
  var text: String { state.draw().text }

  /// Presses keys by their names, each looked for what it did.
  mutating func press(_ names: String...) throws {
    for name in names {
      pressed.insert(name)
      take(try #require(Key(name: name), "\(name) is no key"))
    }
  }

  mutating func paste(_ text: String) { take(.paste(text)) }

  mutating func type(_ text: String) { for character in text { take(.character(character)) } }

  /// Fills in a field of the form on top.
  mutating func fill(_ field: String, _ text: String) {
    state.forms[state.forms.count - 1].focus(on: field, last: true)
    type(text)
  }

  mutating func click(_ text: String) throws {
    pressed.insert("mouse")
    try at(text, .press)
  }

  mutating func wheel(_ text: String) throws {
    pressed.insert("wheel")
    try at(text, .wheelDown)
  }

  private mutating func at(_ text: String, _ act: Mouse.Kind) throws {
    let place = state.place(text)
    take(.mouse(Mouse(act, at: try #require(place, "\(text) is not on the screen"))))
  }

  private mutating func take(_ key: Key) {
    _ = state.update(.paused)
    effects = state.update(.key(key))
    _ = Script.settle(effects, on: &state, Script.inMemory)
  }
}
