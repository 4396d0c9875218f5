import CNcurses
import Glibc

/// Time that only goes forwards, for waiting; it knows no date.
enum Clock {
  /// Milliseconds since some moment in the past.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000 &+ time.tv_nsec / 1_000_000
  }
}

extension Duration {
  /// Rounded up, so that a wait of that many milliseconds is never short; at most a day.
  var wholeMilliseconds: Int {
    let day = 86_400_000
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 86_400 else { return day }
    return Int(seconds) * 1_000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

/// Wakes whoever waits when the clock on the wall shows a time, or is put to another; also where the
/// machine has slept in between, which a wait of so many seconds does not notice.
package final class WallAlarm {
  /// Can be read when it goes off.
  package let descriptor: Int32
  /// In seconds since 1970; nil where it must be set.
  private var time: Int?

  /// Nil where the system has no such alarm.
  package init?() {
    descriptor = sju_alarm_open()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// - Parameter time: in seconds since 1970.
  package func set(_ time: Int) {
    guard time != self.time, sju_alarm_set(descriptor, Int64(time)) == 0 else { return }
    self.time = time
  }

  /// Makes it silent, until it is set and goes off again.
  package func drain() {
    sju_alarm_drain(descriptor)
    time = nil
  }
}
