package import Canvas

/// One column of a ``Table``.
package struct Column: Equatable, Sendable {
  package enum Width: Equatable, Sendable {
    /// Always so many columns.
    case fixed(Int)
    /// At least `min`, at most `max`, sharing what is over by weight.
    case flexible(min: Int, max: Int = 60, weight: Int = 1)
  }

  package enum Sort: Equatable, Sendable {
    case ascending
    case descending
  }

  package let title: String
  package let width: Width
  package let align: Alignment
  /// Where the table is too narrow for all, the column with the lowest priority goes first.
  package let priority: Int
  /// Set on the column that the rows are sorted by.
  package let sort: Sort?

  package init(
    _ title: String, _ width: Width, align: Alignment = .left, priority: Int = 0,
    sort: Sort? = nil
  ) {
    self.title = title
    self.width = width
    self.align = align
    self.priority = priority
    self.sort = sort
  }

  /// A column that takes what its texts need, no more. Those that need little more than `least`
  /// have it before those that need much more.
  /// - Parameter need: the columns that the widest text takes.
  package init(
    _ title: String, need: Int, least: Int, align: Alignment = .left, priority: Int = 0,
    sort: Sort? = nil
  ) {
    let need = max(need, TextWidth.columns(of: title) + (sort == nil ? 0 : 2))
    self.init(
      title, .flexible(min: min(least, need), max: need), align: align, priority: priority,
      sort: sort)
  }

  var minimum: Int {
    switch width {
    case .fixed(let columns): max(columns, 0)
    case .flexible(let minimum, _, _): max(minimum, 0)
    }
  }

  var maximum: Int {
    switch width {
    case .fixed(let columns): max(columns, 0)
    case .flexible(let minimum, let maximum, _): max(minimum, maximum, 0)
    }
  }

  var weight: Int {
    switch width {
    case .fixed: 0
    case .flexible(_, _, let weight): max(weight, 1)
    }
  }
}

/// The columns of a table that there is room for, and the place of each.
struct ColumnLayout: Equatable {
  struct Place: Equatable {
    /// Index among all the columns.
    let column: Int
    /// From the left of the room that was shared out.
    let x: Int
    let width: Int
  }

  let places: [Place]

  static let gap = 2

  /// Shares `room` columns. Columns leave by priority, the rightmost first among equals, until the
  /// least widths of those that stay fit; a last one that is still too wide is cut.
  init(_ columns: [Column], room: Int) {
    var kept = Array(columns.indices)
    while kept.count > 1, ColumnLayout.need(kept.map { columns[$0].minimum }) > room {
      let least = kept.map { columns[$0].priority }.min()
      guard let last = kept.lastIndex(where: { columns[$0].priority == least }) else { break }
      kept.remove(at: last)
    }
    let widths = ColumnLayout.widths(kept.map { columns[$0] }, room: room)
    var x = 0
    places = zip(kept, widths).map { column, width in
      defer { x += width + ColumnLayout.gap }
      return Place(column: column, x: x, width: width)
    }
  }

  private static func need(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(widths.count - 1, 0)
  }

  /// Gives what is over to the flexible columns, by weight, until all of it is given or all are at
  /// their widest.
  private static func widths(_ columns: [Column], room: Int) -> [Int] {
    var widths = columns.map { min($0.minimum, max(room, 0)) }
    var over = room - need(widths)
    while over > 0 {
      let growing = columns.indices.filter { widths[$0] < columns[$0].maximum }
      let weight = growing.reduce(0) { $0 + columns[$1].weight }
      guard weight > 0 else { break }
      let share = over
      for index in growing where over > 0 {
        let fair = max(1, share * columns[index].weight / weight)
        let more = min(fair, columns[index].maximum - widths[index], over)
        widths[index] += more
        over -= more
      }
    }
    return widths
  }
}
