import Almanac
package import Canvas
import Model
import Widgets

extension State {
  /// The screen as it is to be shown. Pure: the same state always draws the same canvas.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas)
    return canvas
  }

  package func draw(on canvas: inout Canvas) {
    guard Layout.fits(size) else {
      return RoomRequest(size: size, language: language).draw(on: &canvas)
    }
    let environment = environment
    let visible = windows.visible
    if let cover = visible.first(where: \.coversScreen) {
      cover.draw(on: &canvas, environment)
    } else {
      HeaderView(environment).draw(on: &canvas)
      let hasFocus = windows.top?.leavesFocus != false
      screens.content.draw(on: &canvas, hasFocus: hasFocus, environment)
    }
    if windows.top?.coversScreen != true { footer.draw(on: &canvas) }
    for window in visible where !window.coversScreen { window.draw(on: &canvas, environment) }
  }

  /// The last line, and the line above it about the filter.
  var footer: FooterView {
    let environment = environment
    let isCovered = windows.visible.contains(where: \.coversScreen)
    return FooterView(
      environment, keys: footerKeys(environment), isTyped: windows.top is FilterLine,
      filter: isCovered ? nil : screens.content.filterStatus(environment),
      showsChips: windows.last(FilterLine.self) == nil)
  }

  /// The keys of the top window; without windows those of the available commands.
  private func footerKeys(_ environment: Environment) -> FooterKeys {
    if let window = windows.top {
      return FooterKeys(window.hints(environment), isTyping: window.isTyping, environment)
    }
    guard notice == nil else { return FooterKeys([], environment) }
    let targets = targets
    return FooterKeys(
      CommandTable.inFooter.filter { command in
        (command.footer?.screen ?? screen) == screen && reason(against: command, targets) == nil
      }, environment)
  }
}

extension State {
  /// The overview as it is printed where nothing can be drawn: the header and the panels, without
  /// tabs and keys, which would do nothing on paper.
  /// - Parameters:
  ///   - columns: at least 60.
  ///   - lines: how many there may be, at least 15; there are fewer where there is less to say.
  package func overviewText(columns: Int, lines: Int) -> String {
    var state = self
    state.session.concludesAtOnce = true
    // The header and its rule are printed; the tabs, the rule beneath and the keys are not.
    _ = state.update(.resized(Size(columns: columns, rows: lines + 3)))
    _ = state.update(.show(.overview))
    let canvas = state.draw()
    var rows = ([0, 2] + Array(3..<max(3, lines + 1))).map { canvas.text(row: $0) }
    while let last = rows.last, last.allSatisfy({ $0 == " " }) { rows.removeLast() }
    return rows.map { $0 + "\n" }.joined()
  }
}

extension State {
  mutating func pickTheme() {
    open(Picker(ThemeList(), environment).choosing(theme: frame.theme))
  }

  /// Rows that are sorted by words may move; the selection follows its record.
  mutating func changeLanguage() {
    let selection = screens.content.selection(environment)
    frame.language = language == .swedish ? .english : .swedish
    prepare()
    screens.content.select(selection, environment)
  }
}
