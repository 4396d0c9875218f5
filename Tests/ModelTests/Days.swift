import Almanac
import Testing

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
