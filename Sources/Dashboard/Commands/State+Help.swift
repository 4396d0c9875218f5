import Almanac
import Model

extension State {
  /// The commands that work here, to be run by name.
  func palette(_ targets: CommandTargets) -> CommandList {
    CommandList(palette: { reason(against: $0, targets) }, language)
  }

  /// Every command.
  func help(_ targets: CommandTargets) -> CommandList {
    CommandList(help: environment.helpTitle, { reason(against: $0, targets) }, language)
  }

  /// What help shows above a window.
  func help(above window: (any Window)?) -> CommandList {
    window?.help(environment) ?? help(targets)
  }

  /// Where the data has changed, help and the palette say what works by now.
  mutating func reviseCommandLists() {
    guard let list = windows.last(Picker.self)?.source as? CommandList else { return }
    let revised = list.isHelp ? help(above: windows.second) : palette(targets)
    let environment = environment
    windows.change(Picker.self) { $0.list(revised, environment) }
  }

  mutating func pickTheme() {
    open(Picker(ThemeList(), environment).choosing(theme: frame.theme))
  }

  /// What is sorted by its words is in another order in the other language.
  mutating func changeLanguage() {
    let selection = screens.content.selection(environment)
    frame.language = language == .swedish ? .english : .swedish
    prepare()
    screens.content.select(selection, environment)
  }
}
