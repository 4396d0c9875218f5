package import Almanac

/// An emergency that everybody in the hall must read now, in place of everything else.
package struct Emergency: Equatable, Sendable {
  package struct Text: Equatable, Sendable {
    package let title: String
    /// The instructions, a sentence or two to each.
    package let lines: [String]

    package init(title: String, lines: [String] = []) {
      self.title = title
      self.lines = lines
    }
  }

  package let swedish: Text?
  package let english: Text?
  /// When it was first said, by the clock on the wall.
  package let since: Moment?

  package init(swedish: Text?, english: Text? = nil, since: Moment? = nil) {
    self.swedish = swedish
    self.english = english
    self.since = since
  }

  /// In those languages that there is something in, that of the house first.
  func texts(first language: Language) -> [(language: Language, text: Text)] {
    let both = [(Language.swedish, swedish), (.english, english)]
    let said = both.compactMap { language, text in text.map { (language: language, text: $0) } }
    return said.filter { $0.language == language } + said.filter { $0.language != language }
  }
}
