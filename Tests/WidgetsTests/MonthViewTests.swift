import TestSupport
import Almanac
import Canvas
import Testing

@testable import Widgets

struct MonthViewTests {
  private func view(_ year: Int, _ number: Int) throws -> MonthView {
    let today = try #require(Day(year: 2008, month: 10, day: 1))
    return MonthView(
      try #require(Month(year: year, number: number)), words: DayWords(.swedish, today: today))
  }

  @Test func `weeks begin on Mondays and have their numbers`() throws {
    let view = try view(2008, 10)
    #expect(
      sketch(25, 8) { view.draw(on: &$0, in: $1) } == """
            oktober 2008
            må ti on to fr lö sö
        40         1  2  3  4  5
        41   6  7  8  9 10 11 12
        42  13 14 15 16 17 18 19
        43  20 21 22 23 24 25 26
        44  27 28 29 30 31

        """)
  }

  @Test func `marks and red days, with the names of those that the almanac names`() throws {
    var view = try view(2008, 12)
    view.marked = [try #require(Day(year: 2008, month: 12, day: 9)): .bad]
    #expect(
      sketch(36, 14) { view.draw(on: &$0, in: $1) } == """
            december 2008
            må  ti  on  to  fr  lö  sö
        49   1   2   3   4   5   6   7
        50   8   9· 10  11  12  13  14
        51  15  16  17  18  19  20  21
        52  22  23  24  25  26  27  28
         1  29  30  31

          24  julafton
          25  juldagen
          26  annandag jul
          31  nyårsafton


        """)
  }

  @Test func `every day of the almanac stands under its weekday, and is found where it stands`()
    throws
  {
    var random = SeededRandom(seed: 9)
    for _ in 0..<200 {
      let year = Int.random(in: 1...9999, using: &random)
      let view = try view(year, .random(in: 1...12, using: &random))
      let area = Rect(x: 3, y: 1, width: .random(in: 25...40, using: &random), height: 8)
      var canvas = Canvas(size: Size(columns: 50, rows: 10))
      view.draw(on: &canvas, in: area)
      var found: [Day] = []
      for y in 0..<10 {
        for x in 0..<50 {
          guard let day = view.day(at: Point(x: x, y: y), in: area), found.last != day else {
            continue
          }
          found.append(day)
          let digits = [canvas[x, y].character, canvas[x + 1, y].character]
          #expect(Int(String(digits.filter { $0 != " " })) == day.dayOfMonth)
          #expect((canvas[x + 1, y].role == .holiday) == (day.isRed && day != view.words.today))
        }
      }
      #expect(found == Array(view.month.days))
    }
  }

  @Test func `the selected day has the bar and the cursor`() throws {
    var view = try view(2008, 10)
    view.selected = Day(year: 2008, month: 10, day: 15)
    var canvas = Canvas(size: MonthView.size)
    view.draw(on: &canvas, in: canvas.bounds)
    let cursor = try #require(canvas.cursor)
    #expect(view.day(at: cursor, in: canvas.bounds) == view.selected)
    #expect(canvas[cursor.x, cursor.y].surface == .selected)
    view.isFocused = false
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas[cursor.x, cursor.y].surface == .selectedInactive)
  }

  @Test func `today is marked over both its columns, and by weight on the bar`() throws {
    var view = try view(2008, 10)
    var canvas = Canvas(size: MonthView.size)
    view.draw(on: &canvas, in: canvas.bounds)
    let columns = (0..<25).filter { canvas[$0, 2].role == .today }
    #expect(columns == [10, 11])
    view.selected = view.words.today
    canvas.clear()
    view.draw(on: &canvas, in: canvas.bounds)
    #expect((10...11).allSatisfy { canvas[$0, 2].surface == .selected })
    #expect(canvas[11, 2].role == .title)
  }
}
