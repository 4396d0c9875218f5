import Almanac
import Testing

struct WeekTests {
  @Test func `a week is found again from its year and number, and holds its seven days`() throws {
    var week = Week(containing: try #require(Day("1890-01-06")))
    for _ in 0..<12_000 {
      #expect(Week(year: week.year, number: week.number) == week)
      #expect(week.monday.weekday == .monday)
      #expect(week.days.count == 7)
      #expect(week.days.allSatisfy { $0.week == week })
      #expect(week < week.adding(1))
      #expect(week.adding(1).monday == week.monday.adding(days: 7))
      week = week.adding(1)
    }
  }

  @Test func `week 53 exists in 71 years of 400`() {
    #expect((1601...2000).count { Week(year: $0, number: 53) != nil } == 71)
    #expect(Week(year: 2009, number: 53) != nil)
    #expect(Week(year: 2008, number: 53) == nil)
    #expect(Week(year: 2008, number: 0) == nil)
    #expect(Week(year: 2008, number: 54) == nil)
  }

  @Test func `the first and last weeks stay within the calendar`() {
    #expect(Day.first.week.days.lowerBound == .first)
    #expect(Day.last.week.days.upperBound == .last)
    #expect(Day.last.week.days.count == 5)
    #expect(Day.last.week.adding(Int.max) == Day.last.week)
    #expect(Day.first.week.adding(Int.min) == Day.first.week)
  }
}
