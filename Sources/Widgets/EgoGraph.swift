package import Almanac
package import Canvas

/// One organisation in the middle of its ties: those that point at it to the left, those that it
/// points at to the right, each with its kind on the line. Where there is less room the graph bends
/// round the name, and where there is least it is a tree below it; where there are more ties than
/// rows, the rest are counted.
package struct EgoGraph: Equatable, Sendable {
  package struct Tie: Equatable, Sendable {
    package enum Direction: Equatable, Sendable {
      /// From the other organisation to this one.
      case incoming
      /// From this organisation to the other.
      case outgoing
      /// Both ways, as a cooperation is.
      case mutual
    }

    /// The other organisation.
    package let label: String
    /// The word on the line: `kund`, `ägare`.
    package let kind: String
    package let direction: Direction

    package init(_ label: String, _ kind: String, _ direction: Direction) {
      self.label = label
      self.kind = kind
      self.direction = direction
    }
  }

  package var centre: String
  package var ties: [Tie]
  /// Index in `ties` of the one that the selection bar is on; it is never among those left out.
  package var selection: Int?
  package var language: Language

  package init(_ centre: String, ties: [Tie], selection: Int? = nil, language: Language) {
    self.centre = centre
    self.ties = ties
    self.selection = selection
    self.language = language
  }

  /// Rows that the whole graph takes at `width`, at most `limit`.
  package func height(width: Int, limit: Int = 15) -> Int {
    let rows = EgoLayout(self, in: Size(columns: width, rows: limit), isAiry: false).rows
    return min(rows, max(limit, 0))
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = EgoLayout(self, in: area.size)
    for stroke in layout.strokes {
      let point = Point(x: area.x + stroke.x, y: area.y + stroke.y)
      canvas.write(String(stroke.character), at: point, role: .graph, in: area)
    }
    for arm in layout.arms { draw(arm, on: &canvas, in: area) }
    let place = layout.centre.offset(x: area.x, y: area.y)
    canvas.write(
      centre, at: place.origin, role: .title, in: area.intersection(place), width: place.width,
      align: .center)
    let rest = layout.overflow.offset(x: area.x, y: area.y)
    if layout.hidden > 0 {
      canvas.write(
        Overflow.text(layout.hidden, language), at: rest.origin, role: .muted,
        in: area.intersection(rest))
    }
  }

  /// The tie whose label or line is at a point of the screen.
  package func tie(at point: Point, in area: Rect) -> Int? {
    EgoLayout(self, in: area.size).arms
      .first { $0.area.offset(x: area.x, y: area.y).intersection(area).contains(point) }?.tie
  }

  private func draw(_ arm: EgoLayout.Arm, on canvas: inout Canvas, in area: Rect) {
    let tie = ties[arm.tie]
    let edge = arm.edge.offset(x: area.x, y: area.y)
    let label = arm.label.offset(x: area.x, y: area.y)
    arm.line(kind: tie.kind).draw(on: &canvas, in: edge.intersection(area))
    canvas.write(
      tie.label, at: label.origin, in: area.intersection(label), width: label.width,
      align: arm.isLeft ? .right : .left)
    guard arm.tie == selection else { return }
    let bar = arm.area.offset(x: area.x, y: area.y).intersection(area)
    canvas.lay(.selected, bar)
    let start = label.intersection(area)
    if !bar.isEmpty { canvas.setCursor(at: start.isEmpty ? bar.origin : start.origin) }
  }
}
