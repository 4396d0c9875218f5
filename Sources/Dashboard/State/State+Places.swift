import Canvas
import Model

/// Moving on the shown screen, and from screen to screen and back.
extension State {
  /// Shows a screen; the one that is shown already goes back from the card to its list.
  mutating func show(_ screen: Screen) {
    if screen == self.screen { screens.content.showList(environment) }
    screens.shown = screen
  }

  /// Follows what is chosen.
  mutating func open() -> [Effect] { perform(screens.content.open(environment)) }

  mutating func move(_ movement: Movement) { screens.content.move(movement, environment) }

  mutating func setFilter(_ text: String) { screens.content.setFilter(text, environment) }

  /// Opens the filter line; the list is brought to the front.
  mutating func startFiltering() {
    open(FilterLine(screens.content.browsing.filter))
    screens.content.showList(environment)
  }

  /// Shows a record on the screen where it is at home; Esc leads back.
  mutating func jump(to id: RecordID) {
    screens.leave(for: Screen(showing: id.type), environment)
    prepare()
    if screens.content.show(id, environment), notice == nil {
      notice = Notice(.hint, StatusText.filterHidIt.phrase)
    }
  }

  /// Shows the list of a screen with what a filter lets through; Esc leads back.
  mutating func showList(of screen: Screen, filter: String, _ sort: Sort?) {
    screens.leave(for: screen, environment)
    let sort = sort ?? screens.content.browsing.sort
    screens.content.browsing = Browsing(filter: filter, sort: sort)
    prepare()
  }

  var canGoBack: Bool {
    let browsing = screens.content.browsing
    return screens.hasPlaces || browsing.focus == .card || !browsing.filter.isEmpty
  }

  /// One step back: out of the card, out of a jump, out of the filter.
  mutating func goBack() {
    let browsing = screens.content.browsing
    let isInOwnCard = browsing.focus == .card && browsing.card == nil
    if screens.hasPlaces, !isInOwnCard { undoJump() } else { screens.content.goBack(environment) }
  }

  /// Back to the place of the last jump, skipping places whose record has been removed since.
  private mutating func undoJump() {
    while let place = screens.popPlace() {
      restore(place.entered)
      restore(place.left)
      guard let card = place.left.browsing.card, municipality.row(of: card) == nil else { return }
    }
  }

  private mutating func restore(_ view: ReturnPoint.View) {
    screens.shown = view.screen
    screens.content.browsing = view.browsing
    prepare()
    screens.content.select(view.selection, environment)
  }

  mutating func network(_ body: (inout NetworkScreen, Environment) -> Void) {
    let environment = environment
    body(&screens[NetworkScreen.self], environment)
  }

  mutating func calendar(_ body: (inout CalendarScreen, Environment) -> Void) {
    let environment = environment
    body(&screens[CalendarScreen.self], environment)
  }

  // MARK: The mouse

  /// A press chooses, a press on what is chosen opens it, the wheel moves what it is over.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelUp, .wheelDown: screens.content.wheel(mouse, environment)
    case .press, .doublePress: return press(at: mouse.at)
    case .release: break
    }
    return []
  }

  private mutating func press(at point: Point) -> [Effect] {
    if let screen = HeaderView(environment).screen(at: point) {
      screens.shown = screen
      return []
    }
    return perform(screens.content.press(at: point, environment))
  }
}
