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

/// The ties of an ``EgoGraph`` shared out between its two sides, and how long their words are.
struct EgoSides {
  struct Side {
    /// Indices in the graph's ties.
    var ties: [Int]
    let isLeft: Bool
    /// Columns of the longest name.
    let labels: Int
    /// Columns of the longest kind.
    let kinds: Int
    /// Whether every tie is, so that the line out of the middle may have an arrowhead there.
    let isMutual: Bool

    var isEmpty: Bool { ties.isEmpty }
  }

  private(set) var left: Side
  private(set) var right: Side
  /// Columns of the name in the middle.
  let centre: Int

  private static let longestName = 60
  private static let longestKind = 14

  /// Incoming and mutual ties stand to the left. Where nothing goes out, so much of what is mutual
  /// moves to the right that the sides are even.
  init(_ graph: EgoGraph) {
    let ties = graph.ties
    let outgoing = ties.indices.filter { ties[$0].direction == .outgoing }
    var rest = ties.indices.filter { ties[$0].direction != .outgoing }
    var moved: [Int] = []
    while outgoing.isEmpty, rest.count > moved.count + 1,
      let last = rest.lastIndex(where: { ties[$0].direction == .mutual })
    {
      moved.insert(rest.remove(at: last), at: 0)
    }
    left = Self.side(rest, of: graph, isLeft: true)
    right = Self.side(outgoing + moved, of: graph, isLeft: false)
    centre = Self.columns(graph.centre, Self.longestName)
  }

  private static func side(_ ties: [Int], of graph: EgoGraph, isLeft: Bool) -> Side {
    Side(
      ties: ties, isLeft: isLeft,
      labels: ties.map { columns(graph.ties[$0].label, longestName) }.max() ?? 0,
      kinds: ties.map { columns(graph.ties[$0].kind, longestKind) }.max() ?? 0,
      isMutual: ties.allSatisfy { graph.ties[$0].direction == .mutual } && !ties.isEmpty)
  }

  private static func columns(_ text: String, _ limit: Int) -> Int {
    min(TextWidth.columns(of: text, upTo: limit), limit)
  }

  /// How many of the graph's ties stand on neither side.
  func hidden(of graph: EgoGraph) -> Int {
    graph.ties.count - left.ties.count - right.ties.count
  }

  /// At most `count` on each side.
  func limited(to count: Int, keeping selection: Int?) -> EgoSides {
    var sides = self
    sides.left.ties = Self.limited(left.ties, to: count, keeping: selection)
    sides.right.ties = Self.limited(right.ties, to: count, keeping: selection)
    return sides
  }

  /// The first `count`; one that is selected takes the last place where it would be left out.
  static func limited(_ ties: [Int], to count: Int, keeping selection: Int?) -> [Int] {
    guard ties.count > count else { return ties }
    var kept = Array(ties.prefix(max(count, 0)))
    if let selection, ties.contains(selection), !kept.contains(selection), !kept.isEmpty {
      kept[kept.count - 1] = selection
    }
    return kept
  }
}
