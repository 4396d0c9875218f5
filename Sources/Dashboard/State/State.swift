package import Almanac
package import Canvas
import Insight
package import Model

/// Everything that decides what is on the screen. The same state always draws the same canvas.
package struct State: Equatable, Sendable {
  var session: Session
  var screens = Screens()
  /// The windows above the screen; the last of them takes the keys.
  var windows = WindowStack()
  var frame: Frame
  package internal(set) var notice: Notice?
  /// Whether the last key was refused. Letters that follow it at once are ignored: they were meant
  /// for the window that it did not open.
  var wasRefused = false
  /// The forms of an earlier session that wait to be resumed or discarded.
  var waiting: [Form] = []
  /// The draft that was last asked to be written to the disk.
  var keptDraft: Draft?
  /// Keys that came while a change was being saved, and that need the data it makes: taken once that
  /// is known.
  var heldKeys: [Key] = []
  /// The sheets that the user's editor has open, as they were given to it.
  var sheets: [RecordID: RecordSheet] = [:]

  /// - Parameters:
  ///   - today: the day that it really is; the data's own `AsOf` goes before it.
  ///   - theme: a name among `themes`.
  ///   - isInMemory: whether the municipality lies in no folder.
  ///   - concludesAtOnce: whether what follows from the records is worked out before it is drawn; false
  ///     where somebody waits for the first frame.
  package init(
    _ municipality: Municipality, today: Day, size: Size, language: Language, themes: [Theme],
    theme: String, isInMemory: Bool = false, concludesAtOnce: Bool = true
  ) {
    session = Session(municipality, today: today, isInMemory: isInMemory)
    session.concludesAtOnce = concludesAtOnce
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

  /// What windows, screens and views may see.
  var environment: Environment {
    Environment(session, frame, on: screens.shown, notice: notice)
  }

  /// The records that a command could act on.
  var targets: CommandTargets {
    var seen: Set<RecordID> = []
    let ids = screens.content.targets(environment).compactMap(\.self).filter { id in
      municipality.row(of: id) != nil && seen.insert(id).inserted
    }
    return CommandTargets(municipality: municipality, ids: ids)
  }

  /// Computes what the shown screen needs, before it is moved in or drawn.
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
