import Almanac
import Canvas
import Widgets

/// A heading with a few lines or a figure under it, for the overview.
struct Panel: Equatable {
  let title: String
  var rows: [PanelRow] = []
  /// How many rows there are beyond `rows`, never to be seen.
  var unseen = 0
  /// What is shown instead of rows.
  var figure: MonthView?
  /// What stands there when there are no rows.
  var empty = ""
  /// Trails stand in a column of their own, signs beneath each other.
  var trailsAreAligned = false
  /// A trail is the news, and the text gives way to it.
  var keepsTrails = false
  /// Left out where the column is short.
  var isOptional = false
  /// May be cut to its first rows where the column is short; its rows may take several lines.
  var isList = true
  /// How many times as long as other lists it may stay when they are cut.
  var weight = 1
  /// Where all of its list is, as many as are counted where it is cut; nil where that is nowhere.
  var whole: PanelRow.Target?
  /// All of it in one line, where its first row would not say enough.
  var summary: Line?
  /// How many rows there are in all, where some were cut; in words, beside the title.
  var more = ""

  /// The panel with its rows' wide trails, where hardly any text must give way to them.
  func widened(to width: Int) -> Panel {
    let wide = rows.filter { !$0.wideTrail.isEmpty }
    let crowded = wide.count { row in
      [row.lead, row.text, row.wideTrail].reduce(4) { $0 + TextWidth.columns(of: $1) } > width
    }
    guard crowded * 8 < wide.count else { return self }
    var panel = self
    for row in rows.indices where !rows[row].wideTrail.isEmpty {
      panel.rows[row].trail = rows[row].wideTrail
    }
    return panel
  }

  /// How many rows there are, with those that are never seen.
  var total: Int { rows.count + unseen }

  /// The panel in one line: its title and its first row, or how it is empty. It leads to all of a
  /// list, else to where that row does.
  func brief(_ all: (Int) -> String) -> PanelRow {
    let first = rows.first
    let text = [first?.lead, first?.text].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: "  ")
    let isCounted = isList && total > 1
    return PanelRow(
      lead: title, leadRole: .heading, text: first == nil ? empty : text,
      textRole: first == nil ? .muted : .text, line: summary,
      trail: summary != nil ? "" : isCounted ? all(total) : isList ? "" : first?.trail ?? "",
      trailRole: isList ? .muted : first?.trailRole ?? .muted,
      target: summary == nil && !isCounted ? first?.target ?? whole : whole)
  }
}

extension MonthView {
  /// The lines that this month takes, its named days included.
  var rows: Int {
    let named = month.days.count { $0.holiday != nil }
    return 2 + month.weeks.count + (named == 0 ? 0 : named + 1)
  }
}
