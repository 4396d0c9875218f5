import Almanac
import Insight
import Model

/// Who has been silent too long, and who waits for something promised: a number for each
/// organisation's row.
struct OrganisationRhythm: Equatable, Sendable {
  /// Days beyond what was agreed: 0 where it has not been too long, and `never` where it should have
  /// been heard from and never was.
  private(set) var silent: [Int32] = []
  /// How many promises are open.
  private(set) var promises: [Int32] = []

  static let never = Int32.max

  init() {}

  init(_ municipality: Municipality, today: Day) {
    silent = municipality.daysSilent(by: today).map { Int32(clamping: $0 ?? 0) }
    promises = municipality.openPromiseCounts()
  }

  func silence(at row: Int) -> Int32 { silent.indices.contains(row) ? silent[row] : 0 }

  func promises(at row: Int) -> Int32 { promises.indices.contains(row) ? promises[row] : 0 }
}
