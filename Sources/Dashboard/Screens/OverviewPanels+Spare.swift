import Almanac
import Canvas
import Model
import Widgets

/// What the overview shows where there is room to spare.
extension OverviewPanels {
  /// The activities that are not done, those due first at the top.
  var underWay: Panel {
    let activities = maker.municipality.activities.filter { $0.status != .done }
      .enumerated().sorted { one, other in
        switch (one.element.due, other.element.due) {
        case (let a?, let b?) where a != b: a < b
        case (.some, nil): true
        case (nil, .some): false
        default: one.offset < other.offset
        }
      }.map(\.element)
    let rows = activities.prefix(limit).map { activity in
      PanelRow(
        lead: activity.status.map { String($0.sign) } ?? "–",
        leadRole: activity.status?.role ?? .muted, text: activity.name,
        trail: activity.due.map { maker.words.short($0) } ?? "", target: .record(activity.recordID))
    }
    return Panel(
      title: maker.say("Insatser", "Activities"), rows: rows,
      unseen: activities.count - rows.count,
      empty: maker.say("Inga insatser pågår.", "No activities are under way."), isOptional: true)
  }

  /// This month, with a mark on the days when something is or was.
  var month: Panel {
    let month = Month(containing: maker.today)
    let view = MonthView(
      month, words: maker.words, marked: answers.marks(in: month), isFocused: false)
    return Panel(
      title: maker.say("Kalender", "Calendar"), figure: .month(view), isOptional: true,
      isList: false)
  }

  /// The branches with the most organisations; nothing where no branch is known.
  var branches: [Panel] {
    let most = answers.branches.enumerated().filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(8)
    let bars = most.map { place, count in
      BarChart.Bar(
        BranchSection.allCases[place].label(maker.language), Double(count), detail: "\(count)")
    }
    guard !bars.isEmpty else { return [] }
    let panel = Panel(
      title: maker.say("Största branscherna", "Largest branches"),
      figure: .bars(BarChart(bars, language: maker.language)),
      isOptional: true, isList: false)
    return [panel]
  }
}
