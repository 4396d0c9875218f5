import Canvas

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
