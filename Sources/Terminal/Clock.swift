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
