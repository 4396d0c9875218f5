import Almanac
import Canvas
import Model

/// Which data, told on which day: what is worked out from it is kept as long as this is the same.
struct DataVersion: Equatable, Sendable {
  let number: Int
  let today: Day
}

/// The data on the screen, the day, and what has been changed since the start.
struct Session: Equatable, Sendable {
  var municipality: Municipality { didSet { number += 1 } }
  /// How many times the data has been replaced.
  private var number = 0
  /// The day that counts as today: the one that the data fixes, else the clock's.
  private(set) var today: Day
  /// What the clock on the wall shows, as far as it has been told.
  var clock: Moment
  /// Whether the data lies in no folder, so that nothing of it is kept.
  var isInMemory: Bool
  /// False until the data has been checked the first time: that takes longer than all else before
  /// the first screen.
  var isChecked = true
  /// What has been changed since the start, to go back through.
  var history = History()
  /// The change that is being saved; nil while none is.
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

  /// Whether the day that the clock shows would be another than that which counts as today.
  var isDayOver: Bool { (municipality.settings.asOf ?? clock.day) != today }

  /// Takes over other data, on the day that it is by now.
  mutating func replace(_ municipality: Municipality) {
    let hadAgenda = agendaMemo.isKept
    self.municipality = municipality
    today = municipality.settings.asOf ?? clock.day
    keepOverview()
    if hadAgenda { keepAgenda() }
  }

  /// What the data says to *what now?*
  var overview: OverviewData {
    overviewMemo.value(for: version) { OverviewData(municipality, today: today) }
  }

  /// Everything that has a date; nil until a screen that shows it was open.
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

/// A change on its way to the disk. The screen shows it when it is there, not before.
struct PendingChange: Equatable, Sendable {
  /// How it came about, which decides what becomes of the history.
  enum Way: Equatable, Sendable {
    case made, undone, redone
  }

  /// What was done, as undo tells it: "logga besök hos Norra Åkeriet AB".
  let name: Phrase
  var way = Way.made
  let before: Municipality
  let asked: Municipality
  /// What is done once it is saved.
  var sequel: [Request] = []
  /// The window that it was asked for in. It has made way, and comes back where nothing is saved.
  var origin: AnyWindow?
  /// Whether the chief has gone on meanwhile, so that the screen is not to move by itself.
  var isLeft = false
  /// Whether it takes so long that the status line says so.
  var isSlow = false
}

extension PendingChange {
  /// Whether a form waits for the record.
  var fillsForm: Bool { sequel.contains { if case .fill = $0 { true } else { false } } }

  static let slow = Notice(
    .hint, Phrase("Sparar … disken svarar långsamt", "Saving … the disk is slow to answer"))

  /// What the status line says where nothing is saved: it is done, and will be gone.
  var toldInMemory: Phrase {
    Phrase("Bara i minnet: \(name.swedish)", "In memory only: \(name.english)")
  }

  /// What the status line says once it is saved.
  var told: Phrase {
    switch way {
    case .made: Phrase("Sparat: \(name.swedish) · u ångrar", "Saved: \(name.english) · u undoes")
    case .undone: Phrase("Ångrat: \(name.swedish)", "Undone: \(name.english)")
    case .redone: Phrase("Gjort igen: \(name.swedish)", "Done again: \(name.english)")
    }
  }
}
