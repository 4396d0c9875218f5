package import Almanac

package enum ExerciseStatus: String, Choice {
  case planned
  /// Held, and its evaluation still to come.
  case held
  case evaluated

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerad", "planned")
    case .held: Phrase("genomförd, utvärdering saknas", "held, not evaluated")
    case .evaluated: Phrase("utvärderad", "evaluated")
    }
  }
}
