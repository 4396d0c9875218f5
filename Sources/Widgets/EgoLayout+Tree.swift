import Canvas

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
