import Almanac
import Model

/// A change on its way to the disk. The screen shows it when it is there, not before.
struct PendingChange: Equatable, Sendable {
  /// How it came about, which decides what becomes of the history.
  enum Way: Equatable, Sendable {
    case made, undone, redone
  }

  /// What is done once it is saved.
  enum Sequel: Equatable, Sendable {
    /// The screen stays as it is.
    case stay
    /// A record is shown: one that is new, as a rule.
    case show(RecordID)
    /// The sheet that the change was written on is removed.
    case removeSheet(RecordID)
    /// A call-out that has begun takes the screen.
    case call(RecordID)
  }

  /// What was done, as undo tells it: "logga besök hos Norra Åkeriet AB".
  let name: Phrase
  var way = Way.made
  let before: Municipality
  let asked: Municipality
  var sequel = Sequel.stay
  /// Whether it was asked for by the form on top, which then is done.
  var endsForm = false
  /// The record that it is about, where it is one.
  var record: RecordID?
}
