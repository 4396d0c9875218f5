import Almanac
import Insight
import Model

/// What is to be concluded in the background, since a key can't wait for it where the data is large.
package struct WantedConclusions: Sendable {
  private let work: @Sendable () -> Void

  /// Nil where all that shows is known.
  fileprivate init?(_ state: State) {
    let environment = state.environment
    guard environment.isChecked, !environment.concludesAtOnce,
      let work = state.windows.top?.lacking(environment)
        ?? state.screens.content.lacking(environment)
    else { return nil }
    self.work = work
  }

  /// Works it out; the municipality keeps it.
  package func conclude() { work() }
}

extension State {
  /// What the screen lacks; nil where it lacks nothing. Whoever has worked it out says `.concluded`.
  package var wantedConclusions: WantedConclusions? { WantedConclusions(self) }
}
