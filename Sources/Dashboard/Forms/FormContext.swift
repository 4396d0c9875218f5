import Almanac
import Model

/// What a form is seen against: the records that its fields may lead to, and the day.
struct FormContext {
  let municipality: Municipality
  let words: DayWords
  /// The names of those that there are.
  let themes: [String]
  /// Columns that a value has.
  var columns = 40

  var language: Language { words.language }

  func say(_ swedish: String, _ english: String) -> String { Phrase(swedish, english)(language) }
}
