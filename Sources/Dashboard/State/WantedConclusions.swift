import Almanac
import Insight
import Model

/// What is to be concluded in the background, from data that is too large for a key to wait for it.
package struct WantedConclusions: Sendable {
  private let municipality: Municipality
  private let today: Day
  private let inquiries: [(inquiry: Inquiry, options: Inquiry.Options)]

  /// Nil where all that shows is known.
  fileprivate init?(_ state: State) {
    let environment = state.environment
    guard environment.isChecked, environment.municipality.isLarge else { return nil }
    (municipality, today) = (environment.municipality, environment.today)
    switch state.screen {
    case .analysis:
      inquiries = Array(state.screens[AnalysisScreen.self].wanted(environment).prefix(1))
      if inquiries.isEmpty { return nil }
    case .overview:
      inquiries = []
      if environment.proposals != nil { return nil }
    default: return nil
    }
  }

  /// Works it out; the municipality keeps it.
  package func conclude() {
    if inquiries.isEmpty { _ = municipality.dayProposals(on: today) }
    for (inquiry, options) in inquiries { _ = inquiry.answer(from: municipality, options) }
  }
}

extension State {
  /// What the screen lacks; nil where it lacks nothing. Whoever has worked it out says `.concluded`.
  package var wantedConclusions: WantedConclusions? { WantedConclusions(self) }
}
