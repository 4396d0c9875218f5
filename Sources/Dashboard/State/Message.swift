package import Almanac
package import Canvas
package import Model

/// Everything that can happen to the dashboard.
package enum Message: Equatable, Sendable {
  /// The data has just been read, and is not checked: what is wrong in it is told after `.checked`.
  case opened
  /// The data is checked.
  case checked
  case key(Key)
  /// No key has come for so long that the next one is meant for what is on the screen by now.
  case paused
  /// A screen is to be shown.
  case show(Screen)
  case resized(Size)
  /// What the clock on the wall shows: told before every other message, since what is done is dated
  /// by it, and when a new day begins.
  case clock(Moment)
  /// The data folder was read again.
  case loaded(Municipality)
  /// What was asked to be saved is still on its way to the disk.
  case savingSlowly
  /// What was asked to be saved is on the disk, with what others changed in the same files.
  case saved(Municipality)
  /// It is not, and why; nothing of it is shown as if it were.
  case notSaved(SaveFailure)
  /// What was in memory only lies in a folder now.
  case kept(String)
  /// It does not, and why.
  case notKept(Phrase)
  /// A record came back from the editor.
  case edited(RecordSheet)
  /// It did not, and why.
  case notEdited(RecordID, Phrase)
  /// Something that the chief should know, from outside the dashboard.
  case noted(Notice)
  /// Something typed earlier was never saved.
  case draftFound(Draft)
  /// Something written in an editor never came back from there.
  case sheetsFound([RecordSheet])
}
