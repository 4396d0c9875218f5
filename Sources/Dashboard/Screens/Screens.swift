import Model

/// Which half of a screen the keys go to.
enum Focus: Equatable, Sendable {
  case list, card
}

/// A column to sort by.
struct Sort: Equatable, Sendable {
  var column: Int
  var isDescending = false
}

/// Selection, scroll positions, filter and order of a screen.
struct Browsing: Equatable, Sendable {
  /// The chosen row of the listing.
  var row = 0
  /// The first visible row of the listing.
  var scroll = 0
  var focus = Focus.list
  /// A record that was jumped to; when nil the card shows the chosen row.
  var card: RecordID?
  /// The chosen link of the card.
  var link = 0
  /// Whether it was moved to: until then commands act on the card's own record.
  var hasMovedToLink = false
  /// The first visible line of the card.
  var cardScroll = 0
  /// The words that rows must hold; empty shows all.
  var filter = ""
  var sort = Sort(column: 0)

  /// Scrolls to the top of the card.
  mutating func resetCard() {
    link = 0
    hasMovedToLink = false
    cardScroll = 0
  }

  /// Back from a card to the list.
  mutating func leaveCard() {
    card = nil
    focus = .list
    resetCard()
  }
}

/// A place to go back to: the screen that was left by a jump, and the earlier view of the screen
/// that it led to.
struct ReturnPoint: Equatable, Sendable {
  /// How a screen looked. The data may have changed when it is gone back to, so the selection is
  /// remembered by identity too.
  struct View: Equatable, Sendable {
    let screen: Screen
    let browsing: Browsing
    let selection: Selection
  }

  let left: View
  let entered: View
}

/// All screens with what each remembers, the one that is shown, and the stack of places to go back
/// to.
struct Screens: Equatable, Sendable {
  var shown = Screen.overview
  private var contents: [any ScreenContent] = Screen.allCases.map { $0.content.init() }
  /// The last place last.
  private var places: [ReturnPoint] = []

  private static let maximumPlaces = 100

  subscript(screen: Screen) -> any ScreenContent {
    get { contents[screen.rawValue - 1] }
    set { contents[screen.rawValue - 1] = newValue }
  }

  /// The shown screen.
  var content: any ScreenContent {
    get { self[shown] }
    set { self[shown] = newValue }
  }

  /// A screen by its type.
  subscript<Content: ScreenContent>(_: Content.Type) -> Content {
    get { self[Content.screen] as? Content ?? Content() }
    set { self[Content.screen] = newValue }
  }

  var hasPlaces: Bool { !places.isEmpty }

  /// Shows another screen, and pushes this one on the stack of places.
  mutating func leave(for target: Screen, _ environment: Environment) {
    places.append(ReturnPoint(left: view(shown, environment), entered: view(target, environment)))
    if places.count > Self.maximumPlaces { places.removeFirst() }
    shown = target
  }

  private func view(_ screen: Screen, _ environment: Environment) -> ReturnPoint.View {
    ReturnPoint.View(
      screen: screen, browsing: self[screen].browsing,
      selection: self[screen].selection(environment))
  }

  mutating func popPlace() -> ReturnPoint? { places.popLast() }

  /// The selection of each screen.
  func selections(_ environment: Environment) -> [Selection] {
    contents.map { $0.selection(environment) }
  }

  /// Drops what was computed from old data; each screen keeps its selection.
  mutating func takeOver(_ selections: [Selection], _ environment: Environment) {
    for (index, selection) in zip(contents.indices, selections) {
      contents[index].takeOver(environment)
      contents[index].select(selection, environment)
    }
  }

  static func == (one: Screens, other: Screens) -> Bool {
    one.shown == other.shown && one.places == other.places
      && zip(one.contents, other.contents).allSatisfy { $0.equals($1) }
  }
}
