import Almanac
import Canvas
import Model
import Publication
import Widgets

/// What the overview shows where there is room to spare.
extension OverviewPanels {
  /// The activities that are not done, those due first at the top.
  var underWay: Panel {
    let activities = maker.openActivities
    let rows = activities.prefix(limit).map { activity in
      PanelRow(
        lead: activity.status.map { String($0.sign) } ?? "–",
        leadRole: activity.status?.role ?? .muted, text: activity.name,
        trail: activity.due.map { maker.words.short($0) } ?? "", target: .record(activity.recordID))
    }
    return Panel(
      title: maker.say("Insatser", "Activities"), rows: rows,
      unseen: activities.count - rows.count,
      empty: maker.say("Inga insatser pågår.", "No activities are under way."), isOptional: true,
      whole: list(.activities))
  }

  /// This month, with a mark on the days when something is or was.
  var month: Panel {
    let month = Month(containing: maker.today)
    let view = MonthView(
      month, words: maker.words, marked: answers.marks(in: month), isFocused: false)
    return Panel(
      title: maker.say("Kalender", "Calendar"), figure: view, isOptional: true,
      isList: false)
  }

  /// The branches with the most organisations; nothing where no branch is known.
  var branches: [Panel] {
    let most = answers.branches.enumerated().filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(8)
    let largest = most.first?.element ?? 1
    let rows = most.map { place, count in
      let branch = BranchSection.allCases[place].label(maker.language)
      return PanelRow(
        text: branch,
        meter: .init(fraction: Double(count) / Double(max(1, largest)), role: .bar),
        trail: maker.language.number(count), trailRole: .text,
        target: .list(
          .network, maker.say("bransch", "branch") + ":" + branch.quotedForFilter))
    }
    guard !rows.isEmpty else { return [] }
    let panel = Panel(
      title: maker.say("Största branscherna", "Largest branches"), rows: rows, isOptional: true)
    return [panel]
  }
}
