package import Almanac
package import Model

/// A municipality of hand-written records, each type's text by its type.
package func municipality(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in texts[type].map { .bytes(Array($0.utf8)) } ?? .missing }
}

/// The same with the schema's descriptor before each text.
package func described(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in
    .bytes(Array((type.schema.descriptor + "\n" + (texts[type] ?? "")).utf8))
  }
}

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
