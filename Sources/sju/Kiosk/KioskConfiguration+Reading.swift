import Almanac
import Canvas
import Kiosk
import RecFile

/// `kiosk.rec`, one record:
///
///     Hours: mån–fre 8–17
///     Hours: lör 10–14
///     Closed: dimmed
///     IdleSeconds: 60
///     OldAfterDays: 90
///     Language: sv
///     Theme: hallen
///     ExitKeys: F9 F9 s j u
extension KioskConfiguration {
  static let fileName = "kiosk.rec"
  static let limit = 1 << 16
  /// So many exit keys nobody presses by chance.
  static let fewestExitKeys = 4

  /// A line that can't be used, and why.
  struct Problem {
    let line: Int
    let words: String
  }

  /// Reads a file. What can't be used is left out and told.
  /// - Parameter themes: the names of those there are.
  init(_ bytes: [UInt8], themes: [String], problems: inout [Problem]) {
    self.init()
    let file = RecFile(bytes)
    problems = file.problems(first: 10).map { Problem(line: $0.line, words: $0.description) }
    guard let record = file.sets.lazy.flatMap(\.records).first(where: { _ in true }) else {
      return
    }
    var hours: [Field] = []
    for field in record.fields {
      if field.name == "Hours" {
        hours.append(field)
      } else if let words = take(field, themes) {
        problems.append(Problem(line: field.line, words: "\(field.name): \(words)"))
      }
    }
    if let words = take(hours: hours) {
      problems.append(Problem(line: hours.first?.line ?? 1, words: "Hours: \(words)"))
    }
  }

  /// - Returns: why it can't be used; nil where it can.
  private mutating func take(_ field: Field, _ themes: [String]) -> String? {
    let value = String(field.value.split(whereSeparator: \.isNewline).joined(separator: " "))
    switch field.name {
    case "Language":
      language = Language(tag: value)
      return language == nil ? "expected sv or en" : nil
    case "Theme":
      theme = themes.contains(value) ? value : nil
      return theme == nil ? "there is no such theme; there are " + listed(themes) : nil
    case "IdleSeconds":
      idleSeconds = number(value, 5...3600)
      return idleSeconds == nil ? "expected a number from 5 to 3600" : nil
    case "OldAfterDays":
      age = value == "never" ? .never : number(value, 1...36_500).map { .days($0) }
      return age == nil ? "expected a number of days, or never" : nil
    case "Closed":
      closed = ["dimmed": .dimmed, "blank": .blank][value]
      return closed == nil ? "expected dimmed or blank" : nil
    case "ExitKeys": return take(exitKeys: value)
    default:
      return "no such setting; there are Hours, Closed, IdleSeconds, OldAfterDays, Language, "
        + "Theme and ExitKeys"
    }
  }

  private mutating func take(hours fields: [Field]) -> String? {
    guard !fields.isEmpty else { return nil }
    do throws(OpeningHours.Problem) {
      hours = try OpeningHours(fields.map(\.value).joined(separator: "\n"))
      return nil
    } catch {
      return error.words.english
    }
  }

  /// Keys that visitors press one after the other without a thought.
  private static let visitorsKeys: Set<Key> = Set(
    [.enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end]
      + "0123456789 sSeEhH".map { .character($0) })

  /// The keys by their names, such as `F9 a Left C-x`. The words of a problem don't repeat them.
  private mutating func take(exitKeys text: String) -> String? {
    let names = text.split(separator: " ")
    let keys = names.compactMap { Key(name: $0) }.filter { key in
      switch key {
      case .paste, .mouse: false
      default: true
      }
    }
    guard keys.count == names.count else { return "expected names of keys, such as F9 s j u Up" }
    guard keys.count >= Self.fewestExitKeys else {
      return "expected \(Self.fewestExitKeys) keys at the least"
    }
    guard keys.contains(where: { !Self.visitorsKeys.contains($0) }) else {
      return "expected a key that visitors have no use for, such as F9"
    }
    guard keys.count <= 40 else { return "expected 40 keys at the most" }
    exitKeys = keys
    return nil
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}
