import Canvas
import Model

/// A heading with a few lines under it, for the overview.
struct Panel {
  let title: String
  var rows: [PanelRow]
  /// What stands there when there are no rows.
  var empty = ""

  /// The panel in `height` lines, heading included; what is left out is counted on the last.
  func fitted(to height: Int, more: (Int) -> String) -> Panel {
    let room = max(1, height - 1)
    guard rows.count > room else { return self }
    var panel = self
    let hidden = rows.count - room + 1
    panel.rows = Array(rows.prefix(room - 1))
    panel.rows.append(
      PanelRow(text: "+ " + more(hidden), textRole: .muted, target: rows[room - 1].target))
    return panel
  }

  /// Lines that it wants, heading included.
  var height: Int { max(1, rows.count) + 1 }
}

/// One line of a panel.
struct PanelRow {
  /// Where Enter leads.
  enum Target: Equatable {
    case record(RecordID)
    case screen(Screen)
  }

  var lead = ""
  var leadRole = Role.muted
  var text: String
  var textRole = Role.text
  /// A meter between the text and the trail: a fraction, and the role of its filled part.
  var meter: (fraction: Double, role: Role)?
  var series: [Double?] = []
  var trail = ""
  var trailRole = Role.muted
  var target: Target?
}
