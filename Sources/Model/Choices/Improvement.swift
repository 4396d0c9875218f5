package import Almanac
package import Publication

/// Which way an indicator should go.
package enum Improvement: String, Choice {
  case higher, lower

  package var published: PublicImprovement {
    switch self {
    case .higher: .higher
    case .lower: .lower
    }
  }

  package var label: Phrase { published.label }
}
