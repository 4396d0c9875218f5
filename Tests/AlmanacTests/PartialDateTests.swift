import TestSupport
import Almanac
import Testing

struct PartialDateTests {
  @Test func `what is written is read again`() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<3000 {
      let day = try #require(
        Day(number: .random(in: Day.first.number...Day.last.number, using: &random)))
      for date in [PartialDate.day(day), .month(day.month), .year(day.year)] {
        #expect(PartialDate(date.description) == date)
        #expect(PartialDate(utf8: ArraySlice(date.description.utf8)) == date)
        #expect(date.days.contains(day))
      }
    }
  }

  @Test func `the order is by the last day it may be, the more exact first`() {
    let ordered = [
      "2007", "2008-09-30", "2008-09", "2008-10-01", "2008-12-30", "2008-12-31", "2008-12", "2008",
      "2009-01-15", "2009-01", "2009",
    ]
    let dates = ordered.compactMap { PartialDate($0) }
    #expect(dates.count == ordered.count)
    #expect(dates.reversed().sorted().map(\.description) == ordered)
    for (index, one) in dates.enumerated() {
      for (otherIndex, other) in dates.enumerated() {
        #expect((one < other) == (index < otherIndex))
      }
    }
  }

  @Test(arguments: [
    "", "0000", "209", "20090", "2009-", "2009-13", "2009-1", "2009-01-", "2009-01-32", "åååå",
  ])
  func `what is no date is not read as one`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a year out of bounds still has days`() {
    #expect(PartialDate.year(.max).days.upperBound == .last)
    #expect(PartialDate.year(.min).days.lowerBound == .first)
  }
}
