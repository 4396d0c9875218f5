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

  /// The last line, with what stands above it of the list.
  var footer: FooterView {
    let environment = environment
    let isCovered = windows.visible.contains(where: \.coversScreen)
    return FooterView(
      environment, keys: footerKeys(environment), isTyped: windows.top is FilterLine,
      filter: isCovered ? nil : screens.content.filterStatus(environment),
      showsChips: windows.last(FilterLine.self) == nil)
  }

  /// The keys of the window that takes the keys, else of the commands that do something.
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
