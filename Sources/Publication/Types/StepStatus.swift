package import Almanac

/// How a step or an activity is doing, in the words and signs used on every screen.
package enum StepStatus: String, CaseIterable, Sendable {
  case planned
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case late
  case done

  package var label: Phrase {
    switch self {
    case .planned: Phrase("ej påbörjat", "not begun")
    case .onTrack: Phrase("i fas", "on track")
    case .atRisk: Phrase("risk", "at risk")
    case .late: Phrase("försenat", "late")
    case .done: Phrase("klart", "done")
    }
  }

  /// One column wide, and told apart without colour.
  package var sign: Character {
    switch self {
    case .planned: "○"
    case .onTrack: "●"
    case .atRisk: "◐"
    case .late: "✕"
    case .done: "✓"
    }
  }
}
