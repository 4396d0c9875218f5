import Almanac
import Canvas
import Dashboard
import Model

extension DataOptions {
  /// A municipality, and a word on how it came about.
  struct Opened {
    let municipality: Municipality
    let notice: Phrase?
    /// Nil where it lies in no folder.
    let source: EventLoop.Source?
  }

  var themes: [Theme] { Themes.catalogue.themes }

  /// The language asked for, else that of the data, else Swedish.
  func language(_ municipality: Municipality) -> Language {
    language.flatMap { Language(tag: $0) } ?? municipality.settings.language ?? .swedish
  }

  /// An unknown theme is a usage error that names those there are.
  func theme(named name: String) throws -> Theme {
    let themes = themes
    if let theme = themes.first(where: { $0.name == name }) { return theme }
    let names = themes.map(\.name).joined(separator: ", ")
    throw Failure(.usage, "there is no theme '\(name)'; there are \(names)").exit
  }

  /// The dashboard's first state. An unknown theme is a usage error that names those there are.
  func state(
    _ municipality: Municipality, theme: String?, size: Size, isInMemory: Bool = false
  ) throws -> State {
    let names = themes.map(\.name)
    let chosen = theme ?? municipality.settings.theme ?? names.first ?? ""
    if let theme { _ = try self.theme(named: theme) }
    return State(
      municipality, today: Clock.today, size: size, language: language(municipality),
      themes: themes, theme: names.contains(chosen) ? chosen : names.first ?? "",
      isInMemory: isInMemory)
  }
}
