import Almanac
import Model

/// What would change, shown before it does: Enter does it, Esc does not. It holds what is asked for
/// and never a copy of the data, so it is worked out again whenever the data changes beneath it.
struct Proposal: Equatable, Sendable {
  /// One record or file that would change, and how.
  struct Line: Equatable, Sendable {
    let what: String
    var before = ""
    var after = ""
  }

  /// What is asked for, of the marked records.
  let act: BulkAct
  let values: [String]
  /// What that comes to on the data as it is.
  let changes: [Change]
  /// Above the lines: "12 organisationer ändras".
  let title: Phrase
  let lines: [Line]
  /// What is done, in the infinitive, as undo tells it.
  let name: Phrase
  /// Whether others changed what it is about since it was first shown.
  var isRevised = false
  /// The first line that shows.
  var scroll = 0
}
