import Canvas
import Foundation
import Testing

@testable import Kiosk

struct ContrastTests {
  /// What tells nothing that is not also said in words: what is left of a meter.
  private static let decoration: Set<Role> = [.meterEmpty]

  @Test func `everything that is read in the hall has a contrast of 7 to 1`() throws {
    let theme = try #require(Theme.builtIn(named: "hallen"))
    var seen: Set<Role> = []
    for sample in Sample.allCases {
      for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
        var state = sample.state(size: size)
        var canvases = state.drawnPages() + state.drawnPlaces()
        state.press("Down")
        canvases += state.drawnPages()
        _ = state.update(.broken(since: Words.night))
        canvases += state.drawnPages()
        _ = state.update(.emergency(Words.water))
        canvases.append(state.draw())
        for cell in canvases.flatMap({ canvas in (0..<size.rows).flatMap { canvas.row($0) } })
        where cell.character != " " && !ContrastTests.decoration.contains(cell.role) {
          guard seen.insert(cell.role).inserted else { continue }
          let look = theme.appearance(of: cell, depth: .direct)
          let contrast = try ContrastTests.contrast(look.foreground, look.background)
          #expect(contrast >= 7, "\(cell.role) on \(cell.surface): \(contrast)")
        }
      }
    }
    #expect(seen.isSuperset(of: (1...7).map { Role.step($0) } + [.text, .key, .footer, .good]))
  }

  /// WCAG 2.2, contrast ratio.
  private static func contrast(
    _ one: Appearance.Colour, _ other: Appearance.Colour
  ) throws -> Double {
    let light = try [one, other].map { colour in
      guard case .direct(let rgb) = colour else { throw NotDirect() }
      return luminance(rgb)
    }.sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  private struct NotDirect: Error {}

  private static func luminance(_ rgb: RGB) -> Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
  }
}
