import TestSupport
import Almanac
import Testing

struct MomentTests {
  @Test func `a moment is read as it is written`() {
    for text in ["2008-09-24 13:02", "2008-09-24 00:00", "2008-09-24 23:59:59"] {
      #expect(Moment(text)?.description == text)
    }
    #expect(Moment("2008-09-24T13:02:00")?.description == "2008-09-24 13:02")
  }

  @Test(arguments: [
    "2008-09-24", "2008-09 13:02", "2008-09-24 24:00", "2008-09-24 13:60", "2008-09-24 1:02",
    "2008-09-24 13:02:", "2008-09-24  13:02", "13:02", "",
  ])
  func `what is no moment is not read as one`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `time passes midnight both ways`() throws {
    let evening = try #require(Moment("2008-12-31 23:59:30"))
    #expect(evening.adding(seconds: 45).description == "2009-01-01 00:00:15")
    #expect(evening.adding(seconds: 45).adding(seconds: -45) == evening)
    #expect(evening.adding(seconds: 3 * 86_400).description == "2009-01-03 23:59:30")
    #expect(evening.minutes(until: evening.adding(seconds: 245)) == 4)
    #expect(evening.adding(seconds: .max).day == .last)
    #expect(evening.adding(seconds: .min).day == .first)
  }

  @Test func `moving by seconds and counting them are inverses`() throws {
    var random = SeededRandom(seed: 7)
    let start = try #require(Moment("2008-09-24 13:02"))
    for _ in 0..<1000 {
      let seconds = Int.random(in: -10_000_000...10_000_000, using: &random)
      let moved = start.adding(seconds: seconds)
      #expect(start.seconds(until: moved) == seconds)
      #expect((start < moved) == (seconds > 0))
    }
  }
}
