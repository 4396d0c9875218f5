import Almanac
import Canvas
import Model

@testable import Dashboard
import Insight
import Example

/// What call-outs are tested on.
extension Sample {
  /// Seven members, two of them with two numbers, one without a deputy: as much as a call-out needs.
  static let council = Municipality(files: Example.files(organisations: 8))

  /// A state of the council at two minutes past one.
  static func councilState(
    _ size: Size = Size(columns: 80, rows: 24), language: Language = .swedish
  ) -> State {
    var state = state(council, size: size, language: language)
    _ = state.update(.clock(Moment(state.clock.day, TimeOfDay(hour: 13, minute: 2) ?? .midnight)))
    return state
  }

  /// A drill that has just begun.
  static func drill(_ size: Size = Size(columns: 80, rows: 24)) -> State {
    var state = councilState(size)
    state.play("C d o v n Enter")
    return state
  }
}

extension State {
  /// Who is called, and at what number.
  var called: CallNumber? { calloutRun?.next?.next }

  /// Presses keys by their names, with what they ask to save saved.
  mutating func play(_ keys: String) {
    for key in keys.split(separator: " ").compactMap({ Key(name: $0) }) {
      _ = update(.paused)
      _ = Script.settle(update(.key(key)), on: &self, Script.inMemory)
    }
  }
}
