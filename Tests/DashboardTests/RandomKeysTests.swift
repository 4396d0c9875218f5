import TestSupport
import Almanac
import Canvas
@testable import Dashboard
import Insight
import Model
import Testing

/// Whatever is pressed, in whatever window: the state stays one that can be drawn and left.
struct RandomKeysTests {
  private static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
    .pageDown, .home, .end, .control("l"), .control("u"), .control("s"), .function(1),
    .paste("a\u{1B}[2J\nb"),
  ]

  private static func key(_ random: inout SeededRandom, _ size: Size) -> Message {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: return .key(named.randomElement(using: &random) ?? .enter)
    case 9..<17:
      let characters = "1234566/f:?tLoO<>gxjkhlCK!iåäö q\u{301}界aaed,nvp+sHmb*yEu"
      return .key(.character(characters.randomElement(using: &random) ?? "x"))
    case 17, 18:
      let point = Point(
        x: Int.random(in: -1...size.columns, using: &random),
        y: Int.random(in: -1...size.rows, using: &random))
      return .key(
        .mouse(Mouse(Mouse.Kind.allCases.randomElement(using: &random) ?? .press, at: point)))
    default:
      return .resized(
        Size(
          columns: Int.random(in: 1...220, using: &random),
          rows: Int.random(in: 1...70, using: &random)))
    }
  }

  /// What must hold of every state: what is chosen is there, and the canvas is whole.
  private static func check(_ state: State, _ trail: String) throws {
    let browsing = state.browsing
    if state.screen == .overview {
      try #require(browsing.row < max(1, state.overview.spots.count), "\(trail)")
    } else if state.screen == .analysis {
      let rows = state.screens[AnalysisScreen.self].chosen(state.environment)?.conclusion.rows.count
      try #require(Inquiry.all.indices.contains(browsing.row), "\(trail)")
      try #require((0..<max(1, rows ?? 0)).contains(browsing.link), "\(trail)")
    } else {
      let listing = state.listing()
      try #require((0..<max(1, listing.count)).contains(browsing.row), "\(trail)")
      if let row = state.chosenRow, state.browsing.card == nil || state.browsing.focus == .list {
        try #require(listing.id(at: row) == state.cardID, "\(trail): what is marked is at hand")
      }
      try #require(
        state.browsing.card != nil || state.chosenRow == state.browsing.row || listing.count == 0,
        "\(trail)")
      let links = state.cardLines().linkCount
      try #require((0..<max(1, links)).contains(browsing.link), "\(trail)")
    }
    let canvas = state.draw()
    try #require(canvas.size == state.size, "\(trail)")
    for y in 0..<canvas.size.rows {
      let text = canvas.text(row: y)
      try #require(TextWidth.columns(of: text) <= canvas.size.columns, "\(trail): row \(y)")
      try #require(text == text.printable, "\(trail): row \(y)")
    }
  }

  @Test(arguments: Data.allCases, 0..<Nightly.rounds(6, byDay: 2))
  func `five hundred random keys leave a valid state and a whole screen`(
    _ data: Data, _ seed: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(seed) &* 7919 &+ UInt64(data.rawValue.utf8.count))
    var state = Sample.state(data.municipality, size: Size(columns: 100, rows: 30))
    for step in 0..<500 {
      let message = Self.key(&random, state.size)
      state.save(state.update(message))
      if step % 5 == 0 { try Self.check(state, "seed \(seed), key \(step), \(message)") }
    }
  }

  @Test(arguments: Data.allCases)
  func `every size from 60×18 to 300×100 shows every screen`(_ data: Data) throws {
    var state = Sample.state(data.municipality)
    for columns in stride(from: 60, through: 300, by: 17) {
      for rows in stride(from: 18, through: 100, by: 11) {
        let size = Size(columns: columns, rows: rows)
        if Nightly.isOn { state = Sample.state(data.municipality, size: size) }
        _ = state.update(.resized(size))
        for screen in Screen.allCases {
          state.press("\(screen.rawValue)")
          try Self.check(state, "\(columns)×\(rows) \(screen)")
        }
      }
    }
  }

  @Test func `a window too small asks for room and shows everything again when it has it`() {
    var state = Sample.state()
    let before = state.draw()
    for size in [
      Size(columns: 10, rows: 3), Size(columns: 1, rows: 1), Size(columns: 59, rows: 17),
    ] {
      _ = state.update(.resized(size))
      #expect(state.draw().size == size)
    }
    #expect(state.draw().text.contains("Sju behöver minst 60×18"))
    _ = state.update(.resized(before.size))
    #expect(state.draw() == before)
  }

  @Test(arguments: Language.allCases)
  func `a window of five columns or more says the size that is needed`(_ language: Language) {
    var state = Sample.state(language: language)
    for columns in 5...70 {
      for rows in 1..<18 {
        _ = state.update(.resized(Size(columns: columns, rows: rows)))
        #expect(state.draw().text.contains("60×18"), "\(columns)×\(rows)")
      }
    }
  }

  @Test func `in a window too small no key does anything but leave`() {
    var state = Sample.state()
    _ = state.update(.resized(Size(columns: 59, rows: 18)))
    let before = state
    for name in ["f", "3", "/", "Enter", "Down", "L", "?", "F1", "C-z", "C-l", "Press@3,3"] {
      #expect(state.press(name) == [], "\(name)")
      #expect(state == before, "\(name)")
    }
    #expect(state.press("q") == [.quit])
    #expect(state.press("C-c") == [.quit])
  }

  @Test func `a window that becomes too small with text typed on it is left by q`() {
    var state = Sample.state()
    state.press("f", "a")
    _ = state.update(.resized(Size(columns: 10, rows: 3)))
    #expect(state.press("q") == [.quit])
    _ = state.update(.resized(Size(columns: 80, rows: 24)))
    #expect(state.picker?.query.text == "a")
  }
}
