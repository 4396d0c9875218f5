import Almanac
import Canvas
import Publication
import Testing
import Widgets

@testable import Kiosk

struct ReadingTimeTests {
  @Test func `reading time grows with the words, from 5 seconds to 90`() {
    let times = (0...1000).map { ReadingTime.seconds(words: $0) }
    #expect(times.first == 5)
    #expect(times.last == 90)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(ReadingTime.seconds(words: 100) == 33)
    #expect(ReadingTime.seconds(words: -1) == 5)
    #expect(ReadingTime.seconds(words: .max / 100) == 90)
  }

  @Test func `a page with more words stays longer`() {
    func seconds(_ words: Int) -> Int {
      let aim = Array(repeating: "ord", count: words).joined(separator: " ")
      let publication = Publication(
        municipality: "", asOf: Sample.asOf, steps: [Sample.step(1, aim: aim)])
      var state = KioskState(publication, size: Size(columns: 120, rows: 36), language: .swedish)
      state.waitForNext()
      return state.secondsToShow
    }
    #expect(seconds(0) == 5)
    #expect(seconds(40) == 15)
    #expect(seconds(60) == 21)
  }

  @Test func `signs, meters and block letters are not read as words`() {
    var canvas = Canvas(size: Size(columns: 60, rows: 8))
    BlockDigit(number: 2, scale: .small).draw(on: &canvas, at: .zero, role: .step2)
    canvas.write("● i fas  ▰▰▱▱  · 40 %", at: Point(x: 10, y: 0))
    #expect(ReadingTime.words(on: canvas) == 3)
  }

  @Test func `every page of the starter stays at least 5 seconds and at most 90`() {
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      var state = Sample.starter.state(size: size)
      for _ in 0..<8 {
        #expect((5...90).contains(state.secondsToShow))
        state.waitForNext()
      }
    }
  }
}
