import Canvas

/// Where everything of an ``EgoGraph`` stands, counted from the top left of its area.
struct EgoLayout: Equatable {
  /// A piece of the lines that several ties share.
  struct Stroke: Equatable {
    let x: Int
    let y: Int
    let character: Character
  }

  var arms: [Arm] = []
  var strokes: [Stroke] = []
  var centre = Rect.zero
  /// Where the number of ties that did not fit is said.
  var overflow = Rect.zero
  var hidden = 0
  /// Rows that all of it takes, from the top of the area.
  var rows = 0

  /// The first way of drawing that leaves the names enough room; `isAiry` leaves a row between the
  /// ties where there are rows to spare.
  init(_ graph: EgoGraph, in size: Size, isAiry: Bool = true) {
    let sides = EgoSides(graph)
    if let wide = EgoLayout(wide: graph, sides, in: size, isAiry: isAiry) {
      self = wide
    } else if let bent = EgoLayout(bent: graph, sides, in: size) {
      self = bent
    } else {
      self.init(tree: graph, sides, in: size)
    }
  }

  init() {}

  /// The box character whose lines leave in those directions, its corners rounded.
  static func joint(up: Bool, down: Bool, left: Bool, right: Bool) -> Character {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (false, true, true, true): "┬"
    case (true, false, true, true): "┴"
    case (false, true, true, false): "╮"
    case (true, false, true, false): "╯"
    case (false, true, false, true): "╭"
    case (true, false, false, true): "╰"
    case (_, _, false, false): "│"
    default: "─"
    }
  }

  /// Shares `room` columns between two names: the longer one gives way first.
  static func share(_ room: Int, _ left: Int, _ right: Int) -> (left: Int, right: Int) {
    let over = left + right - max(room, 0)
    guard over > 0 else { return (left, right) }
    let half = max(room, 0) / 2
    if left <= half { return (left, max(room, 0) - left) }
    if right <= half { return (max(room, 0) - right, right) }
    return (max(room, 0) - half, half)
  }

  mutating func stroke(_ x: Int, _ y: Int, _ character: Character) {
    strokes.append(Stroke(x: x, y: y, character: character))
  }
}

extension EgoLayout {
  /// One tie: the other organisation's name, and the line with the kind on it.
  struct Arm: Equatable {
    let tie: Int
    let label: Rect
    let edge: Rect
    let isLeft: Bool
    /// Whether the left and the right end of the line are arrowheads.
    let heads: (left: Bool, right: Bool)

    var area: Rect {
      let left = min(label.minX, edge.minX)
      return Rect(
        x: left, y: label.y, width: max(label.maxX, edge.maxX) - left, height: label.height)
    }

    /// `── kund ──▸`: the word in the middle of the line, which keeps a dash at each end.
    func line(kind: String) -> Line {
      let room = edge.width - 4
      let word = room > 0 ? TextWidth.fit(kind, to: room) : ""
      let columns = TextWidth.columns(of: word)
      let dashes = max(edge.width - (columns > 0 ? columns + 2 : 0), 0)
      let start = dashes / 2
      let (left, right) = (heads.left ? "◂" : "─", heads.right ? "▸" : "─")
      guard start > 0 else { return Line(edge.width > 0 ? right : "", .graph) }
      let before = left + String(repeating: "─", count: start - 1)
      let after = String(repeating: "─", count: dashes - start - 1) + right
      guard columns > 0 else { return Line(before + after, .graph) }
      return Line(before + " ", .graph) + Line(word, .muted) + Line(" " + after, .graph)
    }

    static func == (one: Arm, other: Arm) -> Bool {
      (one.tie, one.label, one.edge, one.isLeft) == (
        other.tie, other.label, other.edge, other.isLeft
      ) && one.heads == other.heads
    }
  }
}
