package import Almanac
import Canvas
import Model

/// One of the five screens, in the order of their keys.
package enum Screen: Int, CaseIterable, Sendable {
  case overview = 1
  case steps, network, council, calendar

  /// What stands on it. A screen is its case, this line and that type.
  var content: any ScreenContent.Type {
    switch self {
    case .overview: OverviewScreen.self
    case .steps: StepsScreen.self
    case .network: NetworkScreen.self
    case .council: CouncilScreen.self
    case .calendar: CalendarScreen.self
    }
  }

  /// What the command line calls it.
  package var name: String { "\(self)" }
  package var title: Phrase { content.title }
  /// The same where all of them must share sixty columns.
  var shortTitle: Phrase { content.shortTitle }

  /// The screen `count` tabs away, around the corner when need be.
  func moved(by count: Int) -> Screen {
    let all = Screen.allCases
    let index = (rawValue - 1 + count) % all.count
    return all[index < 0 ? index + all.count : index]
  }

  /// The screen where records of a type are at home.
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

/// What stands on a screen: what it remembers, and what it makes of keys, the mouse and the data.
protocol ScreenContent: Equatable, Sendable {
  static var screen: Screen { get }
  static var title: Phrase { get }
  static var shortTitle: Phrase { get }
  /// The types whose records are the rows of its list.
  static var rowTypes: [RecordType] { get }
  /// The types of records that are likeliest added here.
  static func additions(inCard: Bool) -> [RecordType]
  /// The words that its filter knows beside those that rows hold, those used most first.
  static var filterWords: [Phrase] { get }
  /// Whether it shows what has a date.
  static func showsAgenda(in size: Size) -> Bool

  init()
  /// Where one stands.
  var browsing: Browsing { get set }

  /// Keeps what is asked for many times, before the screen is drawn or moved in.
  mutating func prepare(_ environment: Environment)
  /// Brings where one stands back within what there is.
  mutating func settle(_ environment: Environment)
  /// Takes over data that has changed.
  mutating func takeOver(_ environment: Environment)

  /// The records that a command could be about, the likeliest first.
  func targets(_ environment: Environment) -> [RecordID?]
  mutating func move(_ movement: Movement, _ environment: Environment)
  /// Follows what is chosen.
  mutating func open(_ environment: Environment) -> [Request]
  mutating func press(at point: Point, _ environment: Environment) -> [Request]
  mutating func wheel(_ mouse: Mouse, _ environment: Environment)
  /// The record whose card is read; nil while the list has the keys.
  func readCard(_ environment: Environment) -> RecordID?
  /// Goes back a step within the screen.
  mutating func goBack(_ environment: Environment)
  /// Shows a record, whether it has a row or not.
  /// - Returns: whether a filter that hid it is gone.
  mutating func show(_ id: RecordID, _ environment: Environment) -> Bool
  mutating func showList(_ environment: Environment)
  mutating func setFilter(_ text: String, _ environment: Environment)

  /// What is chosen, by what it is.
  func selection(_ environment: Environment) -> Selection
  /// Stands on what was chosen again.
  mutating func select(_ selection: Selection, _ environment: Environment)

  func draw(on canvas: inout Canvas, hasFocus: Bool, _ environment: Environment)
  /// What stands beneath the list of its filter; nil where it has no list.
  func filterStatus(_ environment: Environment) -> FilterStatus?
}

extension ScreenContent {
  static var shortTitle: Phrase { title }
  static func showsAgenda(in size: Size) -> Bool { false }
  static var filterWords: [Phrase] {
    ListQuestion.allCases.filter { $0.screen == screen }.map(\.word)
  }
}

/// What is chosen on a screen. Where the data changes, other rows may come before it, and a key must
/// not be about one of those.
struct Selection: Equatable, Sendable {
  /// The record of the chosen row.
  var row: RecordID?
  /// What the link of the card leads to that was moved to.
  var link: RecordID?
  /// What the chosen row of the overview leads to.
  var target: PanelRow.Target?
}

/// What is said of a list beneath it.
struct FilterStatus: Equatable {
  /// The filter in pieces that can be read at a glance.
  let chips: [String]
  let markCount: Int
  /// How many rows there are, and of how many; nil where there is nothing to say.
  let share: String?
  /// What the filter knows.
  let words: [Phrase]
}
