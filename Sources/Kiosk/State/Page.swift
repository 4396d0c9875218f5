import Almanac
import Canvas
import Publication

/// One page of the rotation. What it shows is looked up when it is drawn, so that it stays the
/// same page when the publication changes.
enum Page: Hashable, Sendable {
  /// Shown first where nothing of the steps is public yet.
  case empty
  /// All steps in one picture.
  case welcome
  /// The step with that number.
  case step(Int)
  /// The businesses in numbers.
  case business
  /// How organisations hang together.
  case network
  /// Which groups there are, what is new, and what is looked for and offered.
  case together
  /// The coming meetings.
  case meetings
  /// Advice before a crisis.
  case crisis
  /// About this screen.
  case about

  /// What draws it. To add a page: a case, a line here and in `all`, and a file with that type.
  func content(_ state: KioskState) -> any PageContent {
    switch self {
    case .empty: EmptyPage(state: state)
    case .welcome: WelcomePage(state: state)
    case .step(let number):
      state.exhibition.step(number).map { StepPage(step: $0, state: state) }
        ?? EmptyPage(state: state)
    case .business: BusinessPage(state: state)
    case .network: NetworkPage(state: state)
    case .together: TogetherPage(state: state)
    case .meetings: MeetingsPage(state: state)
    case .crisis: CrisisPage(state: state)
    case .about: AboutPage(state: state)
    }
  }

  /// Its name in commands: `welcome`, `step-3`.
  var name: String { if case .step(let number) = self { "step-\(number)" } else { "\(self)" } }

  /// The pages that there is something to show on, in the order of the rotation; never none.
  static func all(of exhibition: Exhibition, on day: Day) -> [Page] {
    let publication = exhibition.publication
    var pages: [Page] = publication.steps.isEmpty ? [.empty] : [.welcome]
    pages += publication.steps.map { .step($0.number) }
    if !publication.organisations.isEmpty { pages.append(.business) }
    if !exhibition.hubs.isEmpty { pages.append(.network) }
    if !exhibition.together.isEmpty { pages.append(.together) }
    if !publication.comingMeetings(on: day).isEmpty { pages.append(.meetings) }
    return pages + [.crisis, .about]
  }
}

/// How a page of the rotation is drawn, and what it leads to.
protocol PageContent {
  /// Whether what does not fill the screen is placed a little above the middle.
  static var isCentred: Bool { get }
  /// Where Enter, or a touch in the middle, leads; nil where they turn the page.
  var opened: VisitorPlace? { get }
  func draw(on canvas: inout Canvas, in area: Rect)
}

extension PageContent {
  static var isCentred: Bool { false }
  var opened: VisitorPlace? { nil }
}

/// How long a page needs, by the words on it.
enum ReadingTime {
  /// Nobody finds the beginning in less.
  static let least = 5
  /// However much there is, the next page comes.
  static let maximumSeconds = 90
  /// Seconds before the first word is read.
  static let start = 3
  static let wordsPerMinute = 200

  /// Whole seconds for that many words, rounded up.
  static func seconds(words: Int) -> Int {
    let reading = (max(words, 0) * 60 + wordsPerMinute - 1) / wordsPerMinute
    return min(max(start + reading, least), maximumSeconds)
  }

  /// Whether a run of characters is read as a word: signs, meters and block letters are seen at a
  /// glance.
  static func words(on canvas: Canvas) -> Int {
    (0..<canvas.size.rows).reduce(0) { count, y in
      count
        + canvas.text(row: y).split(separator: " ").count { word in
          word.contains { $0.isLetter || $0.isNumber }
        }
    }
  }
}
