package import Almanac
package import Publication

/// How a step or an activity is doing. Words and signs are those that the public sees.
package enum StepStatus: String, Choice {
  case planned
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case late
  case done

  package var published: PublicStatus {
    switch self {
    case .planned: .planned
    case .onTrack: .onTrack
    case .atRisk: .atRisk
    case .late: .late
    case .done: .done
    }
  }

  package var label: Phrase { published.label }

  /// One column wide, and told apart without colour: ○ ● ◐ ✕ ✓.
  package var sign: Character { published.sign }
}
