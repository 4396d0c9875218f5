import Almanac
import Glibc
import Kiosk
import Model
import Publication
import RecFile
import Store
import Terminal

/// Everything outside that decides what the kiosk shows, looked at again and again: the folder that
/// the pages are made of, what must be read at once, and what the operator wants. What can't be
/// read takes nothing away: the last that could be stays.
struct KioskWatch {
  private let source: KioskSource
  private var pages: PageWatch
  private var emergency: FileWatch<String>
  private(set) var configuration: ConfigurationWatch
  /// The reading of the folder that goes on in a process of its own, and when it must be over.
  private var reading: (process: ForkedWorker, deadline: Int)?
  /// When what could not be read is tried again, though nothing is seen to have changed.
  private var nextTry: Int?
  /// As last told.
  private var problems: [String] = []
  private(set) var log = KioskLog()

  /// How the folder is watched.
  private enum PageWatch {
    case files(FileWatch<String>)
    case data(FileWatch<RecordType>, Day)
    case nothing
  }

  private static let retryInterval = 30_000
  private static let patience = 120_000

  /// Begins before anything is read, so that no change after that is missed.
  init(_ source: KioskSource, configuration: ConfigurationWatch) {
    self.source = source
    self.configuration = configuration
    pages =
      switch source {
      case .publication(let folder):
        .files(FileWatch(PublicType.allCases.map { folder.path + "/" + $0.path }))
      case .data(let folder): .data(FileWatch(folder), Clock.today)
      case .starter: .nothing
      }
    emergency = FileWatch(Self.emergencyPaths(source.folder))
  }

  /// Can be read when a look is worth while; negative for never.
  var descriptor: Int32 { reading?.process.descriptor ?? -1 }

  /// Everything as it is now, waited for, but what must be read at once.
  mutating func first() -> KioskSource.Reading {
    configuration.read(&log)
    let reading =
      source.read()
      ?? KioskSource.reading(
        source.begin(isShowing: false)?.wait(seconds: Self.patience / 1_000))
    tell(reading.problems)
    configuration.language = reading.language
    if !reading.isWhole { nextTry = Clock.milliseconds + Self.retryInterval }
    return reading
  }

  /// The changes since the last look, as messages for the state.
  mutating func look(at milliseconds: Int, now: Moment) -> [KioskMessage] {
    var messages: [KioskMessage] = []
    if let settings = configuration.look(&log) { messages.append(.settings(settings)) }
    if hasChanged(today: now.day) || nextTry.map({ $0 <= milliseconds }) == true {
      messages += begin(at: milliseconds, now: now)
    }
    messages += finish(at: milliseconds, now: now)
    return messages + lookAtEmergency()
  }

  private mutating func hasChanged(today: Day) -> Bool {
    switch pages {
    case .files(var watch):
      defer { pages = .files(watch) }
      return watch.lookAtAll()
    case .data(var watch, let day):
      defer { pages = .data(watch, today) }
      return !watch.look().isEmpty || day != today
    case .nothing: return false
    }
  }

  private mutating func begin(at milliseconds: Int, now: Moment) -> [KioskMessage] {
    nextTry = nil
    if let reading = source.read() { return take(reading, at: milliseconds, now: now) }
    guard let process = source.begin(isShowing: true) else {
      return take(KioskSource.reading(nil), at: milliseconds, now: now)
    }
    reading = (process, milliseconds + Self.patience)
    return []
  }

  private mutating func finish(at milliseconds: Int, now: Moment) -> [KioskMessage] {
    guard let (process, deadline) = reading else { return [] }
    let answer: [UInt8]?
    switch process.take() {
    case .working where milliseconds < deadline: return []
    case .answered(let bytes): answer = bytes
    case .failed, .working: answer = nil
    }
    reading = nil
    return take(KioskSource.reading(answer), at: milliseconds, now: now)
  }

  private mutating func take(
    _ reading: KioskSource.Reading, at milliseconds: Int, now: Moment
  ) -> [KioskMessage] {
    tell(reading.problems)
    if let publication = reading.publication, reading.isWhole {
      nextTry = nil
      configuration.language = reading.language
      return [.settings(configuration.settings), .publication(publication)]
    }
    nextTry = milliseconds + Self.retryInterval
    return [.broken(since: now)]
  }

  /// Logs the problems unless they are those logged last.
  private mutating func tell(_ problems: [String]) {
    guard problems != self.problems else { return }
    self.problems = problems
    for problem in problems.prefix(20) { log.say(problem) }
  }

  /// From here on there are pages on the screen, which no log line may disturb.
  mutating func beginShowing() { log.isShowing = true }

  mutating func endShowing() { log.end() }

  mutating func say(_ text: String) { log.say(text) }
}

extension KioskWatch {
  private static func emergencyPaths(_ folder: String?) -> [String] {
    folder.map { [$0, $0 + "/" + EmergencyFile.name] } ?? []
  }

  /// The emergency that must be shown now, if there is one.
  mutating func firstEmergency() -> [KioskMessage] { readEmergency() }

  private mutating func lookAtEmergency() -> [KioskMessage] {
    emergency.lookAtOnce() ? readEmergency() : []
  }

  /// It ends when its file is taken away, and by nothing else: not by a folder that is gone, nor by
  /// a file that is being written or can't be read.
  private mutating func readEmergency() -> [KioskMessage] {
    let paths = Self.emergencyPaths(source.folder)
    guard let folder = paths.first, let path = paths.last else { return [] }
    do throws(FileFault) {
      let bytes = try LocalFileSystem().read(path, upTo: EmergencyFile.limit)
      guard let emergency = EmergencyFile.emergency(bytes) else { return [] }
      return [.emergency(emergency)]
    } catch .notThere {
      let status = try? LocalFileSystem().status(at: folder, following: true)
      return status?.kind == .folder ? [.emergency(nil)] : []
    } catch {
      log.say("\(path): \(error.words.english)")
      return []
    }
  }
}

/// The log for the operator, on standard error. Where that is the screen itself, lines wait until
/// there are no pages on it any more.
struct KioskLog {
  var isShowing = false
  private var held: [String] = []
  /// So much is kept, so that nothing grows.
  private static let maximumLines = 20

  mutating func say(_ text: String) {
    if !isShowing || isatty(STDERR_FILENO) == 0 {
      Output.note("sju: \(text)")
    } else if held.count < Self.maximumLines {
      held.append(text)
    }
  }

  mutating func end() {
    isShowing = false
    for text in held { Output.note("sju: \(text)") }
    held = []
  }
}

/// `emergency.rec`: what everybody in the hall must read now.
///
///     Title: Koka vattnet
///     Text: Dricksvattnet i Bollmora är otjänligt.
///     Text: Koka det innan du dricker.
///     TitleEn: Boil your water
///     TextEn: The tap water in Bollmora is unsafe.
///     Since: 2026-03-01 09:30
///
/// Whoever writes it is in a hurry: where there are no such fields, each line is shown as it stands.
enum EmergencyFile {
  static let name = "emergency.rec"
  /// Nobody in a hurry writes more bytes.
  static let limit = 1 << 16

  private static let maximumLines = 40
  private static let longestLine = 500

  /// Nil where there is no word in it.
  static func emergency(_ bytes: [UInt8]) -> Emergency? {
    let fields = RecFile(bytes).sets.flatMap(\.records).flatMap { Array($0.fields) }
    guard fields.contains(where: { words.contains($0.name) }) else { return plain(bytes) }
    let strange = fields.filter { !words.contains($0.name) && $0.name != "Since" }
    let swedish = text(fields, "Title", "Text", more: strange)
    let english = text(fields, "TitleEn", "TextEn")
    guard swedish != nil || english != nil else { return nil }
    let since = fields.first { $0.name == "Since" }.flatMap { Moment($0.value) }
    return Emergency(swedish: swedish, english: english, since: since)
  }

  private static let words: Set<String> = ["Title", "Text", "TitleEn", "TextEn"]

  /// A title, or the first line in its place, and the rest in the order of the file.
  /// - Parameter more: fields with names that mean nothing: what they say is said too.
  private static func text(
    _ fields: [Field], _ title: String, _ text: String, more: [Field] = []
  ) -> Emergency.Text? {
    let titles = fields.filter { $0.name == title }
    let texts = (fields.filter { $0.name == text } + more).sorted { $0.line < $1.line }
    return said((titles + texts).flatMap { lines($0.value) })
  }

  private static func plain(_ bytes: [UInt8]) -> Emergency? {
    let text = String(decoding: bytes, as: UTF8.self)
    let own = lines(text).filter { line in
      !["#", "%", "Since:"].contains { line.hasPrefix($0) }
    }
    return said(own).map { Emergency(swedish: $0) }
  }

  private static func said(_ lines: [String]) -> Emergency.Text? {
    lines.first.map {
      Emergency.Text(title: $0, lines: Array(lines.dropFirst().prefix(maximumLines)))
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).prefix(longestLine))
    }.filter { !$0.isEmpty }
  }
}
