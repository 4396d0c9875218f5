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

extension OpeningHours {
  /// A syntax error in opening hours, with the text that was expected.
  package struct Problem: Error, Equatable, Sendable {
    package let words: Phrase
  }

  /// Reads days and times, the days first, parts with a comma or semicolon between: `mån–fre 8–17,
  /// lör 10–14`, `mon-fri 8:00-12:00 13.00-17.00`, `dagligen 8–20`, `fre 18–02`. What comes after
  /// a comma without days has those before it. Days that are not named are closed days.
  package init(_ text: some StringProtocol) throws(Problem) {
    var reader = HoursReader()
    for part in text.split(whereSeparator: { ",;\n".contains($0) }) {
      let words = HoursReader.joined(part).split(whereSeparator: \.isWhitespace)
      for word in words { try reader.read(word) }
    }
    self.init(try reader.spans())
  }
}

/// Takes the words of opening hours, one after the other.
private struct HoursReader {
  typealias Problem = OpeningHours.Problem

  private var days: [Weekday] = []
  /// Whether the last word was a day, so that another one joins it.
  private var isNaming = false
  private var found: [OpeningHours.Span] = []

  /// `8 – 17` as `8-17`: one dash for all of them, without air.
  static func joined(_ text: some StringProtocol) -> String {
    var joined = ""
    for character in text.lowercased() {
      let isDash = "-–—‑−".contains(character)
      if isDash {
        while joined.last == " " { joined.removeLast() }
        joined.append("-")
      } else if !(character == " " && joined.last == "-") {
        joined.append(character)
      }
    }
    return joined
  }

  mutating func read(_ word: Substring) throws(Problem) {
    if word.first?.isNumber == true {
      try readTime(word)
    } else {
      let named = try Self.days(word)
      days = isNaming ? days + named : named
      isNaming = true
    }
  }

  func spans() throws(Problem) -> [OpeningHours.Span] {
    guard !found.isEmpty else {
      throw Problem(
        words: Phrase(
          "inga öppettider: skriv till exempel mån–fre 8–17, lör 10–14",
          "no opening hours: write for example mon-fri 8-17, sat 10-14"))
    }
    guard !isNaming else {
      throw Problem(
        words: Phrase("dagar utan tider sist", "days without times at the end"))
    }
    return found
  }

  private mutating func readTime(_ word: Substring) throws(Problem) {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = Self.minute(ends[0]), let end = Self.minute(ends[1]),
      start != end, start < OpeningHours.minutesInDay
    else {
      throw Problem(
        words: Phrase(
          "”\(word.prefix(40))” är inga tider: skriv till exempel 8–17 eller 8.30–16.45",
          "“\(word.prefix(40))” is no time: write for example 8-17 or 8:30-16:45"))
    }
    guard !days.isEmpty else {
      throw Problem(
        words: Phrase(
          "tiden \(word.prefix(40)) har inga dagar före sig",
          "the time \(word.prefix(40)) has no days before it"))
    }
    isNaming = false
    let length = (end - start + OpeningHours.minutesInDay - 1) % OpeningHours.minutesInDay + 1
    for day in days {
      let minute = (day.rawValue - 1) * OpeningHours.minutesInDay + start
      found.append(OpeningHours.Span(start: minute, length: length))
    }
    guard found.count <= OpeningHours.maximumSpans else {
      throw Problem(words: Phrase("för många öppettider", "too many opening hours"))
    }
  }

  /// Of the day: `8`, `08`, `8.30`, `8:30`, up to 24.
  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { ".:".contains($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0,
      minute < 60, hour * 60 + minute <= OpeningHours.minutesInDay
    else { return nil }
    return hour * 60 + minute
  }

  /// `mån`, `måndag`, `mon`, `mån-fre`, `fre-mån`, `dagligen`.
  private static func days(_ word: Substring) throws(Problem) -> [Weekday] {
    if ["dagligen", "daily"].contains(word) { return Weekday.allCases }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(day)
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil
    else {
      throw Problem(
        words: Phrase(
          "”\(word.prefix(40))” är ingen dag: skriv till exempel mån, mån–fre eller dagligen",
          "“\(word.prefix(40))” is no day: write for example mon, mon-fri or daily"))
    }
    let count = (last.rawValue - first.rawValue + 7) % 7 + 1
    return (0..<count).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) }
  }

  private static func day(_ text: Substring) -> Weekday? {
    guard text.count >= 3 else { return nil }
    return Weekday.allCases.first { weekday in
      Language.allCases.contains { language in
        let name = DayWords(language, today: .first).name(of: weekday).lowercased()
        return name.hasPrefix(text) || text == Self.plain(name.prefix(3))
      }
    }
  }

  /// `man` for `mån`, where there is no such key.
  private static func plain(_ name: Substring) -> String {
    String(name.map { $0 == "å" ? "a" : $0 == "ö" ? "o" : $0 })
  }
}
