import Almanac
import RecFile
import Testing

@testable import Model

/// A municipality of hand-written records, each type's text by its type.
func municipality(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in texts[type].map { .bytes(Array($0.utf8)) } ?? .missing }
}

/// The same with the schema's descriptor before each text.
func described(_ texts: [RecordType: String]) -> Municipality {
  Municipality { type in
    .bytes(Array((type.schema.descriptor + "\n" + (texts[type] ?? "")).utf8))
  }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
