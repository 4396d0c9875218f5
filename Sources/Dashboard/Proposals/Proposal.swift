import Almanac
import Model

/// What would change, shown before it does: Enter does it, Esc does not.
struct Proposal: Equatable, Sendable {
  /// One record or file that would change, and how.
  struct Line: Equatable, Sendable {
    let what: String
    var before = ""
    var after = ""
  }

  /// Above the lines: "12 organisationer ändras".
  let title: Phrase
  let lines: [Line]
  /// What is done, in the infinitive, as undo tells it.
  let name: Phrase
  let asked: Municipality
  var sequel = PendingChange.Sequel.stay
  /// The first line that shows.
  var scroll = 0
}
