package import Almanac
package import Canvas
package import Publication

/// Everything that decides what the public sees. The same state always draws the same canvas.
///
/// Pages follow upon each other until somebody touches a key; then that visitor decides, in the
/// language that he or she chooses, until the kiosk is left alone. Nothing here grows with time.
package struct KioskState: Equatable, Sendable {
  /// The theme that the screen is shown in.
  package enum Look: Equatable, Sendable {
    /// The theme that the operator chose.
    case usual
    /// The theme `kontrast`: the most contrast there is, and black where nothing stands.
    case contrast
  }

  var exhibition: Exhibition
  package internal(set) var settings: KioskSettings
  package internal(set) var language: Language
  package internal(set) var size: Size
  /// Whether the pages turn by themselves.
  package internal(set) var isRotating = true
  package internal(set) var hasHighContrast = false
  /// The emergency that is shown in place of everything else.
  package internal(set) var emergency: Emergency?
  /// Which language or part of it has its turn, counted on, where all of it has no room at once.
  var emergencyTurn = 0
  /// Since when the publication can't be read; nil where it can.
  package internal(set) var brokenSince: Moment?
  /// The last that was heard of the clock; nil before.
  package internal(set) var now: Moment?
  /// The page on show, from 0; where a visitor has left the pages, that to come back to.
  package internal(set) var pageIndex = 0
  var pages: [Page] = []
  var place = VisitorPlace.page
  /// Where a visitor has been, to go back to.
  var trail: [VisitorPlace] = []
  /// The marked item of the page: a step, by its place, or a tie.
  var mark: Int?
  /// How many rounds have begun, modulo all that follows from it.
  var round = 0
  /// Since the page turned, or since the last key.
  var secondsWaited = 0

  package init(
    _ publication: Publication, size: Size, settings: KioskSettings = KioskSettings(),
    now: Moment? = nil
  ) {
    exhibition = Exhibition(publication)
    self.settings = settings
    self.size = size
    self.now = now
    language = settings.language
    pages = Page.all(of: exhibition, on: today)
  }

  package init(_ publication: Publication, size: Size, language: Language) {
    self.init(publication, size: size, settings: KioskSettings(language: language))
  }

  package var publication: Publication { exhibition.publication }

  package var pageCount: Int { pages.count }

  var page: Page { pages.indices.contains(pageIndex) ? pages[pageIndex] : .empty }

  /// The pages of the rotation as commands call them.
  package var pageNames: [String] { pages.map(\.name) }

  /// Goes to a page that is among `pageNames`; false where it is not.
  package mutating func show(pageNamed name: String) -> Bool {
    guard let index = pages.firstIndex(where: { $0.name == name }) else { return false }
    pageIndex = index
    return true
  }

  /// By the clock; before it has said anything, the day of the publication.
  var today: Day { now?.day ?? publication.asOf }

  var layout: KioskLayout { KioskLayout(size, shift: Shift.offset(round: round)) }

  /// Whether the house is closed and nobody is at the screen.
  package var isResting: Bool {
    guard let hours = settings.hours, let now, emergency == nil else { return false }
    return isRotating && !hours.isOpen(at: now)
  }

  package var look: Look {
    isResting || hasHighContrast && emergency == nil ? .contrast : .usual
  }

  func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }
}
