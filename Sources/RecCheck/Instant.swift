import RecFile

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

/// Reads the parts of a date from text without blanks around it.
struct InstantReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  var isAtEnd: Bool { rest.isEmpty }

  /// `2026-11-23`, `2026-1-2`, `2026/11/23`, `20261123` as days from 1970-01-01.
  mutating func isoDay() -> Int64? {
    let start = rest
    if rest.prefix(while: { $0 &- 0x30 < 10 }).count == 8, let year = number(4),
      let month = number(2), let day = number(2)
    {
      return Self.day(year, month, day)
    }
    if let year = number(4), let sign = rest.first, take("-") || take("/"),
      let month = shortNumber(), rest.first == sign, take("-") || take("/"), let day = shortNumber()
    {
      return Self.day(year, month, day)
    }
    rest = start
    return nil
  }

  /// One or two digits.
  private mutating func shortNumber() -> Int64? {
    number(rest.prefix { $0 &- 0x30 < 10 }.count).flatMap { $0 < 100 ? $0 : nil }
  }

  /// `23 Nov 2026`, `23 November 2026`, `Mon, 23 Nov 2026`; a weekday must be the right one.
  mutating func namedDay() -> Int64? {
    let first = word()
    let weekday = index(of: first, in: Self.weekdays)
    guard first.isEmpty || (weekday != nil && take(",")) else { return nil }
    skipSpaces()
    let count = rest.prefix { $0 &- 0x30 < 10 }.count
    guard count <= 2, let number = number(count), skipSpaces(),
      let month = index(of: word(), in: Self.months), skipSpaces(), let year = self.number(4),
      let day = Self.day(year, Int64(month) + 1, number)
    else { return nil }
    // 1970-01-01 was a Thursday, three days after a Monday.
    let actual = Int(((day + 3) % 7 + 7) % 7)
    return weekday ?? actual == actual ? day : nil
  }

  /// The separator between the day and the time.
  mutating func separator() -> Bool { take("T") || (skipSpaces() && !rest.isEmpty) }

  /// `10:15`, `10:15:30`, `10:15:30.5`.
  mutating func time() -> (seconds: Int64, fraction: Int64)? {
    guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else {
      return nil
    }
    var seconds = hour * 3_600 + minute * 60
    var fraction: Int64 = 0
    if take(":") {
      guard let second = number(2), second < 60 else { return nil }
      seconds += second
      if take(".") {
        let digits = rest.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        for index in 0..<9 {
          let digit = index < digits.count ? digits[digits.startIndex + index] &- 0x30 : 0
          fraction = fraction * 10 + Int64(digit)
        }
        rest = rest.dropFirst(digits.count)
      }
    }
    return (seconds, fraction)
  }

  /// Seconds east of UTC: none, `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `+01`.
  mutating func zone() -> Int64? {
    skipSpaces()
    if isAtEnd || take("Z") || take("UTC") || take("GMT") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(2), hours <= 14 else { return nil }
    var minutes: Int64 = 0
    let hasColon = take(":")
    if hasColon || !isAtEnd {
      guard let number = number(2), number < 60 else { return nil }
      minutes = number
    }
    return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// By its whole name or the first three letters, in any case.
  private func index(of word: String, in names: [String]) -> Int? {
    names.firstIndex { $0 == word || $0.prefix(3) == word }
  }

  private mutating func word() -> String {
    let letters = rest.prefix(while: Byte.isLetter)
    rest = rest.dropFirst(letters.count)
    return String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
  }

  private mutating func number(_ count: Int) -> Int64? {
    let digits = rest.prefix(count)
    guard count > 0, digits.count == count, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int64($1 &- 0x30) }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let found = text.withUTF8Buffer { rest.starts(with: $0) }
    if found { rest = rest.dropFirst(text.utf8CodeUnitCount) }
    return found
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let count = rest.prefix(while: Byte.isSpace).count
    rest = rest.dropFirst(count)
    return count > 0
  }

  /// Days from 1970-01-01 in the Gregorian calendar; nil where there is no such day.
  private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[Int(month) - 1]).contains(day) else { return nil }
    // Years that begin in March, so that the leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let days = 365 * shifted + floorDivided(shifted, 4) - floorDivided(shifted, 100)
    return days + floorDivided(shifted, 400) + (153 * monthFromMarch + 2) / 5 + day - 719_469
  }

  private static func floorDivided(_ number: Int64, _ divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}
