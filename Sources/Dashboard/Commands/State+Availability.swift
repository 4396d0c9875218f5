import Almanac
import Canvas
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
      case .editor where inSight.isEmpty && malformedFile == nil: .nothingChosen
      case .tickOff where tickable == nil: .nothingToTick
      case .moveDay where movable == nil: .nothingToMove
      case .status where staged == nil: .nothingWithStatus
      case .hold where holdable == nil: .nothingToHold
      case .note where inSight.isEmpty: .nothingChosen
      case .copy where copied == nil: .nothingChosen
      case .mark where !canMark || tickable != nil, .markRange where !canMark,
        .markAll where !canMark:
        .inNetwork
      case .bulk where marks.isEmpty: .nothingMarked
      case .undo where history.nextUndo == nil: .nothingToUndo
      case .redo where history.nextRedo == nil: .nothingToRedo
      case .edit where inSight.isEmpty, .delete where inSight.isEmpty: .nothingChosen
      case .delete where inSight.allSatisfy({ $0.type == .step }): .stepsStay
      case .callout where municipality.members.isEmpty: .noMembers
      case .verify where contactInSight == nil: .noContactHere
      case .back where !canGoBack: .atTheStart
      default: nil
      }
    return reason?.phrase
  }

  /// The command that a key runs here: of several the one that does something.
  func command(for key: Key) -> Command? {
    if key == .character("k"), verifiesWithK { return .verify }
    let commands = CommandTable.commands(for: key)
    return commands.first { reasonAgainst($0) == nil } ?? commands.first
  }

  var canGoBack: Bool {
    !jumps.isEmpty || browsing.focus == .card || !browsing.filter.isEmpty
  }
}
