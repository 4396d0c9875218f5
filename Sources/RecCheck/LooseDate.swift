import RecFile

/// Reads dates as GNU recutils does (`parse_datetime` of gnulib) where what they mean depends on the
/// clock, the country or a weekday: `today`, `10`, `11/10/2026`, `23 nov`, `2 weeks ago`.
///
/// Only whether such a text is taken for a date is asked: no instant is made of one, so that nothing
/// that is compared changes overnight.
struct LooseDate {
  private enum Item { case day, time, weekday, zone }

  private var words: ArraySlice<String>
  private var seen: [Item] = []

  static func holds(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split { Byte.isSpace($0) || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    var date = LooseDate(words: words[...])
    return !words.isEmpty && words.count < 12 && date.readAll()
  }

  private init(words: ArraySlice<String>) { self.words = words }

  /// Whether every word belongs to something, and nothing comes twice.
  private mutating func readAll() -> Bool {
    while let word = words.popFirst() {
      guard read(word) else { return false }
    }
    return Set(seen).count == seen.count
  }

  private mutating func read(_ word: String) -> Bool {
    if ["now", "today", "yesterday", "tomorrow"].contains(word) { return true }
    if ["next", "last", "this"].contains(word) {
      guard let unit = words.popFirst() else { return false }
      return Self.isUnit(unit) || isWeekday(unit)
    }
    return isWeekday(word) || readMonth(word) || readNumber(word) || readTime(word)
      || readDay(word) || readZone(word)
  }

  private mutating func isWeekday(_ word: String) -> Bool {
    guard Self.starts(word, Self.weekdays) else { return false }
    seen.append(.weekday)
    return true
  }

  /// `nov 23`, `nov 23 2026`.
  private mutating func readMonth(_ word: String) -> Bool {
    guard Self.starts(word, Self.months), let day = words.first.flatMap(Self.number),
      (1...31).contains(day)
    else { return false }
    words.removeFirst()
    dropYear()
    seen.append(.day)
    return true
  }

  /// `23 nov`, `2 weeks ago`, `10 am`, `10`, `1015`, `261123`.
  private mutating func readNumber(_ word: String) -> Bool {
    guard let number = Self.number(word) else {
      guard word.first == "@" else { return false }
      return Self.number(String(word.dropFirst())) != nil
    }
    let next = words.first ?? ""
    if Self.starts(next, Self.months), (1...31).contains(number) {
      words.removeFirst()
      dropYear()
      seen.append(.day)
      return true
    }
    if Self.isUnit(next) {
      words.removeFirst()
      if words.first == "ago" { words.removeFirst() }
      return true
    }
    if ["am", "pm"].contains(next) { words.removeFirst() }
    return isNumberAlone(number, digits: word.utf8.count)
  }

  private mutating func isNumberAlone(_ number: Int, digits: Int) -> Bool {
    if digits > 4 {
      seen.append(.day)
      return digits != 8 && (1...12).contains(number / 100 % 100) && (1...31).contains(number % 100)
    }
    seen.append(.time)
    return digits < 3 ? number < 24 : number / 100 < 24 && number % 100 < 60
  }

  /// `10:15`, `10:15:30`, `10am`.
  private mutating func readTime(_ word: String) -> Bool {
    let bare = word.hasSuffix("am") || word.hasSuffix("pm") ? String(word.dropLast(2)) : word
    let parts = bare.split(separator: ":", omittingEmptySubsequences: false)
      .map { Self.number(String($0)) }
    guard bare != word || (2...3).contains(parts.count), let hour = parts[0], hour < 24,
      parts.dropFirst().allSatisfy({ $0.map { $0 < 60 } ?? false })
    else { return false }
    seen.append(.time)
    return true
  }

  /// `11/23`, `11/23/2026`, `23-nov-2026`; and what an `Instant` is made of.
  private mutating func readDay(_ word: String) -> Bool {
    seen.append(.day)
    let parts = word.split(separator: "/").map { Self.number(String($0)) }
    if (2...3).contains(parts.count), let month = parts[0], let day = parts[1] {
      return (1...12).contains(month) && (1...31).contains(day) && !parts.contains(nil)
    }
    let named = word.split(separator: "-").map(String.init)
    if named.count == 3, Self.starts(named[1], Self.months) {
      return Self.number(named[0]) != nil && Self.number(named[2]) != nil
    }
    if Instant(Array(word.utf8)) != nil { return true }
    seen.removeLast()
    return false
  }

  /// A zone by its name, letter or distance, alone or after a day: `cet`, `2026-11-23z`, `+0100`.
  private mutating func readZone(_ word: String) -> Bool {
    let day = word.dropLast()
    if word.utf8.last == UInt8(ascii: "z"), !day.isEmpty, readDay(String(day)) {
      seen.append(.zone)
      return true
    }
    seen.append(.zone)
    return Self.zones.contains(word) || Self.isDistance(word)
      || word.utf8.count == 1 && word != "j" && Byte.isLetter(word.utf8.first ?? 0)
  }

  /// `+01`, `+0100`, `-05:00`.
  private static func isDistance(_ word: String) -> Bool {
    guard word.hasPrefix("+") || word.hasPrefix("-") else { return false }
    let digits = word.dropFirst().filter { $0 != ":" }
    return [2, 4].contains(digits.utf8.count) && number(digits) != nil
  }

  private mutating func dropYear() {
    if let year = words.first, Self.number(year) != nil { words.removeFirst() }
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { $0 &- 0x30 < 10 } && word.utf8.count < 10 ? Int(word) : nil
  }

  private static func isUnit(_ word: String) -> Bool {
    units.contains(word) || word.hasSuffix("s") && units.contains(String(word.dropLast()))
  }

  /// By the whole name or its first three letters.
  private static func starts(_ word: String, _ names: [String]) -> Bool {
    names.contains { $0 == word || $0.prefix(3) == word }
  }

  private static let units: Set<String> = [
    "year", "month", "fortnight", "week", "day", "hour", "minute", "min", "second", "sec",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let zones: Set<String> = [
    "utc", "gmt", "wet", "west", "bst", "cet", "cest", "met", "mest", "eet", "eest", "msk", "est",
    "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
  ]
}
