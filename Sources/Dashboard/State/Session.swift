import Almanac
import Canvas
import Model
import Insight

/// A version of the data, told on a certain day. Whatever is computed from the data holds as long
/// as this is equal.
struct DataVersion: Equatable, Sendable {
  let number: Int
  let today: Day
}

/// The data that is shown, the day, and the history of changes since the program started.
struct Session: Equatable, Sendable {
  var municipality: Municipality { didSet { number += 1 } }
  /// Counts the versions of the data.
  private var number = 0
  /// The day that counts as today: the one that the data fixes, else the clock's.
  private(set) var today: Day
  /// What the clock on the wall shows, as far as it has been told.
  var clock: Moment
  /// Whether the data is in memory only, because it was not read from a folder.
  var isInMemory: Bool
  /// False until the data has been validated the first time, which takes longer than everything
  /// else before the first frame.
  var isChecked = true
  /// How often something has been concluded in the background.
  var conclusionCount = 0
  /// Whether what the screen lacks is worked out before it is drawn, which nobody waits for where no
  /// key is pressed by hand; else it is worked out beside the screen (`WantedConclusions`).
  var concludesAtOnce = true
  /// What was worth doing today before the data changed: shown until it is worked out anew.
  private var earlierProposals: [DayProposal]?
  /// For undo and redo.
  var history = History()
  /// The change that is being saved, if any.
  var pending: PendingChange?
  private var overviewMemo = Memo<DataVersion, OverviewData>()
  private var agendaMemo = Memo<DataVersion, [AgendaItem]>()

  init(_ municipality: Municipality, today: Day, isInMemory: Bool) {
    self.municipality = municipality
    self.isInMemory = isInMemory
    clock = Moment(today, .midnight)
    self.today = municipality.settings.asOf ?? today
    keepOverview()
  }

  var version: DataVersion { DataVersion(number: number, today: today) }

  /// The day that counts as today, at the time that the clock shows.
  var now: Moment { Moment(today, clock.time) }

  /// Whether the clock has passed midnight, so that another day counts as today.
  var isDayOver: Bool { (municipality.settings.asOf ?? clock.day) != today }

  /// Shows another version of the data, on the day that the clock shows by now.
  mutating func replace(_ municipality: Municipality) {
    let hadAgenda = agendaMemo.isKept
    let (shown, day) = (proposals, today)
    self.municipality = municipality
    today = municipality.settings.asOf ?? clock.day
    earlierProposals =
      day == today ? shown?.filter { municipality.row(of: $0.record) != nil } : nil
    keepOverview()
    if hadAgenda { keepAgenda() }
  }

  /// What the overview tells.
  var overview: OverviewData {
    overviewMemo.value(for: version) { OverviewData(municipality, today: today) }
  }

  /// What is worth doing today; nil while that is not known.
  var proposals: [DayProposal]? {
    guard isChecked else { return nil }
    if let known = municipality.knownDayProposals(on: today) { return known }
    return concludesAtOnce ? municipality.dayProposals(on: today) : earlierProposals
  }

  /// Everything that has a date; nil until a screen that shows it has been open.
  var agenda: [AgendaItem]? { agendaMemo.value(for: version) }

  private mutating func keepOverview() {
    let (municipality, today) = (municipality, today)
    overviewMemo.keep(for: version) { OverviewData(municipality, today: today) }
  }

  mutating func keepAgenda() {
    let (municipality, today) = (municipality, today)
    agendaMemo.keep(for: version) { municipality.agenda(around: today) }
  }
}

/// A change that is being saved. It is shown only when it is on the disk.
struct PendingChange: Equatable, Sendable {
  /// What was done, as undo tells it: "logga besök hos Norra Åkeriet AB".
  let name: Phrase
  var way = Effect.Way.made
  let before: Municipality
  let asked: Municipality
  /// What to do once it is saved.
  var sequel: [Request] = []
  /// The window that it was asked for in. It has made way, and comes back where nothing is saved.
  var origin: AnyWindow?
  /// Whether the chief has gone on meanwhile, so that the screen is not to move by itself.
  var isLeft = false
  /// Whether it takes so long that the status line says so.
  var isSlow = false
  /// Which fields are taken back or made again, where one record is changed: "Ort, Webb".
  var fields: String?
}

extension PendingChange {
  /// Whether a form waits for the record.
  var fillsForm: Bool { sequel.contains { if case .fill = $0 { true } else { false } } }

  static let slow = Notice(
    .hint, Phrase("Sparar … disken svarar långsamt", "Saving … the disk is slow to answer"))

  /// The message where the data is in memory only, so that the change will be lost.
  var toldInMemory: Phrase {
    Phrase("Bara i minnet: \(name.swedish)", "In memory only: \(name.english)")
  }

  /// The message once it is saved.
  var told: Phrase {
    let told = fields.map { " · \($0)" } ?? ""
    return switch way {
    case .made: Phrase("Sparat: \(name.swedish) · u ångrar", "Saved: \(name.english) · u undoes")
    case .undone: Phrase("Ångrat: \(name.swedish)\(told)", "Undone: \(name.english)\(told)")
    case .redone:
      Phrase("Gjort igen: \(name.swedish)\(told)", "Done again: \(name.english)\(told)")
    }
  }
}
