/// A point in time as a `date` field writes it: a day, or a day and a time.
///
/// It takes what means the same to everyone, on every day and everywhere: ISO 8601
/// (`2026-11-23`, `2026-11-23 10:15`, `2026-11-23T10:15:00+01:00`) and, since recutils itself
/// writes it, the form of mails (`Mon, 23 Nov 2026 10:00:00 +0100`, English names). Without a zone,
/// UTC is meant.
struct Instant: Comparable {
  /// From 1970-01-01 00:00 UTC.
  private let seconds: Int64
  /// Of a second, in billionths.
  private let fraction: Int64

  static func < (one: Instant, other: Instant) -> Bool {
    (one.seconds, one.fraction) < (other.seconds, other.fraction)
  }

  init?(_ text: [UInt8]) {
    var reader = InstantReader(text.trimmed)
    guard let day = reader.isoDay() ?? reader.namedDay() else { return nil }
    var seconds = day * 86_400
    var fraction: Int64 = 0
    if reader.separator() {
      guard let time = reader.time() else { return nil }
      (seconds, fraction) = (seconds + time.seconds, time.fraction)
      guard let offset = reader.zone() else { return nil }
      seconds -= offset
    }
    guard reader.isAtEnd else { return nil }
    (self.seconds, self.fraction) = (seconds, fraction)
  }
}
