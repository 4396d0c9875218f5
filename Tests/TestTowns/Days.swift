package import Almanac

/// A text that a test calls a day or date and that is none.
private struct NoDate: Error {
  let text: String
}

package func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw NoDate(text: text) }
  return day
}

package func date(_ text: String) throws -> PartialDate {
  guard let date = PartialDate(text) else { throw NoDate(text: text) }
  return date
}
