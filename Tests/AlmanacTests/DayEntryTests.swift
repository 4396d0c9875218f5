import TestSupport
import Almanac
import Testing

struct DayEntryTests {
  /// A Wednesday.
  let today: Day
  let words: DayWords

  init() throws {
    today = try #require(Day("2008-10-01"))
    words = DayWords(.swedish, today: today)
  }

  @Test(arguments: [
    ("2008-09-24", "2008-09-24"), (" 2008-9-4 ", "2008-09-04"), ("20080924", "2008-09-24"),
    ("2009-01", "2009-01"), ("2009-1", "2009-01"), ("2009", "2009"),
    ("0930", "2008-09-30"), ("1215", "2008-12-15"), ("1998", "1998"), ("jul 24", "2008-07-24"),
    ("24/9", "2008-09-24"), ("24/9 2009", "2009-09-24"), ("24/9-08", "2008-09-24"),
    ("24/9/2010", "2010-09-24"), ("4/10-2007", "2007-10-04"), ("15/1", "2009-01-15"),
    ("24 sep", "2008-09-24"), ("24SEP", "2008-09-24"), ("24 september 2009", "2009-09-24"),
    ("den 24 sept", "2008-09-24"), ("Sep 24", "2008-09-24"), ("September 24, 2009", "2009-09-24"),
    ("1 oct", "2008-10-01"), ("1 okt", "2008-10-01"), ("3 maj", "2008-05-03"),
    ("3 May", "2008-05-03"),
    ("29/2", "2008-02-29"), ("onsdag 24/9", "2008-09-24"), ("Wed 24 Sep", "2008-09-24"),
    ("onsdag 1 oktober 2008", "2008-10-01"), ("jan 2009", "2009-01"), ("januari", "2009-01"),
    ("i september", "2008-09"), ("augusti", "2008-08"),
    ("24.9.2008", "2008-09-24"), ("24.9", "2008-09-24"), ("24.9.08", "2008-09-24"),
    ("24.09.", "2008-09-24"), ("080924", "2008-09-24"), ("991231", "1999-12-31"),
    ("24/9-99", "1999-09-24"), ("2008/09/24", "2008-09-24"), ("24-9-2008", "2008-09-24"),
    ("1 okt.", "2008-10-01"), ("1:a oktober", "2008-10-01"), ("den 24:e sept", "2008-09-24"),
    ("1 oktober 2008", "2008-10-01"), ("October 2nd, 2008", "2008-10-02"),
    ("1 okt -09", "2009-10-01"),
  ])
  func `a date is read as people write it`(entry: String, date: String) {
    #expect(words.day(from: entry)?.description == date)
  }

  @Test(arguments: [
    ("idag", "2008-10-01"), ("i dag", "2008-10-01"), ("IDAG", "2008-10-01"),
    ("today", "2008-10-01"),
    ("imorgon", "2008-10-02"), ("i morgon", "2008-10-02"), ("tomorrow", "2008-10-02"),
    ("igår", "2008-09-30"), ("igar", "2008-09-30"), ("i ga\u{30A}r", "2008-09-30"),
    ("yesterday", "2008-09-30"), ("övermorgon", "2008-10-03"), ("i förrgår", "2008-09-29"),
    ("fredag", "2008-10-03"), ("fre", "2008-10-03"), ("på fredag", "2008-10-03"),
    ("friday", "2008-10-03"), ("onsdag", "2008-10-08"), ("tis", "2008-10-07"),
    ("lor", "2008-10-04"),
    ("i fredags", "2008-09-26"), ("i onsdags", "2008-09-24"), ("last friday", "2008-09-26"),
    ("nästa fredag", "2008-10-10"), ("mån", "2008-10-06"), ("sunday", "2008-10-05"),
    ("nästa vecka", "2008-10-06"), ("last week", "2008-09-22"), ("nästa månad", "2008-11"),
    ("i morgon", "2008-10-02"), ("förrgår", "2008-09-29"), ("ikväll", "2008-10-01"),
    ("fredag nästa vecka", "2008-10-10"), ("förra veckan fredag", "2008-09-26"),
    ("denna fredag", "2008-10-03"), ("this wednesday", "2008-10-01"),
    ("den här månaden", "2008-10"), ("i år", "2008"), ("next year", "2009"), ("förra året", "2007"),
  ])
  func `a day is known by its name`(entry: String, date: String) {
    #expect(words.day(from: entry)?.description == date)
  }

  @Test(arguments: [
    ("v39", "2008-09-22"), ("v 39", "2008-09-22"), ("vecka 39", "2008-09-22"),
    ("wk39", "2008-09-22"),
    ("week 41", "2008-10-06"), ("v2", "2009-01-05"), ("v2 2008", "2008-01-07"),
    ("2008-W40", "2008-09-29"), ("2008v40", "2008-09-29"), ("fre v41", "2008-10-10"),
    ("v41 fredag", "2008-10-10"), ("v53", "2009-12-28"),
    ("+3", "2008-10-04"), ("+3d", "2008-10-04"), ("-3", "2008-09-28"), ("−3", "2008-09-28"),
    ("+2v", "2008-10-15"), ("+2w", "2008-10-15"), ("+1m", "2008-11-01"), ("+1å", "2009-10-01"),
    ("+ 1 y", "2009-10-01"), ("om 3 dagar", "2008-10-04"), ("in 2 weeks", "2008-10-15"),
    ("för 3 dagar sedan", "2008-09-28"), ("2 months ago", "2008-08-01"),
    ("+99999999", "9999-12-31"),
    ("om två veckor", "2008-10-15"), ("om en månad", "2008-11-01"), ("om ett år", "2009-10-01"),
    ("om tolv dar", "2008-10-13"), ("in two weeks", "2008-10-15"), ("in a week", "2008-10-08"),
    ("an hour", ""), ("för en vecka sedan", "2008-09-24"), ("a month ago", "2008-09-01"),
    ("two weeks from now", "2008-10-15"), ("tre veckor framåt", "2008-10-22"),
    ("+fre", "2008-10-03"), ("+ idag", "2008-10-01"), ("+i dag", "2008-10-01"),
    ("+23/10", "2008-10-23"), ("+24.9.2009", "2009-09-24"), ("+v43", "2008-10-20"),
    ("+20081023", "2008-10-23"), ("+081023", "2008-10-23"), ("++3", "2008-10-04"),
    ("+om två veckor", "2008-10-15"), ("+-3", "2008-09-28"), ("+okt", "2008-10"),
  ])
  func `a week and a distance are counted`(entry: String, date: String) {
    #expect(words.day(from: entry)?.description ?? "" == date)
  }

  @Test(arguments: [
    "jul",
    "", " ", "x", "förr", "24/13", "31/9", "0/9", "24/9 200", "v0", "v54", "v53 2008",
    "måndag 24/9", "+", "++", "+x/1", "24..9", "081332", "24.9.2008.1", "ett två",
    "+x", "3", "24", "2008-13", "0000", "2008-02-30", "24//9", "24/9/", "1 2 3", "i", "på", "om",
    "fredag fredag",
    "jan feb", "3 dagar", "+123456789", "99999999999999999999", "2008-10-01 13:02", "idag!",
    "\u{1B}[31m",
  ])
  func `what is not understood is not guessed at`(entry: String) {
    #expect(words.day(from: entry) == nil)
  }

  @Test func `what we say of near days is understood when typed`() {
    for distance in -13...13 {
      let day = today.adding(days: distance)
      for language in Language.allCases {
        let ours = DayWords(language, today: today)
        #expect(words.day(from: ours.relative(day)) == .day(day))
        #expect(words.day(from: ours.short(day)) == .day(day))
        #expect(words.day(from: ours.shortWithWeekday(day)) == .day(day))
      }
    }
  }

  @Test func `a long date is understood when typed`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let number = Int.random(in: Day.first.number + 365_000...Day.last.number, using: &random)
      let day = try #require(Day(number: number))
      for language in Language.allCases {
        let ours = DayWords(language, today: today)
        #expect(words.day(from: ours.long(day)) == .day(day))
        #expect(words.day(from: ours.long(PartialDate.month(day.month))) == .month(day.month))
      }
    }
  }

  @Test func `no entry of any kind stops the reader`() throws {
    var random = SeededRandom(seed: 4)
    let parts = [
      "v", "+", "-", "/", "1", "31", "2008", "99999999", "fre", "i", "år", "nästa", "om", "sedan",
      " ", "jan",
      "å", "\u{301}", "🙂", "٣",
    ]
    for edge in [Day.first, today, Day.last] {
      for _ in 0..<3000 {
        let entry = (0..<Int.random(in: 1...6, using: &random))
          .compactMap { _ in parts.randomElement(using: &random) }.joined()
        if let date = DayWords(.english, today: edge).day(from: entry) {
          #expect(PartialDate(date.description) == date)
        }
      }
    }
  }
}
