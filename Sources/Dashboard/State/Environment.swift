import Almanac
import Canvas
import Model

/// How the screen is drawn.
struct Frame: Equatable, Sendable {
  var size: Size
  var language: Language
  /// The themes that can be chosen, and the name of the one that was.
  let themes: [Theme]
  var theme: String
}

/// What windows, screens and views are handed: the data, the day and the language that it is told in,
/// and the size of the screen. None of them is handed the state.
struct Environment {
  let municipality: Municipality
  /// Another wherever the data or the day is another.
  let version: DataVersion
  /// What the data says to *what now?*
  let overview: OverviewData
  /// Everything that has a date; nil until a screen that shows it was open.
  let agenda: [AgendaItem]?
  let words: DayWords
  /// The day that counts as today, at the time that the clock shows.
  let now: Moment
  let size: Size
  let themes: [Theme]
  /// The name of the theme in use, whatever is tried on.
  let theme: String
  /// The screen beneath the windows.
  let screen: Screen
  /// False until the data has been checked the first time.
  let isChecked: Bool
  let isInMemory: Bool
  /// What the status line says.
  let notice: Notice?
  /// How many changes of the session can be taken back.
  let changeCount: Int

  init(_ session: Session, _ frame: Frame, on screen: Screen, notice: Notice?) {
    municipality = session.municipality
    version = session.version
    overview = session.overview
    agenda = session.agenda
    words = DayWords(frame.language, today: session.today)
    now = session.now
    size = frame.size
    themes = frame.themes
    theme = frame.theme
    self.screen = screen
    isChecked = session.isChecked
    isInMemory = session.isInMemory
    self.notice = notice
    changeCount = session.history.count
  }

  var language: Language { words.language }
  var today: Day { words.today }
  /// The whole screen.
  var area: Rect { Rect(size: size) }
  var maker: CardMaker { CardMaker(municipality: municipality, words: words) }

  /// What is wrong or doubtful in the data folder.
  var problems: [Problem] { isChecked ? municipality.problems(today: today) : [] }

  /// Above help.
  var helpTitle: Phrase {
    Phrase("Hjälp · \(screen.title.swedish)", "Help · \(screen.title.english)")
  }

  func say(_ swedish: String, _ english: String) -> String { Phrase(swedish, english)(language) }
}

/// Data that has changed beneath the windows and screens.
struct DataChange {
  enum Cause: Equatable {
    /// Others have written, or another day has begun.
    case others
    /// A change that was asked for here is on the disk.
    case saved(PendingChange.Way)
  }

  let old: Environment
  let new: Environment
  let cause: Cause
}

extension Environment {
  /// A change that is to be saved; a word on the status line where it can't be made.
  /// - Parameters:
  ///   - name: what is done, in the infinitive, as undo will tell it.
  ///   - sequel: what is done once it is saved.
  func change(
    _ name: Phrase, then sequel: [Request] = [],
    _ make: (Municipality) throws(ChangeFault) -> Municipality
  ) -> [Request] {
    do throws(ChangeFault) {
      return [.save(try change(name, to: try make(municipality), then: sequel))]
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  /// The change to another version of the municipality.
  /// - Throws: where it would make something wrong that was not.
  func change(
    _ name: Phrase, to asked: Municipality, then sequel: [Request] = []
  ) throws(ChangeFault) -> PendingChange {
    let made = asked.problems(notIn: municipality, today: today)
    if let error = made.first(where: { $0.severity == .error }) { throw .makesProblem(error) }
    return PendingChange(name: name, before: municipality, asked: asked, sequel: sequel)
  }
}
