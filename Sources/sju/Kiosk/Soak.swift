/// A test of many pages at once: whether the kiosk grows with time. The clock passes as fast as the
/// pages are drawn.
struct Soak {
  let pages: Int
  private var count = 0
  private var before: Int?
  private var after: Int?

  /// Pages after which everything that is kept has been kept.
  private static let warmUp = 1_000
  /// So many kilobytes are no growth.
  private static let tolerance = 1_024

  init(pages: Int) { self.pages = pages }

  var isOver: Bool { count >= pages }

  mutating func countPage() {
    count += 1
    if count == Self.warmUp { before = Memory.kilobytes }
    if count == pages { after = Memory.kilobytes }
  }

  /// Whether it did not grow; also where that can't be told.
  var isFlat: Bool {
    guard let before, let after else { return pages <= Self.warmUp }
    return after - before <= Self.tolerance
  }

  var line: String {
    func text(_ kilobytes: Int?) -> String { kilobytes.map { "\($0) kB" } ?? "unknown" }
    return "\(text(before)) after \(Self.warmUp) pages, \(text(after)) after \(pages)"
  }
}
