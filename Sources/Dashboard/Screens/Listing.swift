import Almanac
import Model
import Widgets

/// What the rows of a list depend on.
struct ListInputs: Equatable, Sendable {
  let version: DataVersion
  let language: Language
  /// The filter; empty for all rows.
  let filter: String
  /// The width of the list, where text is broken into lines.
  let width: Int
  let hasAgenda: Bool

  init(_ filter: String, width: Int = 0, _ environment: Environment) {
    version = environment.version
    language = environment.language
    self.filter = filter
    self.width = width
    hasAgenda = environment.agenda != nil
  }
}

/// The rows of one screen. Rows are made when asked for: a hundred thousand cost what is seen.
protocol Listing: Sendable {
  var columns: [Column] { get }
  var count: Int { get }
  /// Whether the titles of the columns hold for all rows.
  var hasHeader: Bool { get }
  /// The record behind a row; nil for a heading.
  func id(at row: Int) -> RecordID?
  /// The row of a record; nil where it is in none.
  func row(of id: RecordID) -> Int?
  func cells(at row: Int) -> [Line]
  /// The columns of the group that a row belongs to, where groups have columns of their own.
  func columns(at row: Int) -> [Column]?
  /// The row to stand on when the calendar goes to today.
  var rowOfToday: Int? { get }
  /// Lines that a row takes in a list that is `height` lines high.
  func rowHeight(in height: Int) -> Int
  /// At most `lines` further lines of a row.
  func details(at row: Int, width: Int, lines: Int) -> [Line]
}

extension Listing {
  var hasHeader: Bool { true }
  var rowOfToday: Int? { nil }
  func rowHeight(in height: Int) -> Int { 1 }
  func details(at row: Int, width: Int, lines: Int) -> [Line] { [] }
  func columns(at row: Int) -> [Column]? { nil }

  /// The nearest row with a record from `row` on, in one direction.
  func selectable(from row: Int, forward: Bool) -> Int? {
    guard row >= 0, row < count else { return nil }
    let rows =
      forward ? Array(row..<min(count, row + 50)) : Array((max(0, row - 50)...row).reversed())
    return rows.first { id(at: $0) != nil }
  }

  /// The row that shows a record, itself or what it belongs to.
  func row(showing id: RecordID, in municipality: Municipality) -> Int? {
    let owners = [id] + municipality.owners(of: id)
    for owner in owners {
      if let row = row(of: owner) { return row }
    }
    return nil
  }

  func row(of id: RecordID) -> Int? {
    (0..<count).first { self.id(at: $0) == id }
  }
}
