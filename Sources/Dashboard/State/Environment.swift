import Almanac
import Canvas
import Model
import Insight

/// How the screen is drawn: its size, its language and its colours.
struct Frame: Equatable, Sendable {
  var size: Size
  var language: Language
  /// The themes to choose from, and the name of the chosen one.
  let themes: [Theme]
  var theme: String
}

/// Everything that a window, a screen or a view may see: the data, the day, the language, the size
/// of the screen. None of them is handed the whole state. Cheap to make: all of it is shared, not
/// copied.
struct Environment {
  let municipality: Municipality
  /// Changes whenever the data or the day does: the key of every memo.
  let version: DataVersion
  /// What the overview tells, worked out once for this version of the data.
  let overview: OverviewData
  /// Everything that has a date; nil until a screen that shows it has been open.
  let agenda: [AgendaItem]?
  let words: DayWords
  /// The day that counts as today, at the time that the clock shows.
  let now: Moment
  let size: Size
  let themes: [Theme]
  /// The name of the chosen theme, also while another is tried on.
  let theme: String
  /// The screen that is shown beneath the windows.
  let screen: Screen
  /// False until the data has been validated the first time.
  let isChecked: Bool
  let isInMemory: Bool
  /// How often something has been concluded in the background: the key of what shows it.
  let conclusionCount: Int
  /// Whether what is not known yet is worked out at once.
  let concludesAtOnce: Bool
  /// What is worth doing today; nil while that is not known.
  let proposals: [DayProposal]?
  /// The message on the status line.
  let notice: Notice?
  /// How many changes can be undone.
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
    conclusionCount = session.conclusionCount
    concludesAtOnce = session.concludesAtOnce
    proposals = session.proposals
    self.notice = notice
    changeCount = session.history.count
  }

  var language: Language { words.language }
  var today: Day { words.today }
  /// The whole screen.
  var area: Rect { Rect(size: size) }
  var maker: CardMaker {
    CardMaker(municipality: municipality, words: words, concludesAtOnce: concludesAtOnce)
  }

  /// Errors and warnings in the data; none until it has been validated.
  var problems: [Problem] { isChecked ? municipality.problems(today: today) : [] }

  /// The heading of help.
  var helpTitle: Phrase {
    Phrase("Hjälp · \(screen.title.swedish)", "Help · \(screen.title.english)")
  }

  func say(_ swedish: String, _ english: String) -> String { Phrase(swedish, english)(language) }
}

/// The data has changed beneath the windows: what they saw before, what they see now, and why.
struct DataChange {
  enum Cause: Equatable {
    /// Somebody else has written to the files, or a new day has begun.
    case others
    /// A change that was made here has been saved.
    case saved(Effect.Way)
  }

  let old: Environment
  let new: Environment
  let cause: Cause
}

extension Environment {
  /// Asks for a change to be saved. Where it can't be made, a message says why. What it would make
  /// wrong is found out beside the screen, before it is saved.
  /// - Parameters:
  ///   - name: what is done, in the infinitive, as undo tells it.
  ///   - sequel: what to do once it is saved.
  func change(
    _ name: Phrase, then sequel: [Request] = [],
    _ make: (Municipality) throws(ChangeFault) -> Municipality
  ) -> [Request] {
    do throws(ChangeFault) {
      return [.save(change(name, to: try make(municipality), then: sequel))]
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  /// A change from the data as it is to another version of it.
  func change(
    _ name: Phrase, to asked: Municipality, then sequel: [Request] = []
  ) -> PendingChange {
    PendingChange(name: name, before: municipality, asked: asked, sequel: sequel)
  }
}
