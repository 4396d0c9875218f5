package import Almanac

/// One of the five screens, in the order of their keys.
package enum Screen: Int, CaseIterable, Sendable {
  case overview = 1
  case steps, network, council, calendar

  /// What the command line calls it.
  package var name: String { "\(self)" }

  package var title: Phrase {
    switch self {
    case .overview: Phrase("Översikt", "Overview")
    case .steps: Phrase("Momenten", "Steps")
    case .network: Phrase("Näringslivet", "Business")
    case .council: Phrase("Krisrådet", "Council")
    case .calendar: Phrase("Kalender", "Calendar")
    }
  }

  /// The same where five must share sixty columns.
  var shortTitle: Phrase {
    switch self {
    case .steps: Phrase("Moment", "Steps")
    case .network: Phrase("Näringsliv", "Business")
    case .council: Phrase("Krisråd", "Council")
    case .overview, .calendar: title
    }
  }

  /// The screen `count` tabs away, around the corner when need be.
  func moved(by count: Int) -> Screen {
    let all = Screen.allCases
    let index = (rawValue - 1 + count) % all.count
    return all[index < 0 ? index + all.count : index]
  }
}
