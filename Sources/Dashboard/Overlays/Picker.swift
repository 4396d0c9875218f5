import Almanac
import Canvas
import Model

/// A list that is filtered by typing and chosen from: find, palette, help, themes, problems.
struct Picker: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case find, palette, help, themes, problems, copy, bulk
    /// Which kind of record to add.
    case add
    /// Which of the records in sight to edit or to remove.
    case edit, delete
    /// Who of the invited came to a meeting.
    case attendance
    /// The keys of a form.
    case form
  }

  /// What choosing a row does.
  enum Choice: Equatable, Sendable {
    case run(Command)
    /// Presses a key on what the window stands above.
    case key(Key)
    case jump(RecordID)
    case theme(String)
    /// Into the clipboard.
    case copy(String)
    /// With the marked records.
    case bulk(BulkAct)
    /// A file that can't be read, in the user's editor.
    case editFile(RecordType, line: Int)
    case add(RecordType)
    case edit(RecordID)
    case delete(RecordID)
    /// The meeting was held, with those who are ticked.
    case hold(RecordID)
    /// Goes on with a form that waits.
    case resume
    case close
    /// Says something on the status line, and leaves the window open.
    case tell(Phrase)
  }

  struct Row: Equatable, Sendable {
    /// A few muted columns before the title: a key, a record type.
    var lead = ""
    var title: String
    var detail = ""
    /// At the right edge: a key, a mark.
    var trail = ""
    var choice: Choice
    /// A heading or a row that does nothing now is shown muted.
    var isMuted = false
  }

  let kind: Kind
  /// The records that were in sight when it was opened, for what is about them.
  var sight: [RecordID] = []
  /// Those of the invited who are unticked.
  var absent: Set<RecordID> = []
  var query = LineEditor()
  var row = 0
  var scroll = 0
  /// The theme before the theme list was opened, to go back to on Esc.
  var themeBefore: String?
}
