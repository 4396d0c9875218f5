import Canvas
import Model
import Widgets

/// One row of a panel: when, what, and what is worth knowing at the end.
struct PanelRow: Equatable {
  /// Where Enter leads.
  enum Target: Equatable, Sendable {
    case record(RecordID)
    /// The list of a screen with what its filter lets through, in an order where one is given.
    case list(Screen, String = "", Sort? = nil)
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
