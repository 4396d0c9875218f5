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
  /// What is coming up.
  case meetings
  /// What to know before a crisis.
  case crisis
  /// What this screen is.
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
    case .meetings: MeetingsPage(state: state)
    case .crisis: CrisisPage(state: state)
    case .about: AboutPage(state: state)
    }
  }

  /// What commands call it: `welcome`, `step-3`.
  var name: String { if case .step(let number) = self { "step-\(number)" } else { "\(self)" } }

  /// The pages that there is something to show on, in the order of the rotation; never none.
  static func all(of exhibition: Exhibition, on day: Day) -> [Page] {
    let publication = exhibition.publication
    var pages: [Page] = publication.steps.isEmpty ? [.empty] : [.welcome]
    pages += publication.steps.map { .step($0.number) }
    if !publication.organisations.isEmpty { pages.append(.business) }
    if !exhibition.hubs.isEmpty { pages.append(.network) }
    if !publication.comingMeetings(on: day).isEmpty { pages.append(.meetings) }
    return pages + [.crisis, .about]
  }
}

/// How a page of the rotation is drawn, and what it leads to.
protocol PageContent {
  /// Whether what does not fill the screen is placed a little above the middle.
  static var isCentred: Bool { get }
  /// Where Enter, or a touch in the middle, leads; nil where they turn the page.
  var opened: Place? { get }
  func draw(on canvas: inout Canvas, in area: Rect)
}

extension PageContent {
  static var isCentred: Bool { false }
  var opened: Place? { nil }
}
