import Almanac
import Canvas
import Model

/// A list that is filtered by typing and chosen from: find, palette, help, themes, problems.
struct Picker: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case find, palette, help, themes, problems
  }

  /// What choosing a row does.
  enum Choice: Equatable, Sendable {
    case run(Command)
    /// Presses a key on what the window stands above.
    case key(Key)
    case jump(RecordID)
    case theme(String)
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
  var query = LineEditor()
  var row = 0
  var scroll = 0
  /// The theme before the theme list was opened, to go back to on Esc.
  var themeBefore: String?
}
