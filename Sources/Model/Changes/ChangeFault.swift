package import Almanac
package import RecFile

/// Why a change can't be made. Nothing has been changed then.
package enum ChangeFault: Error, Equatable, Sendable {
  /// There is no such record; `near` are keys that look like it.
  case noRecord(RecordID, near: [String])
  /// The type has no such field; `near` is one that looks like it.
  case unknownField(RecordType, String, near: String?)
  case badValue(FieldDescription, String, ValueFault)
  /// The value holds characters that a terminal obeys, or that reorder text.
  case control(FieldDescription)
  /// Several values for a field that has one.
  case notRepeating(FieldDescription)
  /// The record must have a value there.
  case missing(FieldDescription)
  /// The value that should go is not there.
  case noValue(FieldDescription, String)
  case leadsNowhere(FieldDescription, RecordID, near: [String])
  /// Another record has the key.
  case keyTaken(RecordID)
  /// Other records know the record by its key, so it keeps it.
  case keyStays(FieldDescription)
  /// No key can be made of what the record says.
  case noKey(RecordType)
  /// There are settings, and can't be others.
  case onlyOne(RecordType)
  /// The text can't stand in a rec file.
  case unwritable(String, RecFile.Refusal)
  /// The change would make something wrong that was not.
  case makesProblem(Problem)
  /// A promise that was kept on another day is not kept again.
  case alreadyDone(on: String, outcome: String?)
  /// An encounter tells of the meeting or exercise already.
  case alreadyHeld(RecordID, by: RecordID)
  /// The meeting or exercise is still to come.
  case notYet(RecordID, PartialDate)
  /// The meeting was cancelled, so it can't have been held.
  case cancelled(RecordID)
  /// Several records have the key, and begin on these lines.
  case severalRecords(RecordID, lines: [Int])
  /// The record is two in one, or says something twice of which one would be lost.
  case doubled(RecordID, Doubling)
  /// The file can't be parsed, so nothing in it is changed.
  case malformed(path: String, RecFile.Problem)
  /// The file can't be read.
  case unreadable(path: String, FileFault)
}
