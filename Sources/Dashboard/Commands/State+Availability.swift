import Almanac
import Model

extension State {
  /// Why a command does nothing here; nil when it does something.
  func reasonAgainst(_ command: Command) -> Phrase? {
    switch command {
    case .filter where screen == .overview:
      Phrase(
        "Översikten visar redan bara det viktigaste; hitta allt med f",
        "The overview shows only what matters; find everything with f")
    case .clearFilter where browsing.filter.isEmpty:
      Phrase("Inget filter är satt", "No filter is set")
    case .sort where screen != .network, .reverseSort where screen != .network:
      Phrase("Den här listan har sin egen ordning", "This list keeps its own order")
    case .earlier where screen != .calendar, .later where screen != .calendar,
      .today where screen != .calendar:
      Phrase("Gäller i kalendern (5)", "Works in the calendar (5)")
    case .problems where problems.isEmpty:
      Phrase("Inga problem i filerna", "No problems in the files")
    case .back where !canGoBack:
      Phrase("Du är längst ut; q avslutar", "You are at the start; q leaves")
    default: nil
    }
  }

  var canGoBack: Bool {
    !history.isEmpty || browsing.focus == .card || !browsing.filter.isEmpty
  }
}
