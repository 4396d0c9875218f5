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
  /// The coming meetings.
  case meetings
  /// Advice before a crisis.
  case crisis
  /// About this screen.
  case about

  /// Its name in commands: `welcome`, `step-3`.
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
