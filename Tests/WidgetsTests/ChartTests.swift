import Almanac
import Canvas
import Testing

@testable import Widgets

struct ChartTests {
  @Test func `only nothing shows empty and only all of it shows full`() {
    #expect(Meter(0).line(width: 10).text == "▱▱▱▱▱▱▱▱▱▱")
    #expect(Meter(0.001).line(width: 10).text == "▰▱▱▱▱▱▱▱▱▱")
    #expect(Meter(0.5).line(width: 10).text == "▰▰▰▰▰▱▱▱▱▱")
    #expect(Meter(0.999).line(width: 10).text == "▰▰▰▰▰▰▰▰▰▱")
    #expect(Meter(1).line(width: 10).text == "▰▰▰▰▰▰▰▰▰▰")
    #expect(Meter(.nan).line(width: 3).text == "▱▱▱")
    #expect(Meter(.infinity).line(width: 3).text == "▰▰▰")
    #expect(Meter(0.5).line(width: 1).text == "▱")
    #expect(Meter(0.5).line(width: 0).text.isEmpty)
    #expect(Meter(0.5).line(width: -3).text.isEmpty)
  }

  @Test func `a meter never grows shorter when more is done`() {
    for width in 0...20 {
      var before = 0
      for percent in 0...100 {
        let text = Meter(Double(percent) / 100).line(width: width).text
        let full = text.filter { $0 == "▰" }.count
        #expect(text.count == width)
        #expect(full >= before)
        before = full
      }
    }
  }

  @Test func `a series stands on zero where it is counted, on its least where it only changes`() {
    #expect(Sparkline([0, 1, 2, 7]).line(width: 9).text == "▁▂▃█")
    #expect(Sparkline([98, 99, 100], baseline: .lowest).line(width: 9).text == "▁▅█")
    #expect(Sparkline([98, 99, 100]).line(width: 9).text == "███")
    #expect(Sparkline([5, 5], baseline: .lowest).line(width: 9).text == "▄▄")
    #expect(Sparkline([0, 0]).line(width: 9).text == "▁▁")
  }

  @Test func `the latest values show, and a gap where one is missing`() {
    #expect(Sparkline([9, 9, 1, nil, 2]).line(width: 3).text == "▅ █")
    #expect(Sparkline([nil, .nan]).line(width: 3).text.isEmpty)
    #expect(Sparkline([1, 2]).line(width: 0).text.isEmpty)
    #expect(Sparkline([-1e308, 1e308]).line(width: 2).text == "▁█")
  }

  private let chart = BarChart(
    [
      .init("Bygg", 120, detail: "120"), .init("Handel", 60, detail: "60"),
      .init("Transport och magasin", 7, detail: "7"), .init("Vård", 0, detail: "0"),
    ], language: .swedish)

  @Test func `bars are as long as their values, to half a column`() {
    #expect(
      sketch(36, 4) { chart.draw(on: &$0, in: $1) } == """
        Bygg            ━━━━━━━━━━━━━━━━ 120
        Handel          ━━━━━━━━ 60
        Transport och…  ━ 7
        Vård            0
        """)
  }

  @Test func `bars without room are counted`() {
    #expect(
      sketch(36, 3) { chart.draw(on: &$0, in: $1) } == """
        Bygg            ━━━━━━━━━━━━━━━━ 120
        Handel          ━━━━━━━━ 60
        + 2 till
        """)
  }
}
