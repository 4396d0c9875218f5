import Almanac
import Canvas
import Widgets

/// A heading with a few lines or a figure under it, for the overview.
struct Panel {
  /// What a panel may show instead of rows.
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
  /// How many rows there are beyond `rows`, never to be seen.
  var unseen = 0
  var figure: Figure?
  /// What stands there when there are no rows.
  var empty = ""
  /// Trails stand in a column of their own, signs beneath each other.
  var trailsAreAligned = false
  /// Left out where the column is short.
  var isOptional = false
  /// May be cut to its first rows where the column is short; its rows may take several lines.
  var isList = true
  /// How many times as long as other lists it may stay when they are cut.
  var weight = 1
}

extension MonthView {
  /// The lines that this month takes, its named days included.
  fileprivate var rows: Int {
    let named = month.days.count { $0.holiday != nil }
    return 2 + month.weeks.count + (named == 0 ? 0 : named + 1)
  }
}
