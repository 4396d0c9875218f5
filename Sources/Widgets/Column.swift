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
