import Almanac
import Canvas
import Model

extension State {
  /// Why a command does nothing here; nil when it does something.
  /// - Parameter sight: of this state, where several commands are asked about.
  func reasonAgainst(_ command: Command, _ sight: Sight? = nil) -> Phrase? {
    reason(against: command, sight ?? self.sight)?.phrase
  }

  private func reason(against command: Command, _ sight: Sight) -> Say? {
    switch command {
    case _ where isAboutOneOfMany(command): .manyAreMarked
    case .filter where screen == .overview: .overviewIsFiltered
    case .clearFilter where browsing.filter.isEmpty: .noFilter
    case .sort where screen != .network, .reverseSort where screen != .network: .ownOrder
    case .earlier where screen != .calendar, .later where screen != .calendar,
      .today where screen != .calendar:
      .inCalendar
    case .problems where problems.isEmpty: .noProblems
    case .back where !canGoBack: .atTheStart
    case .undo where history.nextUndo == nil: .nothingToUndo
    case .redo where history.nextRedo == nil: .nothingToRedo
    case .callout where municipality.members.isEmpty: .noMembers
    default: reason(againstDoing: command, sight)
    }
  }

  /// Whether a command would be done with one row of the list while others are marked.
  private func isAboutOneOfMany(_ command: Command) -> Bool {
    let ofOne: [Command] = [
      .log, .promise, .note, .edit, .editor, .delete, .copy, .tickOff, .moveDay, .status, .hold,
    ]
    guard screen == .network, browsing.focus == .list, ofOne.contains(command) else { return false }
    return !marks.isSubset(of: rowID.map { [$0] } ?? [])
  }

  /// The same for what is done with a record in sight, or with those marked.
  private func reason(againstDoing command: Command, _ sight: Sight) -> Say? {
    switch command {
    case .editor where sight.ids.isEmpty && malformedFile == nil: .nothingChosen
    case .edit where sight.ids.isEmpty, .delete where sight.ids.isEmpty,
      .note where sight.ids.isEmpty, .copy where sight.ids.isEmpty:
      .nothingChosen
    case .delete where sight.ids.allSatisfy({ $0.type == .step }): .stepsStay
    case .tickOff where sight.tickable == nil: .nothingToTick
    case .moveDay where sight.movable == nil: .nothingToMove
    case .status where sight.staged == nil: .nothingWithStatus
    case .hold where sight.holdable == nil: .nothingToHold
    case .verify where sight.contact == nil: .noContactHere
    case .mark where !canMark || sight.tickable != nil, .markRange where !canMark,
      .markAll where !canMark:
      .inNetwork
    case .bulk where marks.isEmpty: .nothingMarked
    default: nil
    }
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
