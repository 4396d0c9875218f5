import TestSupport
import Almanac
import Canvas
import Example
import Model
import Testing

@testable import Dashboard

/// The call-out as it was looked at and found good; see `GoldenTests`.
struct CalloutGoldenTests {
  struct View: CustomStringConvertible {
    let size: String
    let theme: String
    let language: Language

    var description: String { "callout-\(size)-\(theme)-\(language == .swedish ? "sv" : "en")" }

    static let all: [View] =
      ["60x18", "80x24", "120x36", "200x60"].map {
        View(size: $0, theme: "norrsken", language: .swedish)
      }
      + [
        View(size: "60x18", theme: "norrsken", language: .english),
        View(size: "80x24", theme: "svartvit", language: .swedish),
        View(size: "80x24", theme: "sommar", language: .english),
        View(size: "80x24", theme: "kontrast", language: .swedish),
      ]
  }

  /// All of the council, and few others.
  private static let town = Municipality(files: Example.files(organisations: 80))

  @Test(arguments: View.all)
  func `a drill and a real call-out look as they were found good`(_ view: View) throws {
    let script = """
      size \(view.size)
      time 13:02
      key 4 C
      save \(view)-kind.ansi
      key d
      type elavbrott i norr
      save \(view)-reason.ansi
      key Enter
      save \(view)-first.ansi
      time 13:06
      key r r n r r s w
      save \(view)-deputy.ansi
      key n r Escape
      save \(view)-leaving.ansi
      key a
      save \(view)-summary.ansi
      key f a
      save \(view)-card.ansi
      key \(view.language == .swedish ? "C s Enter" : "C r Enter")
      save \(view)-real.ansi
      key Escape Escape C
      save \(view)-offer.ansi
      """
    var state = Sample.state(
      Self.town, language: view.language, theme: view.theme)
    let shots = try Script(script).play(on: &state)
    #expect(shots.count == 9)
    for shot in shots {
      try Golden().compare(
        shot.format.file(shot.canvas, theme: Sample.theme(shot.theme)), shot.name)
    }
  }
}
