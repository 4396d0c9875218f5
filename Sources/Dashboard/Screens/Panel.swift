import Almanac
import Canvas
import Model
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
  /// Keeps several rows before another has more than one.
  var isFirst = false
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

/// One row of a panel: when, what, and what is worth knowing at the end.
struct PanelRow: Equatable {
  /// Where Enter leads.
  enum Target: Equatable, Sendable {
    case record(RecordID)
    /// The list of a screen with what its filter lets through, in an order where one is given.
    case list(Screen, String = "", Sort? = nil)
    /// What is new in the registers.
    case registers
  }

  struct Meter: Equatable {
    let fraction: Double
    /// Of its filled part.
    let role: Role
  }

  var lead = ""
  var leadRole = Role.muted
  var text: String
  var textRole = Role.text
  /// Instead of the text, where it is of several roles.
  var line: Line?
  /// A meter between the text and the trail.
  var meter: Meter?
  var series: [Double?] = []
  var trail = ""
  var trailRole = Role.muted
  /// The trail where there is room for it beside most texts of the panel.
  var wideTrail = ""
  var target: Target?

  var hasDrawing: Bool { meter != nil || !series.isEmpty }
}

/// Where the parts of a panel's rows stand: leads and trails of all rows line up.
struct PanelColumns: Equatable {
  private let lead: Int
  private let trail: Int
  private let trailsAreAligned: Bool
  private let keepsTrails: Bool
  /// Of the rows that have a drawing.
  private let text: Int

  private static let gap = 2
  /// A drawing narrower than this tells nothing; the text has its room instead.
  private static let leastDrawing = 4

  init(_ panel: Panel) {
    lead = panel.rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0
    trail = panel.rows.map { TextWidth.columns(of: $0.trail) }.max() ?? 0
    trailsAreAligned = panel.trailsAreAligned
    keepsTrails = panel.keepsTrails
    text =
      panel.rows.filter(\.hasDrawing).map { TextWidth.columns(of: $0.text) }.max() ?? 0
  }

  /// The parts of a row in an area one line high.
  func parts(
    of row: PanelRow, in area: Rect
  ) -> (lead: Rect, text: Rect, drawing: Rect, trail: Rect) {
    let (start, rest) = area.split(left: lead, gap: lead == 0 ? 0 : Self.gap)
    let trailWidth = trailWidth(of: row, room: rest.width)
    let (middle, end) = rest.split(right: trailWidth, gap: trailWidth == 0 ? 0 : Self.gap)
    let wanted = row.meter == nil ? row.series.count : 10
    let drawing = min(wanted, middle.width - text - Self.gap)
    guard row.hasDrawing, drawing >= Self.leastDrawing else {
      return (start, middle, middle.split(right: 0).right, end)
    }
    let split = middle.split(right: drawing, gap: Self.gap)
    return (start, split.rest, split.right, end)
  }

  /// A trail that would take more than a third of the room from a text that needs it is left out.
  private func trailWidth(of row: PanelRow, room: Int) -> Int {
    if trailsAreAligned || row.hasDrawing { return min(trail, room / 2) }
    let wanted = TextWidth.columns(of: row.trail)
    if keepsTrails { return min(wanted, room / 2) }
    let isCrowded = TextWidth.columns(of: row.text) + Self.gap + wanted > room
    return isCrowded && wanted > room / 3 ? 0 : wanted
  }
}
