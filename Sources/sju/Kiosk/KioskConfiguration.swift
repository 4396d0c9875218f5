import Almanac
import Canvas
import Kiosk
import Model
import RecFile
import Store

/// The operator's configuration of the kiosk, as far as it is given in a `kiosk.rec`.
struct KioskConfiguration: Equatable {
  var language: Language?
  /// The name of a theme that there is.
  var theme: String?
  var idleSeconds: Int?
  var age: Age?
  var hours: OpeningHours?
  var closed: KioskSettings.Closed?
  /// The keys that end the kiosk, one after the other.
  var exitKeys: [Key]?

  /// When information is old.
  enum Age: Equatable {
    case days(Int)
    case never
  }

  /// These values, completed by those of another configuration.
  func over(_ other: KioskConfiguration) -> KioskConfiguration {
    KioskConfiguration(
      language: language ?? other.language, theme: theme ?? other.theme,
      idleSeconds: idleSeconds ?? other.idleSeconds, age: age ?? other.age,
      hours: hours ?? other.hours, closed: closed ?? other.closed,
      exitKeys: exitKeys ?? other.exitKeys)
  }

  /// With the usual, where nothing is said.
  var settings: KioskSettings {
    var settings = KioskSettings()
    if let language { settings.language = language }
    if let idleSeconds { settings.idleSeconds = idleSeconds }
    switch age {
    case .days(let days): settings.oldAfterDays = days
    case .never: settings.oldAfterDays = nil
    case nil: break
    }
    settings.hours = hours
    if let closed { settings.closed = closed }
    return settings
  }
}

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

/// The keys that end the kiosk when they are pressed one after the other, with nothing between.
/// Meanwhile each of them does what it always does, so that nobody sees that they are any.
struct ExitKeys {
  private let wanted: [Key]
  /// The last that were pressed, no more than wanted.
  private var pressed: [Key] = []

  /// - Parameter wanted: nil and none are never pressed.
  init(_ wanted: [Key]?) {
    self.wanted = wanted ?? []
  }

  /// Takes a key and says whether it was the last one.
  mutating func take(_ key: Key) -> Bool {
    if case .mouse = key { return false }
    guard !wanted.isEmpty else { return false }
    pressed = pressed.suffix(wanted.count - 1) + [key]
    return pressed == wanted
  }
}

/// The operator's configuration, from files and from the command line, which goes before
/// them. Files may change at any time; what can't be used in them is told, and is as if it were not
/// said.
struct ConfigurationWatch {
  private let named: String?
  private let paths: [String]
  /// From the command line.
  private let said: KioskConfiguration
  private let themes: [String]
  private var watch: FileWatch<String>
  /// All of it, the first that says something going first.
  private(set) var current = KioskConfiguration()
  /// The language that the folder asks for, where nobody else says one.
  var language: Language?

  /// - Parameters:
  ///   - named: a file that was asked for, which goes before the others.
  ///   - others: those that are read where they are there.
  init(_ named: String?, _ others: [String], said: KioskConfiguration, themes: [String]) {
    self.named = named
    paths = (named.map { [$0] } ?? []) + others
    self.said = said
    self.themes = themes
    watch = FileWatch(paths)
  }

  var settings: KioskSettings {
    current.over(KioskConfiguration(language: language)).settings
  }

  /// - Returns: what is wanted now, where that may be something else than before.
  mutating func look(_ log: inout KioskLog) -> KioskSettings? {
    guard watch.lookAtAll() else { return nil }
    read(&log)
    return settings
  }

  mutating func read(_ log: inout KioskLog) {
    current = paths.reduce(said) { configuration, path in configuration.over(read(path, &log)) }
  }

  private func read(_ path: String, _ log: inout KioskLog) -> KioskConfiguration {
    let files = LocalFileSystem()
    do throws(FileFault) {
      var problems: [KioskConfiguration.Problem] = []
      let bytes = try files.read(path, upTo: KioskConfiguration.limit)
      let configuration = KioskConfiguration(bytes, themes: themes, problems: &problems)
      for problem in problems { log.say("\(path):\(problem.line): \(problem.words)") }
      let isForAll = (try files.status(at: path, following: true).mode) & 0o004 != 0
      if configuration.exitKeys != nil, isForAll {
        log.say("\(path): everyone on this machine can read ExitKeys in it")
      }
      return configuration
    } catch .notThere where path != named {
      return KioskConfiguration()
    } catch {
      log.say("\(path): \(error.words.english)")
      return KioskConfiguration()
    }
  }
}

extension LocalFileSystem {
  /// The bytes of a file that is not larger than it may be.
  func read(_ path: String, upTo limit: Int) throws(FileFault) -> [UInt8] {
    guard try status(at: path, following: true).size <= limit else { throw .tooLarge }
    return try read(path)
  }
}
