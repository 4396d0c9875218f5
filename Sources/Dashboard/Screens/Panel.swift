import Almanac
import Canvas
import Widgets

/// A heading with a few lines or a figure under it, for the overview.
struct Panel {
  /// What a panel may show beside rows.
  enum Figure {
    case month(MonthView)
    case bars(BarChart)

    var rows: Int {
      switch self {
      case .month(let view): view.rows
      case .bars(let chart): chart.bars.count
      }
    }
  }

  let title: String
  var rows: [PanelRow] = []
  var figure: Figure?
  /// What stands there when there are no rows.
  var empty = ""
  /// Trails stand in a column of their own, signs beneath each other.
  var trailsAreAligned = false
  /// Left out where the column is short.
  var isOptional = false
  /// May be cut to its first rows where the column is short.
  var isList = true

  /// The panel with at most `count` lines of rows; what is left out is counted on the last.
  func cut(to count: Int, width: Int, wrap: Int, more: (Int) -> String) -> Panel {
    guard lines(width: width, wrap: wrap) > count else { return self }
    var panel = self
    var kept = 0
    var used = 0
    for row in rows {
      let next = row.lines(width: width, panel: self, wrap: wrap).count
      guard used + next <= count - 1 else { break }
      (kept, used) = (kept + 1, used + next)
    }
    panel.rows = Array(rows.prefix(kept))
    panel.rows.append(
      PanelRow(
        text: "+ " + more(rows.count - kept), textRole: .muted,
        target: self.rows.dropFirst(kept).first?.target))
    return panel
  }

  /// Lines that its rows take when each may be `wrap` lines high.
  func lines(width: Int, wrap: Int) -> Int {
    let rows = rows.reduce(0) { $0 + $1.lines(width: width, panel: self, wrap: wrap).count }
    return max(1, rows + (figure?.rows ?? 0))
  }

  /// The columns that leads and trails of all rows take.
  var leadWidth: Int { rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0 }
  var trailWidth: Int { rows.map { TextWidth.columns(of: $0.trail) }.max() ?? 0 }
}

extension MonthView {
  /// The lines that this month takes, its named days included.
  fileprivate var rows: Int {
    let named = month.days.count { $0.holiday != nil }
    return 2 + month.weeks.count + (named == 0 ? 0 : named + 1)
  }
}
