import TestSupport
import Almanac
import Canvas
import Foundation
import Testing

@testable import Kiosk

/// Every page as it was looked at and found good. `SJU_RECORD=1 swift test --filter
/// KioskTests.GoldenTests` writes them anew; look at each before it is committed.
struct GoldenTests {
  /// One way to look at all pages.
  struct View: CustomStringConvertible {
    let size: String
    let theme: String
    let language: Language

    var description: String { "\(size)-\(theme)-\(language.rawValue)" }

    static let all: [View] = ["80x24", "120x36", "200x60"].flatMap { size in
      ["hallen", "svartvit"].flatMap { theme in
        Language.allCases.map { View(size: size, theme: theme, language: $0) }
      }
    }
  }

  @Test(arguments: View.all)
  func `the pages look as they were found good`(_ view: View) throws {
    let size = try #require(Size(text: view.size))
    let theme = try #require(Theme.builtIn(named: view.theme))
    for (name, state) in Self.states(size, view.language) {
      try Golden().compare(state.draw().ansi(theme: theme), "\(view)-\(name).ansi")
    }
  }

  /// Every page of the example, and what else can be on the screen.
  private static func states(
    _ size: Size, _ language: Language
  ) -> [(name: String, state: KioskState)] {
    let start = Sample.example.state(size: size, language: language)
    var states = start.pages.enumerated().map { index, page in
      var state = start
      state.pageIndex = index
      return (name: name(of: page), state: state)
    }
    func add(_ name: String, _ change: (inout KioskState) -> Void) {
      var state = start
      change(&state)
      states.append((name, state))
    }
    add("list") { state in
      state.pageIndex = state.pages.firstIndex(of: .business) ?? 0
      state.press("Enter", "Down", "Down")
    }
    add("organisation") { state in
      state.pageIndex = state.pages.firstIndex(of: .network) ?? 0
      state.press("Enter", "Down")
    }
    add("emergency") { _ = $0.update(.emergency(Words.water)) }
    add("resting") { state in
      _ = state.update(.ticked(now: Words.night))
      _ = state.update(.settings(Words.settings(language)))
    }
    add("starter") { $0 = Sample.starter.state(size: size, language: language) }
    add("starter-step") { state in
      state = Sample.starter.state(size: size, language: language)
      state.pageIndex = 2
    }
    add("empty") { $0 = Sample.empty.state(size: size, language: language) }
    return states
  }

  private static func name(of page: Page) -> String {
    if case .step(let number) = page { "step\(number)" } else { "\(page)" }
  }
}
