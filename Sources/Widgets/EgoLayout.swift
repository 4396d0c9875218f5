import Canvas

/// The place of every part of an ``EgoGraph``, counted from the top left of its area.
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

extension EgoLayout {
  /// Everything side by side, nil where the names have too little room:
  ///
  ///     Exempelbageriet ──── kund ───╮                      ╭── medlem ──▸ Företagarna
  ///                                  ├─▸ Norra Åkeriet AB ──┤
  ///     Södertörns Logistik ─ ägare ─╯                      ╰─── kund ───▸ Nyfors Rör
  init?(wide graph: EgoGraph, _ all: EgoSides, in size: Size, isAiry: Bool) {
    let sides = all.limited(to: (size.rows + 1) / 2 * 2 - 1, keeping: graph.selection)
    let hidden = sides.hidden(of: graph)
    guard size.rows > (hidden > 0 ? 1 : 0), !graph.ties.isEmpty else { return nil }
    let more = hidden > 0 ? TextWidth.columns(of: Overflow.text(hidden, graph.language)) : 0
    let middle = max(sides.centre, more)
    let (left, right) = (sides.left, sides.right)
    let fixed =
      middle + (left.isEmpty ? 0 : left.kinds + 11) + (right.isEmpty ? 0 : right.kinds + 11)
    let room = size.columns - fixed
    guard room >= min(left.labels, 20) + min(right.labels, 20) else { return nil }
    let labels = EgoLayout.share(room, left.labels, right.labels)
    let spare = room - labels.left - labels.right
    let stretch = min(spare / 2, 4)

    self.init()
    self.hidden = hidden
    let count = max(left.ties.count, right.ties.count)
    let spacing = isAiry && size.rows >= 2 * count - 1 ? 2 : 1
    let half = EgoLayout.offsets(count, spacing).last ?? 0
    rows = max(2 * half + 1, hidden > 0 ? 2 : 1)
    let y = (size.rows - rows) / 2 + half
    var x = (spare - stretch * (left.isEmpty || right.isEmpty ? 1 : 2)) / 2
    if !left.isEmpty {
      let line = Rect(x: x + labels.left + 1, y: y, width: left.kinds + 6 + stretch, height: 1)
      let name = Rect(x: x, y: y, width: labels.left, height: 1)
      addFan(left, name: name, line: line, trunk: line.maxX, spacing, graph)
      stroke(line.maxX + 1, y, "─")
      stroke(line.maxX + 2, y, "▸")
      x = line.maxX + 4
    }
    centre = Rect(x: x, y: y, width: middle, height: 1)
    overflow = Rect(x: x + (middle - more) / 2, y: y + 1, width: more, height: 1)
    guard !right.isEmpty else { return }
    stroke(x + middle + 1, y, right.isMutual ? "◂" : "─")
    stroke(x + middle + 2, y, "─")
    let line = Rect(x: x + middle + 4, y: y, width: right.kinds + 6 + stretch, height: 1)
    let name = Rect(x: line.maxX + 1, y: y, width: labels.right, height: 1)
    addFan(right, name: name, line: line, trunk: line.minX - 1, spacing, graph)
  }

  /// Rows above and below the middle for so many ties: two rows apart where there is air, else as
  /// close as they come; the middle row only where they are an odd number.
  private static func offsets(_ count: Int, _ spacing: Int) -> [Int] {
    (0..<count).map { index in
      let double = 2 * index - (count - 1)
      if spacing == 2 { return double }
      return (double + double.signum()) / 2
    }
  }

  /// The ties of one side, and the trunk that gathers them towards the middle.
  private mutating func addFan(
    _ side: EgoSides.Side, name: Rect, line: Rect, trunk x: Int, _ spacing: Int, _ graph: EgoGraph
  ) {
    let offsets = EgoLayout.offsets(side.ties.count, spacing)
    for (tie, offset) in zip(side.ties, offsets) {
      arms.append(
        Arm(
          tie: tie, label: name.offset(y: offset), edge: line.offset(y: offset),
          isLeft: side.isLeft,
          heads: (side.isLeft && graph.ties[tie].direction == .mutual, !side.isLeft)))
    }
    guard let top = offsets.first, let bottom = offsets.last else { return }
    for offset in min(top, 0)...max(bottom, 0) {
      let isTied = offsets.contains(offset)
      let character = EgoLayout.joint(
        up: offset > top, down: offset < bottom,
        left: side.isLeft ? isTied : offset == 0, right: side.isLeft ? offset == 0 : isTied)
      stroke(x, name.y + offset, character)
    }
  }
}

extension EgoLayout {
  /// The lines bent to the name from above and below, so that the others have half the width each;
  /// nil where that is too little:
  ///
  ///            Exempelbageriet ── kund ──╮ ╭── medlem ──▸ Företagarna
  ///                                      ▾ │
  ///                               Norra Åkeriet AB
  ///                                      ▴
  ///        Södertörns Logistik ── ägare ─╯
  init?(bent graph: EgoGraph, _ all: EgoSides, in size: Size) {
    let gap = all.left.isEmpty && !all.right.isMutual ? 0 : 1
    let capacity = EgoLayout.ties(inRows: size.rows, gap: gap)
    let sides = all.limited(to: capacity, keeping: graph.selection)
    let hidden = sides.hidden(of: graph)
    guard capacity > 0, !graph.ties.isEmpty else { return nil }
    let more = hidden > 0 ? TextWidth.columns(of: Overflow.text(hidden, graph.language)) : 0
    let (left, right) = (sides.left, sides.right)
    let room = size.columns - 1 - left.bentReach - right.bentReach
    guard room >= min(left.labels, 14) + min(right.labels, 14) else { return nil }
    let labels = EgoLayout.share(room, left.labels, right.labels)
    let stretch = min((room - labels.left - labels.right) / 2, 2)
    let least = labels.left + left.bentReach + (left.isEmpty ? 0 : stretch)
    let most = min(
      size.columns - 1 - labels.right - right.bentReach - (right.isEmpty ? 0 : stretch),
      size.columns - more - 4)
    guard least <= most else { return nil }

    self.init()
    self.hidden = hidden
    let middle = min(max(size.columns / 2, least), most)
    let upper = max(left.upper, right.upper)
    let lower = max(left.lower, right.lower)
    rows = upper + gap + 1 + (lower > 0 ? gap + lower : 0)
    let y = (size.rows - rows) / 2 + upper + gap
    placeCentre(sides.centre, around: middle, y: y, room: size.columns, more: more)
    for side in [left, right] {
      let width = side.kinds + 4 + stretch
      let line = Rect(
        x: side.isLeft ? middle - 1 - width : middle + 2, y: y, width: width, height: 1)
      let name =
        side.isLeft
        ? Rect(x: line.minX - 1 - labels.left, y: y, width: labels.left, height: 1)
        : Rect(x: line.maxX + 1, y: y, width: labels.right, height: 1)
      addBranches(side, name: name, line: line, gap: gap, graph)
    }
  }

  /// How many ties of a side fit above and below the name, with an empty row on each side that has
  /// any where there is a gap.
  private static func ties(inRows rows: Int, gap: Int) -> Int {
    let many = rows - 1 - 2 * gap
    return many > 1 ? many : rows - 1 - gap > 0 ? 1 : 0
  }

  private mutating func placeCentre(
    _ columns: Int, around middle: Int, y: Int, room: Int, more: Int
  ) {
    let free = more > 0 ? room - more - 2 : room
    let width = min(max(columns, 3), free)
    let x = min(max(middle - width / 2, 0), free - width)
    centre = Rect(x: x, y: y, width: width, height: 1)
    overflow = Rect(x: room - more, y: y, width: more, height: 1)
  }

  /// The first half of a side's ties above the name, the rest below, the last one of each half
  /// nearest to it.
  private mutating func addBranches(
    _ side: EgoSides.Side, name: Rect, line: Rect, gap: Int, _ graph: EgoGraph
  ) {
    let x = side.isLeft ? line.maxX : line.minX - 1
    for (index, tie) in side.ties.enumerated() {
      let isAbove = index < side.upper
      let offset = isAbove ? index - side.upper - gap : index - side.upper + 1 + gap
      arms.append(
        Arm(
          tie: tie, label: name.offset(y: offset), edge: line.offset(y: offset),
          isLeft: side.isLeft,
          heads: (side.isLeft && graph.ties[tie].direction == .mutual, !side.isLeft)))
      let isOutermost = index == 0 || index == side.ties.count - 1
      let joint = EgoLayout.joint(
        up: !isAbove || !isOutermost, down: isAbove || !isOutermost, left: side.isLeft,
        right: !side.isLeft)
      stroke(x, name.y + offset, joint)
    }
    let isHead = side.isLeft || side.isMutual
    if gap > 0, side.upper > 0 { stroke(x, name.y - 1, isHead ? "▾" : "│") }
    if gap > 0, side.lower > 0 { stroke(x, name.y + 1, isHead ? "▴" : "│") }
  }
}

extension EgoSides.Side {
  fileprivate var upper: Int { (ties.count + 1) / 2 }
  fileprivate var lower: Int { ties.count / 2 }
  /// Columns of all but the name: a space, the line and the trunk.
  fileprivate var bentReach: Int { isEmpty ? 0 : kinds + 6 }
}

extension EgoLayout {
  /// One tie below the other, for where there is no room to the sides:
  ///
  ///     Norra Åkeriet AB
  ///     ├◂─ kund ─── Exempelbageriet
  ///     ╰── medlem ▸ Företagarna
  init(tree graph: EgoGraph, _ sides: EgoSides, in size: Size) {
    self.init()
    let all = sides.left.ties + sides.right.ties
    let ties = EgoSides.limited(all, to: size.rows - 1, keeping: graph.selection)
    hidden = all.count - ties.count
    rows = ties.count + 1
    let count = hidden > 0 ? TextWidth.columns(of: Overflow.text(hidden, graph.language)) : 0
    let more = count + 8 > size.columns ? 0 : count
    let free = size.columns - (more > 0 ? more + 2 : 0)
    centre = Rect(x: 0, y: 0, width: min(sides.centre, free), height: 1)
    overflow = Rect(x: centre.maxX + 2, y: 0, width: more, height: 1)
    let kinds = max(sides.left.kinds, sides.right.kinds)
    let line = min(kinds + 5, max(size.columns / 2 - 1, 0))
    for (index, tie) in ties.enumerated() {
      let isLast = index == ties.count - 1
      stroke(0, index + 1, EgoLayout.joint(up: true, down: !isLast, left: false, right: true))
      let direction = graph.ties[tie].direction
      let edge = Rect(x: 1, y: index + 1, width: line, height: 1)
      let label = Rect(
        x: edge.maxX + 1, y: index + 1, width: size.columns - edge.maxX - 1, height: 1)
      arms.append(
        Arm(
          tie: tie, label: label, edge: edge, isLeft: false,
          heads: (direction != .outgoing, direction != .incoming)))
    }
  }
}
