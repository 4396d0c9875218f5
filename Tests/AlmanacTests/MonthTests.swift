import Almanac
import Testing

struct MonthTests {
  @Test func `months follow upon each other without a gap`() throws {
    var month = try #require(Month(year: 1, number: 1))
    #expect(month.first == .first)
    while month.year < 9999 || month.number < 12 {
      let next = month.adding(1)
      try #require(next > month)
      try #require(month.last.adding(days: 1) == next.first)
      try #require(next.adding(-1) == month)
      month = next
    }
    #expect(month.last == .last)
    #expect(month.adding(Int.max) == month)
  }

  @Test func `February is a day longer in leap years`() {
    let lengths = [1900, 2000, 2008, 2009, 2100].map { Month(year: $0, number: 2)?.dayCount }
    #expect(lengths == [28, 29, 29, 28, 28])
  }

  @Test func `the page of a month has the weeks that have a day in it`() throws {
    let october = try #require(Month(year: 2008, number: 10))
    #expect(october.weeks.map(\.number) == [40, 41, 42, 43, 44])
    let february = try #require(Month(year: 2010, number: 2))
    #expect(february.weeks.count == 4)
    let december = try #require(Month(year: 2008, number: 12))
    #expect(december.weeks.map(\.description).last == "2009-W01")
    for number in 1...12 {
      let month = try #require(Month(year: 2026, number: number))
      #expect(Set(month.days.map(\.week)) == Set(month.weeks))
    }
  }
}
