package import Almanac

/// When the house is open, by weekday: `mån–fre 8–17, lör 10–14`.
///
/// It knows no time zone: it is asked about what the clock on the wall says, so on the two days of
/// the year when that clock is put forward or back the house opens and closes by it as people do.
package struct OpeningHours: Equatable, Sendable {
  /// From a minute of the week, of which Monday begins at 0, and on for so many minutes, maybe into
  /// the next week.
  struct Span: Equatable, Sendable {
    /// 0 ..< ``OpeningHours/minutesInWeek``.
    let start: Int
    /// 1 ... ``OpeningHours/minutesInDay``.
    let length: Int

    func contains(_ minute: Int) -> Bool {
      (minute - start + OpeningHours.minutesInWeek) % OpeningHours.minutesInWeek < length
    }
  }

  static let minutesInDay = 24 * 60
  static let minutesInWeek = 7 * minutesInDay

  /// In the order in which they were said; no more than ``most``.
  let spans: [Span]

  /// So many may be said; nobody opens more often in a week.
  static let maximumSpans = 50

  init(_ spans: [Span]) {
    self.spans = spans
  }

  package func isOpen(at moment: Moment) -> Bool { isOpen(minute: Self.minute(of: moment)) }

  /// The next moment, within a week, at which the house opens or closes; nil where it never does.
  package func nextChange(after moment: Moment) -> Moment? {
    let now = Self.minute(of: moment)
    let edges = spans.flatMap { [$0.start, $0.start + $0.length] }
    let distances = edges.map { edge in
      (edge - now - 1 + 2 * Self.minutesInWeek) % Self.minutesInWeek + 1
    }
    let isOpenNow = isOpen(minute: now)
    let next = distances.sorted().first { isOpen(minute: now + $0) != isOpenNow }
    return next.map { moment.adding(seconds: $0 * 60 - moment.time.second) }
  }

  /// The next moment, within a week, at which it opens: nil while it is open, or where it never is.
  package func nextOpening(after moment: Moment) -> Moment? {
    isOpen(at: moment) ? nil : nextChange(after: moment)
  }

  private func isOpen(minute: Int) -> Bool {
    spans.contains { $0.contains(minute % Self.minutesInWeek) }
  }

  private static func minute(of moment: Moment) -> Int {
    (moment.day.weekday.rawValue - 1) * minutesInDay + moment.time.hour * 60 + moment.time.minute
  }
}
