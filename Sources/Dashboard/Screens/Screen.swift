package import Almanac
import Canvas
import Model

/// One of the screens, in the order of their keys.
package enum Screen: Int, CaseIterable, Sendable {
  case overview = 1
  case steps, network, council, calendar, analysis

  /// The type that implements it. To add a screen: a case, a line here, and that type.
  var content: any ScreenContent.Type {
    switch self {
    case .overview: OverviewScreen.self
    case .steps: StepsScreen.self
    case .network: NetworkScreen.self
    case .council: CouncilScreen.self
    case .calendar: CalendarScreen.self
    case .analysis: AnalysisScreen.self
    }
  }

  /// Its name on the command line.
  package var name: String { "\(self)" }
  package var title: Phrase { content.title }
  /// The title where all tabs must share sixty columns.
  var shortTitle: Phrase { content.shortTitle }

  /// The screen `count` tabs away, wrapping around at the ends.
  func moved(by count: Int) -> Screen {
    let all = Screen.allCases
    let index = (rawValue - 1 + count) % all.count
    return all[index < 0 ? index + all.count : index]
  }

  /// The screen where records of a type are shown.
  init(showing type: RecordType) {
    switch type.schema.traits.home {
    case .overview: self = .overview
    case .steps: self = .steps
    case .network: self = .network
    case .council: self = .council
    case .calendar: self = .calendar
    }
  }
}

/// A screen: what it remembers, and how it handles movements, the mouse and new data.
protocol ScreenContent: Equatable, Sendable {
  static var screen: Screen { get }
  static var title: Phrase { get }
  static var shortTitle: Phrase { get }
  /// The types of records that are rows of its list.
  static var rowTypes: [RecordType] { get }
  /// The types of records that are most likely to be added here, offered first.
  static func additions(inCard: Bool) -> [RecordType]
  /// The keywords of its filter, the most used first.
  static var filterWords: [Phrase] { get }
  /// Whether it needs the agenda.
  static func showsAgenda(in size: Size) -> Bool

  init()
  /// Selection, scroll positions, filter and order.
  var browsing: Browsing { get set }

  /// Fills the memos, before the screen is moved in or drawn.
  mutating func prepare(_ environment: Environment)
  /// Clamps selection and scroll positions. It decides nothing.
  mutating func settle(_ environment: Environment)
  /// What it shows and is not known yet, as work that makes it known; nil where nothing lacks.
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)?
  /// Drops what was computed from old data.
  mutating func takeOver(_ environment: Environment)

  /// The records that a command could act on, the most likely first.
  func targets(_ environment: Environment) -> [RecordID?]
  mutating func move(_ movement: Movement, _ environment: Environment)
  /// Enter: opens what is selected.
  mutating func open(_ environment: Environment) -> [Request]
  mutating func press(at point: Point, _ environment: Environment) -> [Request]
  mutating func wheel(_ mouse: Mouse, _ environment: Environment)
  /// The record whose card has the focus; nil while the list has it.
  func readCard(_ environment: Environment) -> RecordID?
  /// Esc: one step back within the screen.
  mutating func goBack(_ environment: Environment)
  /// Shows the card of a record, whether it has a row or not.
  /// - Returns: whether a filter that hid its row was removed.
  mutating func show(_ id: RecordID, _ environment: Environment) -> Bool
  mutating func showList(_ environment: Environment)
  mutating func setFilter(_ text: String, _ environment: Environment)

  /// What is selected, by identity.
  func selection(_ environment: Environment) -> Selection
  /// Selects it again.
  mutating func select(_ selection: Selection, _ environment: Environment)

  func draw(on canvas: inout Canvas, hasFocus: Bool, _ environment: Environment)
  /// What the line beneath the list tells; nil for a screen without a list.
  func filterStatus(_ environment: Environment) -> FilterStatus?
}

extension ScreenContent {
  static var shortTitle: Phrase { title }
  static func showsAgenda(in size: Size) -> Bool { false }
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? { nil }
  static var filterWords: [Phrase] {
    ListQuestion.allCases.filter { $0.screen == screen }.map(\.word)
  }
}

/// What is selected on a screen, by identity instead of position: when the data changes, other rows
/// may come before it, and the next key must not act on one of those.
struct Selection: Equatable, Sendable {
  /// The record of the selected row.
  var row: RecordID?
  /// The target of the selected link of the card.
  var link: RecordID?
  /// The target of the selected row of the overview.
  var target: PanelRow.Target?
}

/// What the line beneath a list tells about it.
struct FilterStatus: Equatable {
  /// The filter, piece by piece.
  let chips: [String]
  let markCount: Int
  /// How many rows are shown, and of how many; nil if that is not worth telling.
  let share: String?
  /// The keywords of the filter.
  let words: [Phrase]
}
