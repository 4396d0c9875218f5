import Almanac
import Testing

struct HolidayTests {
  @Test func `Easter falls where tables say`() {
    let table = [
      "1818-03-22", "1943-04-25", "1961-04-02", "1962-04-22", "1970-03-29", "1981-04-19",
      "1999-04-04",
      "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27",
      "2006-04-16",
      "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08",
      "2013-03-31",
      "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21",
      "2020-04-12",
      "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
      "2027-03-28",
      "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17",
      "2034-04-09",
      "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01",
      "2285-03-22",
    ]
    let days = table.compactMap { Day($0) }
    #expect(days.count == table.count)
    #expect(days.map { Day.easter(in: $0.year) } == days)
  }

  @Test func `Easter is a Sunday from 22 March to 25 April in every year`() throws {
    for year in 1...9999 {
      let easter = Day.easter(in: year)
      let earliest = try #require(Day(year: year, month: 3, day: 22))
      try #require(easter.weekday == .sunday)
      try #require((0...34).contains(earliest.days(until: easter)))
    }
  }

  @Test func `every holiday of 2008`() throws {
    #expect(
      try almanac(of: 2008) == """
        01-01 nyårsdagen
        01-06 trettondedag jul
        03-21 långfredagen
        03-22 (påskafton)
        03-23 påskdagen
        03-24 annandag påsk
        05-01 första maj och Kristi himmelsfärdsdag
        05-11 pingstdagen
        06-06 nationaldagen
        06-20 (midsommarafton)
        06-21 midsommardagen
        11-01 alla helgons dag
        12-24 (julafton)
        12-25 juldagen
        12-26 annandag jul
        12-31 (nyårsafton)
        """)
  }

  @Test func `every holiday of 2026`() throws {
    #expect(
      try almanac(of: 2026) == """
        01-01 nyårsdagen
        01-06 trettondedag jul
        04-03 långfredagen
        04-04 (påskafton)
        04-05 påskdagen
        04-06 annandag påsk
        05-01 första maj
        05-14 Kristi himmelsfärdsdag
        05-24 pingstdagen
        06-06 nationaldagen
        06-19 (midsommarafton)
        06-20 midsommardagen
        10-31 alla helgons dag
        12-24 (julafton)
        12-25 juldagen
        12-26 annandag jul
        12-31 (nyårsafton)
        """)
  }

  @Test func `the National Day took the place of Whit Monday in 2005`() throws {
    let whitMonday2004 = try #require(Day("2004-05-31"))
    #expect(whitMonday2004.holiday?.name == Phrase("annandag pingst", "Whit Monday"))
    #expect(whitMonday2004.isRed)
    #expect(Day("2005-05-16")?.holiday == nil)
    #expect(Day("2004-06-06")?.holiday?.isPublic == false)
    #expect(Day("2005-06-06")?.holiday?.isPublic == true)
    #expect(Day("1982-06-06")?.holiday == nil)
  }

  @Test func `Sundays and public holidays are red, eves are not`() {
    let red = ["2008-10-05", "2008-06-21", "2008-01-01", "2026-12-25", "2009-05-21"]
    let black = ["2008-10-01", "2008-10-04", "2008-06-20", "2008-12-24", "2008-12-31"]
    #expect(red.allSatisfy { Day($0)?.isRed == true })
    #expect(black.allSatisfy { Day($0)?.isRed == false })
  }

  /// Eves and other days that are not free stand in brackets.
  private func almanac(of year: Int) throws -> String {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    return (first...last).compactMap { day in
      day.holiday.map { holiday in
        let name = holiday.name(.swedish)
        return "\(day.description.dropFirst(5)) \(holiday.isPublic ? name : "(\(name))")"
      }
    }.joined(separator: "\n")
  }
}
