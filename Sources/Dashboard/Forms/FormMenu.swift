import Almanac
import Model

/// What is open beside a field to choose from; the keyboard is in it.
enum FormMenu: Equatable, Sendable {
  /// A list, with the row that is marked.
  case list(row: Int)
  /// A month, with the day that is marked.
  case month(Day)
}

/// One row of the list to choose from.
struct FormSuggestion: Equatable, Sendable {
  enum Choice: Equatable, Sendable {
    /// A value as it stands in files.
    case value(String)
    /// Words to be typed into the field.
    case text(String)
    /// A record that is not there yet, by what was typed of its name.
    case new(RecordType, String)
  }

  let choice: Choice
  let title: String
  var detail = ""
}
