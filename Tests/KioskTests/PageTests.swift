import TestSupport
import Almanac
import Canvas
import Publication
import Testing
import Widgets

@testable import Kiosk

/// Whatever there is to show and however large the screen: pages are whole, readable, never blank.
struct PageTests {
  private static let sizes = [
    "40x10", "40x100", "60x18", "80x24", "80x60", "100x30", "120x36", "160x48", "200x18", "200x60",
    "300x10", "300x100",
  ].compactMap { Size(text: $0) }

  @Test(arguments: Sample.allCases, Language.allCases)
  func `every page in every size keeps within its bounds and says something`(
    _ sample: Sample, _ language: Language
  ) {
    for size in PageTests.sizes {
      let state = sample.state(size: size, language: language)
      for (index, canvas) in (state.drawnPages() + state.drawnPlaces()).enumerated() {
        let place = "\(size.columns)×\(size.rows), page \(index)"
        #expect(canvas.size == size, "\(place)")
        let rows = (0..<size.rows).map { canvas.text(row: $0) }
        #expect(rows.allSatisfy { TextWidth.columns(of: $0) <= size.columns }, "\(place)")
        #expect(rows.allSatisfy { $0 == $0.printable }, "\(place)")
        #expect(rows.dropLast().contains { $0.contains(where: \.isLetter) }, "\(place)")
      }
    }
  }

  @Test func `a screen of any size is drawn, down to a single cell`() {
    var random = SeededRandom(seed: 7)
    for sample in Sample.allCases {
      for _ in 0..<60 {
        let size = Size(
          columns: Int.random(in: 0...70, using: &random),
          rows: Int.random(in: 0...30, using: &random))
        let state = sample.state(size: size)
        #expect(state.drawnPages().allSatisfy { $0.size == size })
        #expect((5...90).contains(state.secondsToShow))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `nothing of the example is cut on any page`(_ language: Language) {
    for text in ["80x24", "120x36", "200x60"] {
      let state = Size(text: text).map { Sample.example.state(size: $0, language: language) }
      for (index, canvas) in (state?.drawnPages() ?? []).enumerated() {
        #expect(!canvas.text.contains("…"), "\(text), page \(index): \(canvas.text)")
      }
    }
  }

  @Test func `a public indicator is told beside the neighbours' where their values are public`() {
    let indicators = Sample.example.publication.indicators
    let told = indicators.map {
      IndicatorFacts(indicator: $0, language: .swedish, today: Sample.asOf).neighbours
    }.filter { !$0.isEmpty }
    #expect(told == ["Så går det jämfört med grannarna: de har 53,7–65,3 (2008)"])
  }

  @Test func `the aim is whole from 80×24 on`() {
    for size in PageTests.sizes where size.columns >= 80 && size.rows >= 24 {
      for (step, canvas) in zip(
        Sample.starter.publication.steps, Sample.starter.state(size: size).drawnPages().dropFirst())
      {
        let words = canvas.text.split(whereSeparator: \.isWhitespace)
        for word in step.aim.split(separator: " ") {
          #expect(words.contains(word), "\(size) \(word)")
        }
      }
    }
  }

  @Test func `each step has its number in block letters in its own colour`() {
    for (size, face) in [
      (Size(columns: 60, rows: 18), BlockFace.small), (Size(columns: 80, rows: 24), .small),
      (Size(columns: 120, rows: 36), .small), (Size(columns: 200, rows: 60), .large),
      (Size(columns: 400, rows: 110), .huge),
    ] {
      let state = Sample.full.state(size: size)
      for (page, canvas) in zip(state.pages, state.drawnPages()) {
        guard case .step(let number) = page, let letter = face.letter(Character("\(number)")) else {
          continue
        }
        let role = Role.step(number)
        let isThere = (0..<size.rows).contains { y in
          letter.rows.indices.allSatisfy { row in
            let cells = canvas.row(y + row).dropFirst(state.layout.body.x).prefix(letter.columns)
            return String(cells.map(\.character)) == letter.rows[row]
              && cells.allSatisfy { $0.character == " " || $0.role == role }
          }
        }
        #expect(isThere, "\(size.columns)×\(size.rows), step \(number)")
      }
    }
  }

  @Test func `no two digits look alike`() {
    for scale in BlockDigit.Scale.allCases {
      let drawn = (0...9).map { number in
        var canvas = Canvas(size: scale.size)
        BlockDigit(number: number, scale: scale).draw(on: &canvas, at: .zero, role: .big)
        return canvas.text
      }
      #expect(Set(drawn).count == 10)
    }
  }

  @Test func `a status is a sign and a word, and one that is not said is not made up`() {
    let words = StepStatus.allCases.map { "\($0.sign) \($0.label(.swedish))" }
    let full = Sample.full.state().drawnPages().map(\.text)
    for word in words { #expect(full[0].contains(word), "\(word)") }
    for (page, word) in zip(full.dropFirst(), words) { #expect(page.contains(word), "\(word)") }
    for page in Sample.starter.state().drawnPages().prefix(8) {
      for word in words + StepStatus.allCases.map({ String($0.sign) }) + ["%", "▱"] {
        #expect(!page.text.contains(word), "\(word)")
      }
    }
  }

  @Test func `activities tell how they are doing and until when, and the rest are counted`() {
    let activities = (1...30).map { number in
      PublicActivity(
        key: "insats-\(number)", name: "Insats \(number)", steps: [1],
        status: number == 2 ? .done : .onTrack,
        due: PartialDate(number == 3 ? "2009-01-15" : "2008-12"))
    }
    let publication = Publication(
      municipality: "", asOf: Sample.asOf, steps: [Sample.step(1)], activities: activities)
    let state = KioskState(publication, size: Size(columns: 80, rows: 24), language: .swedish)
    let lines = state.drawnPages()[1].text.split(separator: "\n").map(String.init)
    func line(_ start: String) -> String { lines.first { $0.contains(start) } ?? "" }
    #expect(line("Insats 1 ").contains("i fas") && line("Insats 1 ").hasSuffix("till december"))
    #expect(line("Insats 2 ").hasSuffix("klart"))
    #expect(line("Insats 3 ").hasSuffix("till 15 januari 2009"))
    let shown = lines.count { $0.contains("Insats ") }
    #expect(shown >= 8)
    #expect(lines.contains { $0.contains("och \(30 - shown) till") })
  }
}
