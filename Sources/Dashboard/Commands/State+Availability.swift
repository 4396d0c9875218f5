import Almanac
import Model

extension State {
  /// Why a command does nothing here; nil when it does something.
  func reasonAgainst(_ command: Command) -> Phrase? {
    let reason: Say? =
      switch command {
      case .filter where screen == .overview: .overviewIsFiltered
      case .clearFilter where browsing.filter.isEmpty: .noFilter
      case .sort where screen != .network, .reverseSort where screen != .network: .ownOrder
      case .earlier where screen != .calendar, .later where screen != .calendar,
        .today where screen != .calendar:
        .inCalendar
      case .problems where problems.isEmpty: .noProblems
      case .undo where history.nextUndo == nil: .nothingToUndo
      case .redo where history.nextRedo == nil: .nothingToRedo
      case .edit where !hasSight, .delete where !hasSight: .nothingChosen
      case .delete where screen == .steps && inSight.allSatisfy({ $0.type == .step }): .stepsStay
      case .back where !canGoBack: .atTheStart
      default: nil
      }
    return reason?.phrase
  }

  var canGoBack: Bool {
    !jumps.isEmpty || browsing.focus == .card || !browsing.filter.isEmpty
  }
}
