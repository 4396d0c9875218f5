import Almanac
import Model

/// Something done with all the marked records in one step.
enum BulkAct: Equatable, Sendable {
  /// A value more, or a value less, for a field that repeats.
  case add(String)
  case remove(String)
  /// The same value for all, or none.
  case set(String)
  case export(ExportFormat)
  case unmark
}

/// How records are written to a file of their own.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// For a spreadsheet.
  case csv
  /// The people there, for an address book.
  case vcf
  case rec
}
