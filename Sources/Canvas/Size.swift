/// Columns and rows of a canvas or terminal; never negative, and never larger than ``largest``, so
/// that a terminal that lies about its size can't make us ask for gigabytes.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package static let zero = Size(columns: 0, rows: 0)
  package static let largest = Size(columns: 2_000, rows: 1_000)

  package init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), 2_000)
    self.rows = min(max(rows, 0), 1_000)
  }
}
