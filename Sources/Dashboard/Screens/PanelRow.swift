import Canvas
import Model
import Widgets

/// One row of a panel: when, what, and what is worth knowing at the end.
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

  private static let gap = 2

  /// Where the parts of the row are, in an area one line high.
  func parts(in area: Rect, panel: Panel) -> (lead: Rect, text: Rect, drawing: Rect, trail: Rect) {
    let leadWidth = panel.leadWidth
    let (lead, rest) = area.split(left: leadWidth, gap: leadWidth == 0 ? 0 : Self.gap)
    let isFigured = meter != nil || !series.isEmpty
    let trailWidth = trailWidth(room: rest.width, panel: panel)
    let (middle, end) = rest.split(right: trailWidth, gap: trailWidth == 0 ? 0 : Self.gap)
    guard isFigured else {
      return (lead, middle, middle.split(right: 0).right, end)
    }
    let drawing = meter == nil ? min(series.count, middle.width / 3) : min(10, middle.width / 4)
    let split = middle.split(right: drawing, gap: Self.gap)
    return (lead, split.rest, split.right, end)
  }

  /// A trail that would take more than a third of the room from a text that needs it is left out.
  private func trailWidth(room: Int, panel: Panel) -> Int {
    if panel.trailsAreAligned || meter != nil || !series.isEmpty {
      return min(panel.trailWidth, room / 2)
    }
    let wanted = TextWidth.columns(of: trail)
    let isCrowded = TextWidth.columns(of: text) + Self.gap + wanted > room
    return isCrowded && wanted > room / 3 ? 0 : wanted
  }

  /// The text in lines, the last one cut where it takes more than `wrap`.
  func lines(width: Int, panel: Panel, wrap: Int) -> [String] {
    let room = parts(in: Rect(x: 0, y: 0, width: width, height: 1), panel: panel).text.width
    let lines = TextWidth.wrap(text, max(1, room))
    guard wrap > 1, lines.count > 1, panel.isList else { return [text] }
    guard lines.count > wrap else { return lines }
    return lines.prefix(wrap - 1) + [lines[(wrap - 1)...].joined(separator: " ")]
  }
}
