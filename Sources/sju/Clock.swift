import Almanac
import Glibc

/// The only place that asks what time it is.
enum Clock {
  /// The day by the machine's clock and time zone.
  static var today: Day {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? Day.first
  }

  /// Seconds until the next day begins.
  static var secondsToMidnight: Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return 86_400 - Int(local.tm_hour) * 3600 - Int(local.tm_min) * 60 - Int(local.tm_sec)
  }
}
