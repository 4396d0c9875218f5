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

/// Where one stands on a screen, while another is shown too.
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
  /// Whether someone moved to it: until then keys are about the card's own record.
  var hasMovedToLink = false
  /// The first visible line of the card.
  var cardScroll = 0
  /// The words that rows must hold; empty shows all.
  var filter = ""
  var sort = Sort(column: 0)

  /// To the top of the card.
  mutating func resetCard() {
    link = 0
    hasMovedToLink = false
    cardScroll = 0
  }

  /// Out of a card that was jumped to, back to the list.
  mutating func leaveCard() {
    card = nil
    focus = .list
    resetCard()
  }
}

/// Where the chief was before a jump, and how the screen that the jump led to was left last time.
struct Place: Equatable, Sendable {
  /// How a screen was left. The data may be other when it is gone back to, so what was chosen is
  /// remembered by what it is, beside where it stood.
  struct View: Equatable, Sendable {
    let screen: Screen
    let browsing: Browsing
    let selection: Selection
  }

  let left: View
  let entered: View
}

/// The screens with what each remembers, which of them is shown, and the way back among them.
struct Screens: Equatable, Sendable {
  var shown = Screen.overview
  private var contents: [any ScreenContent] = Screen.allCases.map { $0.content.init() }
  /// The last jump last.
  private var places: [Place] = []

  private static let mostPlaces = 100

  subscript(screen: Screen) -> any ScreenContent {
    get { contents[screen.rawValue - 1] }
    set { contents[screen.rawValue - 1] = newValue }
  }

  /// What stands on the screen that is shown.
  var content: any ScreenContent {
    get { self[shown] }
    set { self[shown] = newValue }
  }

  /// One screen by its type.
  subscript<Content: ScreenContent>(_: Content.Type) -> Content {
    get { self[Content.screen] as? Content ?? Content() }
    set { self[Content.screen] = newValue }
  }

  var hasPlaces: Bool { !places.isEmpty }

  /// Shows another screen, with this one remembered for the way back.
  mutating func leave(for target: Screen, _ environment: Environment) {
    places.append(Place(left: view(shown, environment), entered: view(target, environment)))
    if places.count > Self.mostPlaces { places.removeFirst() }
    shown = target
  }

  private func view(_ screen: Screen, _ environment: Environment) -> Place.View {
    Place.View(
      screen: screen, browsing: self[screen].browsing,
      selection: self[screen].selection(environment))
  }

  mutating func popPlace() -> Place? { places.popLast() }

  /// What is chosen on each.
  func selections(_ environment: Environment) -> [Selection] {
    contents.map { $0.selection(environment) }
  }

  /// Takes over data that has changed; what was chosen on each screen stays chosen.
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
