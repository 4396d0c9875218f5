import Almanac
import Canvas
import Dashboard
import Model

extension DataOptions {
  /// A municipality, and a word on how it came about.
  struct Opened {
    let municipality: Municipality
    let notice: Phrase?
  }

  var themes: [Theme] { Themes.catalogue.themes }

  /// The language asked for, else that of the data, else Swedish.
  func language(_ municipality: Municipality) -> Language {
    language.flatMap { Language(tag: $0) } ?? municipality.settings.language ?? .swedish
  }

  /// The dashboard's first state. An unknown theme is a usage error that names those there are.
  func state(_ municipality: Municipality, theme: String?, size: Size) throws -> State {
    let names = themes.map(\.name)
    let chosen = theme ?? municipality.settings.theme ?? names.first ?? ""
    if let theme, !names.contains(theme) {
      throw Failure(
        .usage, "there is no theme '\(theme)'; there are \(names.joined(separator: ", "))"
      ).exit
    }
    return State(
      municipality, today: Clock.today, size: size, language: language(municipality),
      themes: names, theme: names.contains(chosen) ? chosen : names.first ?? "")
  }
}
