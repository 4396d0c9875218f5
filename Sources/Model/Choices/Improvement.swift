package import Almanac

/// Which way an indicator should go.
package enum Improvement: String, Choice {
  case higher, lower

  package var label: Phrase {
    switch self {
    case .higher: Phrase("högre är bättre", "higher is better")
    case .lower: Phrase("lägre är bättre", "lower is better")
    }
  }
}
