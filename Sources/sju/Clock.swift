import Almanac
import Glibc

/// The only place that asks what time it is.
enum Clock {
  /// The day by the machine's clock and time zone.
  static var today: Day {
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? Day.first
  }

  /// What a clock on the wall shows.
  static var time: TimeOfDay {
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return TimeOfDay(
      hour: Int(local.tm_hour), minute: Int(local.tm_min), second: min(Int(local.tm_sec), 59))
      ?? .midnight
  }

  /// Seconds until the next day begins.
  static var secondsToMidnight: Int {
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return 86_400 - Int(local.tm_hour) * 3600 - Int(local.tm_min) * 60 - Int(local.tm_sec)
  }
}
