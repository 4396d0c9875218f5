/// How an area is shared out. Every part lies inside the whole, parts never overlap, and where room
/// is short the first part gets what there is and the rest becomes empty.
extension Rect {
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Moves each side inwards; an area too small for it becomes empty.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let (left, right) = (Self.bounded(left), Self.bounded(right))
    let (top, bottom) = (Self.bounded(top), Self.bounded(bottom))
    return Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  package func inset(by margin: Int) -> Rect {
    inset(left: margin, top: margin, right: margin, bottom: margin)
  }

  package func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    inset(left: horizontal, top: vertical, right: horizontal, bottom: vertical)
  }

  package func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
    Rect(x: x + Self.bounded(dx), y: y + Self.bounded(dy), width: width, height: height)
  }

  /// The leftmost `left` columns, and what lies to the right of them beyond `gap` empty columns.
  package func split(left: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let first = min(max(left, 0), width)
    let second = min(first + min(max(gap, 0), width), width)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: x + second, y: y, width: width - second, height: height)
    )
  }

  /// The topmost `top` rows, and what lies below them beyond `gap` empty rows.
  package func split(top: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
    let first = min(max(top, 0), height)
    let second = min(first + min(max(gap, 0), height), height)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y + second, width: width, height: height - second)
    )
  }

  /// Splits off the rightmost `right` columns; `gap` empty columns stay between the two.
  package func split(right: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
    let last = min(max(right, 0), width)
    let first = max(width - last - min(max(gap, 0), width), 0)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: maxX - last, y: y, width: last, height: height)
    )
  }

  /// Splits off the lowest `bottom` rows; `gap` empty rows stay between the two.
  package func split(bottom: Int, gap: Int = 0) -> (rest: Rect, bottom: Rect) {
    let last = min(max(bottom, 0), height)
    let first = max(height - last - min(max(gap, 0), height), 0)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: maxY - last, width: width, height: last)
    )
  }

  /// Row number `index` of the area, counted from its top, one cell high; empty if outside.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// An area of that size in the middle of this one, cut to fit.
  package func centred(_ size: Size) -> Rect {
    let (columns, rows) = (min(size.columns, width), min(size.rows, height))
    return Rect(
      x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }
}
