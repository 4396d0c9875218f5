import Almanac
import Canvas
import Model
import Testing
import Widgets

@testable import Dashboard

/// A row of the README's tables of keys, and what it says of them, done by somebody at the keys.
struct ReadmeKeys: CustomTestStringConvertible, Sendable {
  /// As they stand in the README.
  let keys: String
  let words: String
  /// Presses each of the keys and holds it to the words.
  let keep: @Sendable (inout Sitting) throws -> Void

  init(
    _ keys: String, _ words: String, keep: @escaping @Sendable (inout Sitting) throws -> Void
  ) {
    self.keys = keys
    self.words = words
    self.keep = keep
  }

  var testDescription: String { keys }
}

extension ReadmeKeys {
  static let browsing: [ReadmeKeys] = [
    ReadmeKeys(
      "`1` … `6`, Tab", "the screens: overview, steps, business, council, calendar, analysis"
    ) { sitting in
      let screens: [Screen] = [.overview, .steps, .network, .council, .calendar, .analysis]
      for (index, screen) in screens.enumerated() {
        try sitting.press("\(index + 1)")
        #expect(sitting.state.screen == screen)
      }
      for screen in screens {
        try sitting.press("Tab")
        #expect(sitting.state.screen == screen)
      }
    },
    ReadmeKeys("arrows, `hjkl`, PgUp, PgDn, Home, End, mouse and wheel", "move", keep: move),
    ReadmeKeys("Enter, Esc", "follow a reference, and back the way you came") { sitting in
      try sitting.press("3")
      let first = try #require(sitting.state.cardID)
      try sitting.press("Enter", "Enter")
      let second = try #require(sitting.state.cardID)
      try sitting.press("Enter")
      let third = try #require(sitting.state.cardID)
      #expect(Set([first, second, third]).count == 3)
      try sitting.press("Escape")
      #expect(sitting.state.cardID == second)
      try sitting.press("Escape")
      #expect(sitting.state.cardID == first)
    },
    ReadmeKeys(
      "`/`",
      "filter the list as you type: `bjorn` finds Björn, a branch or a person its businesses; "
        + "the line above says what else narrows, as `tyst` and `löfte` do", keep: filter),
    ReadmeKeys("`o`, `O`", "sort by the next column, turn the order around") { sitting in
      try sitting.press("3")
      #expect(sitting.text.contains("Namn ▲"))
      try sitting.press("o")
      #expect(!sitting.text.contains("Namn ▲") && sitting.text.contains("Bransch ▲"))
      let first = sitting.state.cardID
      try sitting.press("O")
      #expect(sitting.text.contains("Bransch ▼"))
      #expect(sitting.state.cardID != first)
    },
    ReadmeKeys("`f`", "find anything anywhere") { sitting in
      let types: [RecordType] = [.organisation, .person, .meeting, .activity, .followUp]
      for (index, type) in types.enumerated() {
        let id = sitting.municipality.id(type, at: 5)
        let title = try #require(sitting.municipality.title(of: id))
        try sitting.press("\(index + 1)", "f")
        sitting.paste(title)
        try sitting.press("Enter")
        let found = try #require(sitting.state.cardID)
        #expect(sitting.municipality.title(of: found) == title)
      }
    },
    ReadmeKeys("`:`", "type what you want to do") { sitting in
      try sitting.press(":")
      sitting.type("kalender")
      try sitting.press("Enter")
      #expect(sitting.state.screen == .calendar)
      try sitting.press(":")
      sitting.type("larma")
      try sitting.press("Enter")
      #expect(sitting.text.contains("övning eller skarpt läge"))
    },
    ReadmeKeys("`t`, `L`", "theme, language") { sitting in
      try sitting.press("t", "Down", "Enter")
      #expect(sitting.state.theme == "sommar")
      #expect(sitting.text.contains("De sju momenten"))
      try sitting.press("L")
      #expect(sitting.text.contains("The seven steps"))
    },
    ReadmeKeys("`?`, `q`", "help with the keys that work here, and why others don't; quit") {
      sitting in
      try sitting.press("5", "?")
      #expect(sitting.text.contains("Hjälp · Kalender"))
      #expect(sitting.text.contains("Bocka av det valda"))
      sitting.type("sortera")
      let why = try #require(sitting.state.reasonAgainst(.named("sort")))
      #expect(sitting.text.contains(why(.swedish)))
      try sitting.press("Escape", "q")
      #expect(sitting.effects == [.quit])
    },
  ]

  @Sendable private static func move(_ sitting: inout Sitting) throws {
    try sitting.press("3")
    func chosen() -> RecordID? { sitting.state.cardID }
    let rows = sitting.state.listing()
    let top = rows.id(at: 0)
    #expect(chosen() == top)
    for (forth, back, row) in [
      ("Down", "Up", 1), ("j", "k", 1), ("End", "Home", rows.count - 1),
    ] {
      try sitting.press(forth)
      #expect(chosen() == rows.id(at: row))
      try sitting.press(back)
      #expect(chosen() == top)
    }
    try sitting.press("PageDown")
    #expect(![top, rows.id(at: 1)].contains(chosen()))
    try sitting.press("PageUp")
    #expect(chosen() == top)
    for (forth, back) in [("Right", "Left"), ("l", "h")] {
      try sitting.press(forth)
      #expect(sitting.state.browsing.focus == .card)
      try sitting.press(back)
      #expect(sitting.state.browsing.focus == .list)
    }
    /// How a row begins: its name, which may be cut.
    func listed(_ row: Int) throws -> String {
      String(try #require(rows.cells(at: row).first).text.prefix(12))
    }
    try sitting.click(try listed(3))
    #expect(chosen() == rows.id(at: 3))
    try sitting.wheel(try listed(5))
    #expect(chosen() == rows.id(at: 4))
  }

  @Sendable private static func filter(_ sitting: inout Sitting) throws {
    var report = Sitting(Sample.starter)
    try report.press("3", "/")
    report.type("bjorn")
    let his = report.state.listing()
    #expect((0..<his.count).contains { his.id(at: $0)?.key == "tyresobostader-ab" })
    #expect((1..<report.municipality.count(of: .organisation)).contains(his.count))
    #expect(report.text.contains("Björn Andersson"))
    /// The list with nothing but these words in the filter.
    func filtered(_ words: String) throws -> Set<RecordID> {
      try sitting.press("3", "Escape", "/")
      sitting.type(words)
      let rows = sitting.state.listing()
      return Set((0..<rows.count).compactMap { rows.id(at: $0) })
    }
    let town = sitting.municipality
    let all = town.count(of: .organisation)
    let builders = try filtered("bygg")
    #expect(builders.contains { town.title(of: $0)?.lowercased().contains("bygg") == false })
    try sitting.press("3", "Escape", "/")
    for narrower in ["tyst", "löfte"] {
      #expect(sitting.text.contains(narrower), "\(narrower) is not on the line above")
    }
    for narrower in ["tyst", "löfte"] {
      #expect(try (1..<all).contains(filtered(narrower).count), "\(narrower)")
    }
  }
}
