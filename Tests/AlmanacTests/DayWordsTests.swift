import Almanac
import Testing

struct DayWordsTests {
  let today: Day
  let swedish: DayWords
  let english: DayWords

  init() throws {
    today = try #require(Day("2008-10-01"))
    swedish = DayWords(.swedish, today: today)
    english = DayWords(.english, today: today)
  }

  @Test(arguments: [
    (0, "idag", "today"), (1, "imorgon", "tomorrow"), (-1, "igår", "yesterday"),
    (2, "i övermorgon", "in 2 days"), (-2, "i förrgår", "2 days ago"),
    (3, "om 3 dagar", "in 3 days"), (-3, "för 3 dagar sedan", "3 days ago"),
    (7, "om 7 dagar", "in 7 days"), (13, "om 13 dagar", "in 13 days"),
    (14, "om 2 veckor", "in 2 weeks"), (-18, "för 3 veckor sedan", "3 weeks ago"),
    (59, "om 8 veckor", "in 8 weeks"), (60, "om 2 månader", "in 2 months"),
    (-214, "för 7 månader sedan", "7 months ago"), (365, "om ett år", "in a year"),
    (-360, "för ett år sedan", "a year ago"), (730, "om 2 år", "in 2 years"),
    (-3653, "för 10 år sedan", "10 years ago"),
  ])
  func `a day is told by how far it is`(distance: Int, sv: String, en: String) {
    let day = today.adding(days: distance)
    #expect(swedish.relative(day) == sv)
    #expect(english.relative(day) == en)
  }

  @Test(arguments: [
    ("2008-10", "den här månaden", "this month"), ("2008-11", "nästa månad", "next month"),
    ("2008-09", "förra månaden", "last month"), ("2009-03", "mars 2009", "March 2009"),
    ("2008", "i år", "this year"), ("2009", "nästa år", "next year"),
    ("2007", "förra året", "last year"), ("2011", "2011", "2011"),
    ("2008-10-02", "imorgon", "tomorrow"),
  ])
  func `a month and a year are told from today's`(text: String, sv: String, en: String) throws {
    let date = try #require(PartialDate(text))
    #expect(swedish.relative(date) == sv)
    #expect(english.relative(date) == en)
  }

  @Test(arguments: [
    ("2008-10-01", "1 okt", "1 Oct"), ("2009-01-15", "15 jan 2009", "15 Jan 2009"),
    ("2008-05", "maj", "May"), ("2009-01", "jan 2009", "Jan 2009"), ("2009", "2009", "2009"),
    ("2008", "2008", "2008"),
  ])
  func `a short date says the year only when it is another`(
    text: String, sv: String, en: String
  ) throws {
    let date = try #require(PartialDate(text))
    #expect(swedish.short(date) == sv)
    #expect(english.short(date) == en)
  }

  @Test func `a long date says everything`() {
    #expect(swedish.long(today) == "onsdag 1 oktober 2008")
    #expect(english.long(today) == "Wednesday 1 October 2008")
    #expect(swedish.long(PartialDate.month(today.month)) == "oktober 2008")
    #expect(swedish.shortWithWeekday(today) == "ons 1 okt")
    #expect(english.shortWithWeekday(today) == "Wed 1 Oct")
    #expect(swedish.week(today.week) == "v 40")
    #expect(english.week(today.week) == "wk 40")
    #expect(Weekday.allCases.map(swedish.initials) == ["må", "ti", "on", "to", "fr", "lö", "sö"])
    #expect(Weekday.allCases.map(english.initials) == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
  }

  @Test(arguments: [
    ("2008-09-28", "3 d", "3 d"), ("2008-03-01", "214 d", "214 d"), ("2006-06-01", "2 år", "2 y"),
    ("2008-10-01", "idag", "today"), ("2008-10-02", "imorgon", "tomorrow"),
    ("2008-10-03", "fre", "Fri"), ("2008-10-05", "sön", "Sun"), ("2008-10-06", "v 41", "wk 41"),
    ("2008-10-24", "v 43", "wk 43"), ("2008-12-31", "31 dec", "31 Dec"),
    ("2009-01-15", "jan 2009", "Jan 2009"), ("2009-01", "jan 2009", "Jan 2009"),
    ("2008-10", "okt", "Oct"), ("2008-09", "1 d", "1 d"), ("2008", "2008", "2008"),
    ("2009", "2009", "2009"), ("2007", "275 d", "275 d"),
  ])
  func `what is due is told in a narrow column`(text: String, sv: String, en: String) throws {
    let date = try #require(PartialDate(text))
    #expect(swedish.compactDue(date) == sv)
    #expect(english.compactDue(date) == en)
  }

  @Test func `what is due never needs more than its columns`() {
    for number in Day.first.number / 50...Day.last.number / 50 {
      guard let day = Day(number: number * 50) else { continue }
      for words in [swedish, english] {
        #expect(words.compactDue(.day(day)).count <= 8)
        #expect(words.compactDue(.month(day.month)).count <= 8)
      }
    }
  }
}
