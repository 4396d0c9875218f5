package import Almanac
package import Canvas
package import Publication

/// Everything that decides what the public sees. The same state always draws the same canvas.
///
/// Pages follow upon each other until somebody touches a key; then that visitor decides, in the
/// language that he or she chooses, until the kiosk is left alone.
package struct KioskState: Equatable, Sendable {
  package let publication: Publication
  /// What the rotation speaks.
  package let defaultLanguage: Language
  package internal(set) var language: Language
  package internal(set) var size: Size
  /// Whether the pages turn by themselves.
  package internal(set) var isRotating = true
  /// The page on show, from 0.
  package internal(set) var pageIndex = 0
  let pages: [Page]

  package init(_ publication: Publication, size: Size, language: Language) {
    self.publication = publication
    self.size = size
    self.language = language
    defaultLanguage = language
    pages = Page.all(of: publication)
  }

  package var pageCount: Int { pages.count }

  var page: Page { pages.indices.contains(pageIndex) ? pages[pageIndex] : .empty }

  func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }
}
