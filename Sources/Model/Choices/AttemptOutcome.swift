package import Almanac

/// What came of one call.
package enum AttemptOutcome: String, Choice {
  case reached
  case noAnswer = "no-answer"
  case wrongNumber = "wrong-number"
  case later

  package var label: Phrase {
    switch self {
    case .reached: Phrase("nådd", "reached")
    case .noAnswer: Phrase("svarar inte", "no answer")
    case .wrongNumber: Phrase("fel nummer", "wrong number")
    case .later: Phrase("senare", "later")
    }
  }

  /// One column wide, and told apart without colour.
  package var sign: Character {
    switch self {
    case .reached: "✓"
    case .noAnswer: "–"
    case .wrongNumber: "✕"
    case .later: "○"
    }
  }
}
