import Canvas

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
