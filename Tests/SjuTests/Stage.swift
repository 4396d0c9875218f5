import TestSupport
import Almanac
import Canvas
import Dashboard
import Foundation
import Glibc
import Model
import Store
import Synchronization
import Terminal

@testable import sju

/// A machine and a terminal that a test plays: what happens next is said beforehand, and the clock
/// shows what it is put to.
final class Stage {
  /// What the clock on the wall shows.
  var moment = Stage.moment("2008-10-01 09:00")
  /// What happens, one after the other; then the terminal is closed.
  var steps: [(Stage) -> Event] = []
  /// Whether a key waits while the folder is read.
  var hasTyped = false
  /// How long each wait was to be at most.
  var waits: [Duration?] = []
  /// What the last wait listened to beside the terminal: what is being saved goes first.
  var descriptors: [Int32] = []
  /// See `Machine.patience`: a save is waited for, however slow the machine of the test is.
  var patience: Int?
  /// Whether what the first screen shows is known before it is shown.
  var concludesAtOnce = true
  /// What the clock that nobody can put shows.
  var milliseconds = 0
  /// Every screen that was shown, as text.
  var shown: [String] = []
  /// What the editor does with a file; why it could not, or nil.
  var editor: (String) -> Phrase? = { _ in nil }
  var edits = 0
  var copied: [String] = []
  var clipboard = Clipboard.sent(through: nil)

  static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(.first, .midnight) }

  var machine: Machine {
    Machine(
      clock: {
        let rest = 86_400 - self.moment.time.secondsSinceMidnight
        return Clock.Reading(moment: self.moment, secondsToMidnight: rest, midnight: 0)
      },
      patience: patience, milliseconds: { self.milliseconds },
      edit: { path, _ in
        self.edits += 1
        return self.editor(path)
      })
  }

  /// Adds something that happens when the clock shows a time; nil where it is as before.
  func then(_ event: Event, at time: String? = nil) {
    steps.append { stage in
      if let time { stage.moment = Stage.moment(time) }
      return event
    }
  }

  func press(_ keys: String, at time: String? = nil) {
    for key in keys.split(separator: " ") {
      then(.key(Key(name: String(key)) ?? .escape), at: time)
    }
  }

  func type(_ text: String) { for character in text { then(.key(.character(character))) } }

  /// Fills in the form for a visit, and saves it.
  func logVisit() {
    type("Samtal")
    press("C-s")
  }

  /// Does something between two events, and lets the folder be looked at.
  func meanwhile(_ body: @escaping () throws -> Void) {
    steps.append { _ in
      try? body()
      return .ready
    }
  }

  /// Does something that a change being saved waits for, and waits until that is done.
  func awaitSaving(_ body: @escaping () -> Void) {
    steps.append { stage in
      body()
      var saving = pollfd(fd: stage.descriptors.first ?? -1, events: Int16(POLLIN), revents: 0)
      _ = poll(&saving, 1, 20_000)
      return .ready
    }
  }

  /// Lets what is being read of the folder come, until the screen shows a text or it was waited for
  /// so many times.
  func awaitReading(of text: String, times: Int = 20) {
    steps += Array(
      repeating: { stage in
        guard stage.shown.last?.contains(text) != true else { return .timeout }
        var reading = pollfd(fd: stage.descriptors.first ?? -1, events: Int16(POLLIN), revents: 0)
        _ = poll(&reading, 1, 1_000)
        return .ready
      }, count: times)
  }

  /// Lets what is worked out beside the screen come, one thing after the other, until the screen says of
  /// nothing that it is being worked out.
  func awaitConclusions(times: Int = 60) {
    steps += Array(
      repeating: { stage in
        guard stage.shown.last?.contains("Räknas ut") == true else { return .timeout }
        var all = stage.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&all, nfds_t(all.count), 1_000)
        return .ready
      }, count: times)
  }

  /// Plays all of it.
  /// - Parameter folder: of the data; nil where it lies in none.
  @discardableResult
  func play(_ municipality: Municipality, in folder: DataFolder? = nil) -> EventLoop {
    let themes = Theme.builtIn
    let state = State(
      municipality, today: moment.day, size: Size(columns: 120, rows: 36), language: .swedish,
      themes: themes, theme: themes.first?.name ?? "", isInMemory: folder == nil,
      concludesAtOnce: concludesAtOnce)
    var loop = EventLoop(
      state: state, themes: themes, notice: nil,
      source: folder.map { EventLoop.Source($0) }, machine: machine)
    var terminal = PlayedTerminal(stage: self)
    ending = loop.run(&terminal)
    return loop
  }

  var ending: EventLoop.Ending?
}

struct PlayedTerminal: LoopTerminal {
  let stage: Stage
  var notes: [TerminalNote] { [] }
  var size: Size { Size(columns: 120, rows: 36) }
  var hasMore: Bool { false }
  mutating func hasTyped() -> Bool { stage.hasTyped }

  mutating func next(timeout: Duration?, or descriptors: [Int32]) -> Event {
    stage.waits.append(timeout)
    stage.descriptors = descriptors
    guard !stage.steps.isEmpty else { return .closed }
    return stage.steps.removeFirst()(stage)
  }

  mutating func show(_ canvas: Canvas, theme: Theme) { stage.shown.append(canvas.text) }
  mutating func repaint() {}
  mutating func suspend() {}
  mutating func aside<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  func copy(_ text: String) -> Clipboard {
    stage.copied.append(text)
    return stage.clipboard
  }
}

/// A data folder of one test's own with the starter in it, gone with the test.
struct TestFolder {
  let folder: DataFolder
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    folder = DataFolder(path: place.path("data"))
    try folder.make(Starter.files)
  }

  func path(_ name: String) -> String { place.path("data/" + name) }

  func text(_ name: String) throws -> String { try place.text("data/" + name) }

  func write(_ name: String, _ text: String) throws { try place.write("data/" + name, text) }

  /// Adds an organisation as another program would: Aa Ny, the first of the list.
  func addOrganisation() throws {
    let file = "network/organisations.rec"
    try write(file, try text(file) + "\nId: ny\nName: Aa Ny\nKind: company\n")
  }

  /// Makes the folder's day the clock's.
  func withoutFixedDay() throws -> TestFolder {
    try write("settings.rec", try text("settings.rec").replacing("AsOf: 2008-10-01\n", with: ""))
    return self
  }
}
