import TestSupport
import Almanac
import Canvas
import Testing

@testable import Widgets

/// Any text in any area: every widget keeps to its own.
struct AreaTests {
  typealias Drawing = (inout Canvas, Rect) -> Void

  static let makers: [String: @Sendable (inout SeededRandom) -> Drawing] = [
    "table": { random in
      let columns = (0..<Int.random(in: 0...6, using: &random)).map { _ in column(&random) }
      let table = Table(
        columns: columns, rowCount: .random(in: -1...40, using: &random),
        selection: Bool.random(using: &random) ? .random(in: -2...50, using: &random) : nil,
        scroll: .random(in: -5...60, using: &random), isFocused: .random(using: &random),
        hasHeader: .random(using: &random), placeholder: line(&random)
      ) { [cells = (0..<7).map { _ in line(&random) }] row in
        Array(cells.prefix(abs(row) % 8))
      }
      return { table.draw(on: &$0, in: $1) }
    },
    "tabs": { random in
      let titles = Hostile.texts(.random(in: 0...7, using: &random), &random)
      let tabs = Tabs(
        titles.map { Tabs.Tab("1", $0) }, selected: .random(in: -1...8, using: &random))
      return { tabs.draw(on: &$0, in: $1) }
    },
    "key hints": { random in
      let hints = Hostile.texts(.random(in: 0...9, using: &random), &random)
        .map { KeyHints.Hint("k", $0) }
      let hintsAndPinned = KeyHints(hints, pinned: Array(hints.suffix(2)))
      return { hintsAndPinned.draw(on: &$0, in: $1) }
    },
    "meter": { random in
      let meter = Meter(
        [-1, 0, 0.01, 0.5, 1, 2, .nan, .infinity].randomElement(using: &random) ?? 0)
      return { meter.draw(on: &$0, in: $1) }
    },
    "sparkline": { random in
      let line = Sparkline(numbers(&random), baseline: .lowest)
      return { line.draw(on: &$0, in: $1) }
    },
    "bar chart": { random in
      let bars = numbers(&random).map {
        BarChart.Bar(Hostile.text(&random), $0 ?? 0, detail: Hostile.text(&random))
      }
      let chart = BarChart(bars, language: .swedish)
      return { chart.draw(on: &$0, in: $1) }
    },
    "month": { random in
      let month = Month(containing: Day.first).adding(.random(in: 0...110_000, using: &random))
      let view = MonthView(
        month, words: DayWords(.swedish, today: month.first),
        marked: [month.last: .bad], selected: month.first.adding(days: 9))
      return { view.draw(on: &$0, in: $1) }
    },
    "overlay": { random in
      let size = Size(
        columns: .random(in: 0...80, using: &random), rows: .random(in: 0...30, using: &random))
      let overlay = Overlay(line(&random), content: size)
      return { overlay.draw(on: &$0, in: $1) }
    },
    "prompt": { random in
      let prompt = Prompt(
        Hostile.text(&random), text: Hostile.text(&random),
        caret: .random(in: -2...20, using: &random), placeholder: Hostile.text(&random))
      return { prompt.draw(on: &$0, in: $1) }
    },
    "paragraph": { random in
      let paragraph = Paragraph(Hostile.texts(5, &random).joined(separator: " "))
      return { paragraph.draw(on: &$0, in: $1) }
    },
    "status line": { random in
      let status = StatusLine(left: line(&random), right: line(&random))
      return { status.draw(on: &$0, in: $1) }
    },
    "graph of ties": { random in
      let ties = Hostile.texts(.random(in: 0...9, using: &random), &random).map {
        EgoGraph.Tie(
          $0, Hostile.text(&random),
          [.incoming, .outgoing, .mutual].randomElement(using: &random) ?? .mutual)
      }
      let graph = EgoGraph(
        Hostile.text(&random), ties: ties, selection: ties.indices.randomElement(using: &random),
        language: .swedish)
      return { graph.draw(on: &$0, in: $1) }
    },
  ]

  private static func line(_ random: inout SeededRandom) -> Line {
    Line(
      Hostile.texts(.random(in: 0...4, using: &random), &random).map { Line.Run($0, .accent) })
  }

  private static func numbers(_ random: inout SeededRandom) -> [Double?] {
    let some: [Double?] = [
      nil, 0, 1, -3, 17, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude,
    ]
    return (0..<Int.random(in: 0...20, using: &random)).map { _ in
      some.randomElement(using: &random) ?? nil
    }
  }

  private static func column(_ random: inout SeededRandom) -> Column {
    let least = Int.random(in: -1...20, using: &random)
    let width: Column.Width =
      Bool.random(using: &random)
      ? .fixed(least)
      : .flexible(
        min: least, max: .random(in: -1...40, using: &random),
        weight: .random(in: -1...3, using: &random))
    return Column(
      Hostile.text(&random), width, align: .right,
      priority: .random(in: 0...3, using: &random), sort: .descending)
  }

  @Test(arguments: makers.keys.sorted())
  func `nothing outside changes, whatever it shows`(name: String) throws {
    let make = try #require(Self.makers[name])
    var random = SeededRandom(seed: 2008)
    for round in 0..<400 {
      let size = Size(
        columns: .random(in: 0...90, using: &random), rows: .random(in: 0...24, using: &random))
      var canvas = Canvas(size: size)
      canvas.fill(canvas.bounds, "#", role: .link)
      let before = canvas
      let area = Hostile.area(size, &random)
      make(&random)(&canvas, area)
      for y in 0..<size.rows {
        for x in 0..<size.columns where !area.contains(Point(x: x, y: y)) {
          #expect(canvas[x, y] == before[x, y], "\(name) \(round) \(area) wrote at \(x),\(y)")
        }
      }
      if let cursor = canvas.cursor { #expect(area.contains(cursor), "\(name) \(round)") }
      #expect(!canvas.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
