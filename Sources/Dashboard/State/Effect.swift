package import Model

/// What must be done outside the state, as a value that a test can compare.
package enum Effect: Equatable, Sendable {
  /// Find what is wrong in the data, once the screen shows: answered with `.checked`. Keys are taken
  /// meanwhile.
  case check
  /// Leave the dashboard.
  case quit
  /// Put the dashboard in the background (Ctrl-Z) and come back whole.
  case suspend
  /// Draw every cell again, for a terminal that something else wrote on.
  case redraw
  /// Save what is different between two versions, the older one as it was read. Answered with
  /// `.saved` or `.notSaved`; no other save is asked for until then, nor is the folder to be read.
  case save(Municipality, since: Municipality)
  /// Put what is in memory only into a new folder: answered with `.kept` or `.notKept`.
  case keep(in: String)
  /// Let the user's editor have a record: answered with `.edited` or `.notEdited`.
  /// - `isAgain`: it has come back wrong, and what is wrong stands in it now.
  case edit(RecordSheet, isAgain: Bool)
  /// Let the user's editor have a whole file, which can't be read as it is.
  case editFile(RecordType, line: Int)
  /// Remove the sheet of a record: what was written on it is saved, or nothing was.
  case removeSheet(RecordID)
  /// Write records to a new file where the program was started. Answered with a word on where.
  case export([RecordID], ExportFormat)
  /// Put text into the clipboard of the machine that the user sits at. Answered with a word on how
  /// that went.
  case copy(String)
  /// Keep what is being typed on the disk, or nothing any more. May wait until no key does.
  case keepDraft(Draft?)
  /// Put away a draft that can't be used, and say where.
  case setDraftAside
}
