package import Almanac
package import Canvas
import Insight
package import Model

/// Everything that decides what is on the screen. The same state always draws the same canvas.
package struct State: Equatable, Sendable {
  var session: Session
  var screens = Screens()
  /// What stands above the screen; the last of them takes the keys.
  var windows = WindowStack()
  var frame: Frame
  package internal(set) var notice: Notice?
  /// The last key was refused: letters that follow at once were meant for what it did not open.
  var wasRefused = false
  /// What was typed before the program ended, until it is gone on with or thrown away.
  var waiting: [Form] = []
  /// The draft as it is on the disk, as far as it has been asked for.
  var keptDraft: Draft?
  /// Keys that came while a change was being saved, and are about what it makes of the data: taken
  /// once that is known.
  var heldKeys: [Key] = []
  /// The records that an editor has, as they were given to it.
  var sheets: [RecordID: RecordSheet] = [:]

  /// - Parameters:
  ///   - today: the day that it really is; the data's own `AsOf` goes before it.
  ///   - theme: a name among `themes`.
  ///   - isInMemory: whether the municipality lies in no folder.
  package init(
    _ municipality: Municipality, today: Day, size: Size, language: Language, themes: [Theme],
    theme: String, isInMemory: Bool = false
  ) {
    session = Session(municipality, today: today, isInMemory: isInMemory)
    frame = Frame(size: size, language: language, themes: themes, theme: theme)
    prepare()
    screens.content.settle(environment)
    if !municipality.runningCallouts.isEmpty {
      notice = Notice(.hint, StatusText.calloutPaused.phrase)
    }
  }

  package var municipality: Municipality { session.municipality }
  /// The day that counts as today.
  package var today: Day { session.today }
  /// What the clock on the wall shows, as far as it has been told.
  package var clock: Moment { session.clock }
  package var size: Size { frame.size }
  package var language: Language { frame.language }
  /// The name of the theme that the screen is drawn in: one that is tried on, else the chosen one.
  package var theme: String { windows.theme ?? frame.theme }
  package var screen: Screen { screens.shown }
  /// Whether something was changed that would be gone with the program.
  package var hasUnkeptChanges: Bool {
    session.isInMemory && session.history.nextUndo != nil
  }

  /// What windows, screens and views are handed.
  var environment: Environment {
    Environment(session, frame, on: screens.shown, notice: notice)
  }

  /// The records that a command could be about.
  var targets: CommandTargets {
    var seen: Set<RecordID> = []
    let ids = screens.content.targets(environment).compactMap(\.self).filter { id in
      municipality.row(of: id) != nil && seen.insert(id).inserted
    }
    return CommandTargets(municipality: municipality, ids: ids)
  }

  /// Keeps what the screen on show asks for many times.
  mutating func prepare() {
    if session.agenda == nil, screens.shown.content.showsAgenda(in: size) {
      session.keepAgenda()
      startCalendarAtToday()
    }
    screens.content.prepare(environment)
  }

  mutating func startCalendarAtToday() {
    screens[CalendarScreen.self].startAtToday(environment)
  }
}
