import Almanac
import Glibc

/// The only place that asks what time it is. Nothing keeps what it answers: the clock may be put,
/// the time zone may change, and the machine may sleep.
enum Clock {
  /// The time of day, and how much of the day is left.
  struct Reading: Equatable {
    let moment: Moment
    /// Until the next day begins: not always what the hands say, since clocks are put forward and
    /// back.
    let secondsToMidnight: Int
    /// When it begins, in seconds since 1970.
    let midnight: Int
  }

  /// By the machine's clock and time zone.
  static var reading: Reading {
    // A time zone that was changed while the program runs is taken up.
    tzset()
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    var next = tm()
    (next.tm_year, next.tm_mon, next.tm_mday) = (local.tm_year, local.tm_mon, local.tm_mday + 1)
    next.tm_isdst = -1
    let midnight = mktime(&next)
    return Reading(
      moment: moment(local), secondsToMidnight: max(midnight - seconds, 1), midnight: midnight)
  }

  /// The moment in UTC, for other programs.
  static var utc: Moment {
    var seconds = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return moment(parts)
  }

  /// The day, by the machine's time zone, of so many seconds since 1970.
  static func day(_ seconds: Int) -> Day {
    var (seconds, parts) = (seconds, tm())
    localtime_r(&seconds, &parts)
    return moment(parts).day
  }

  private static func moment(_ parts: tm) -> Moment {
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let time = TimeOfDay(
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: min(Int(parts.tm_sec), 59))
    return Moment(day ?? .first, time ?? .midnight)
  }

  static var now: Moment { reading.moment }

  static var today: Day { now.day }

  static var time: TimeOfDay { now.time }

  /// Milliseconds since some moment in the past, by a clock that nobody can put.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000 &+ time.tv_nsec / 1_000_000
  }
}
