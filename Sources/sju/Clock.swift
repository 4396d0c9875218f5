import Almanac
import Glibc

/// The only place that asks what time it is.
enum Clock {
  /// What a calendar and a clock on the wall show, by the machine's clock and time zone.
  static var now: Moment {
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return moment(local)
  }

  /// The same in UTC, for other programs.
  static var utc: Moment {
    var seconds = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return moment(parts)
  }

  private static func moment(_ parts: tm) -> Moment {
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let time = TimeOfDay(
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: min(Int(parts.tm_sec), 59))
    return Moment(day ?? .first, time ?? .midnight)
  }

  static var today: Day { now.day }

  static var time: TimeOfDay { now.time }

  /// Seconds until the next day begins.
  static var secondsToMidnight: Int { 86_400 - time.secondsSinceMidnight }

  /// Milliseconds since some moment in the past, by a clock that nobody can put.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000 &+ time.tv_nsec / 1_000_000
  }
}
