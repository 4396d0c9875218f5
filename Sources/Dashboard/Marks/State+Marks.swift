import Almanac
import Canvas
import Model

extension State {
  /// Whether the rows of the list on show can be marked.
  var canMark: Bool { screen == .network && browsing.focus == .list && rowID != nil }

  /// Whether others than the row at hand are marked.
  var isOneOfMany: Bool {
    guard screen == .network, browsing.focus == .list else { return false }
    return !marks.isSubset(of: rowID.map { [$0] } ?? [])
  }

  /// Marks the chosen row, or takes its mark away, and goes on to the next.
  mutating func mark() {
    guard let id = rowID else { return }
    if marks.remove(id) == nil { marks.insert(id) }
    lastMark = id
    move(.down)
  }

  /// Marks every row from the last one that was marked to the chosen one.
  mutating func markRange() {
    let listing = listing()
    guard let first = lastMark.flatMap({ listing.row(of: $0) }) else { return mark() }
    for row in min(first, browsing.row)...max(first, browsing.row) {
      if let id = listing.id(at: row) { marks.insert(id) }
    }
    lastMark = rowID
  }

  /// Marks all that the filter lets through; where all of it is marked, none of it.
  mutating func markAll() {
    let listing = listing()
    let ids = Set((0..<listing.count).compactMap { listing.id(at: $0) })
    if ids.isSubset(of: marks) { marks.subtract(ids) } else { marks.formUnion(ids) }
    lastMark = nil
  }

  mutating func unmark() {
    marks = []
    lastMark = nil
  }

  /// The marked records in the order of the list; those that the filter hides come last, as in
  /// their file.
  var marked: [RecordID] {
    let listing = listing()
    let shown = (0..<listing.count).compactMap { listing.id(at: $0) }.filter(marks.contains)
    let hidden = marks.subtracting(shown)
      .compactMap { id in municipality.row(of: id).map { (id, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
    return shown + hidden
  }
}
