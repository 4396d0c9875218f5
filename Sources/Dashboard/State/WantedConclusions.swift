import Almanac
import Insight
import Model

/// What is to be concluded in the background, since a key can't wait for it where the data is large.
package struct WantedConclusions: Sendable {
  private let work: @Sendable () -> Void

  /// Nil where all that shows is known.
  fileprivate init?(_ state: State) {
    let environment = state.environment
    guard environment.isChecked, !environment.concludesAtOnce else { return nil }
    let (municipality, today) = (environment.municipality, environment.today)
    if let order = state.windows.last(SeatingWindow.self)?.wanted(environment) {
      work = { _ = municipality.seating(order, on: today) }
      return
    }
    switch state.screen {
    case .analysis:
      guard let next = state.screens[AnalysisScreen.self].wanted(environment).first else {
        return nil
      }
      work = { _ = next.inquiry.answer(from: municipality, next.options) }
    case .overview where municipality.knownDayProposals(on: today) == nil:
      work = { _ = municipality.dayProposals(on: today) }
    case .network where !municipality.knowsStandings(on: today):
      work = { municipality.prepareStandings(on: today) }
    default: return nil
    }
  }

  /// Works it out; the municipality keeps it.
  package func conclude() { work() }
}

extension State {
  /// What the screen lacks; nil where it lacks nothing. Whoever has worked it out says `.concluded`.
  package var wantedConclusions: WantedConclusions? { WantedConclusions(self) }
}
