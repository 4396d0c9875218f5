import Almanac
import Canvas
import Insight
import Lettering
import Model
import Widgets

/// The seven beside the chosen one.
struct StepsScreen: ListScreen {
  static let screen = Screen.steps
  static let title = Phrase("Momenten", "Steps")
  static let shortTitle = Phrase("Moment", "Steps")
  static let rowTypes: [RecordType] = [.step]

  static func additions(inCard: Bool) -> [RecordType] { [.activity, .indicator, .observation] }

  var browsing = Browsing()
  var card = Memo<CardInputs, CardLines>()
  private var rows = Memo<ListInputs, StepListing>()

  func listing(_ environment: Environment) -> any Listing {
    let filter = browsing.filter
    return rows.value(for: ListInputs(filter, environment)) {
      StepListing(environment.overview.steps, maker: environment.maker, filter: filter)
    }
  }

  mutating func prepareRows(_ environment: Environment) {
    let filter = browsing.filter
    rows.keep(for: ListInputs(filter, environment)) {
      StepListing(environment.overview.steps, maker: environment.maker, filter: filter)
    }
  }

  mutating func renewRows(_ environment: Environment) { rows.forget() }
}

/// The seven steps, with their aims where there is room.
struct StepListing: Listing {
  let maker: CardMaker
  let summaries: [StepSummary]

  /// - Parameter filter: the words that a step must hold; empty lets all through.
  init(_ summaries: [StepSummary], maker: CardMaker, filter: String) {
    self.maker = maker
    guard !filter.isEmpty else {
      self.summaries = summaries
      return
    }
    let index = SearchIndex(count: summaries.count) { row in
      let step = summaries[row].step
      return "\(step.id) \(step.name) \(step.aim)"
    }
    self.summaries = index.rows(matching: filter, within: nil).sorted().map { summaries[Int($0)] }
  }

  var columns: [Column] {
    [
      Column(maker.say("Moment", "Step"), .flexible(min: 26, weight: 1), priority: 9),
      Column("", .fixed(10), priority: 6),
      Column(maker.say("Status", "Status"), .fixed(15), priority: 8),
      Column(maker.say("Insatser", "Activities"), .fixed(10), align: .right, priority: 5),
    ]
  }

  var count: Int { summaries.count }

  func id(at row: Int) -> RecordID? { summaries[row].step.recordID }

  /// Two lines of aim and an empty one where the list is high, down to none.
  func rowHeight(in height: Int) -> Int {
    switch height - 1 {
    case ..<14: 1
    case ..<21: 2
    case ..<28: 3
    default: 4
    }
  }

  func cells(at row: Int) -> [Line] {
    let summary = summaries[row]
    let role = Role.step(summary.step.number ?? 0)
    let activities = summary.activities.count
    return [
      Line("\(summary.step.id) ", role) + Line(summary.step.name),
      summary.progress.map { Meter(Double($0) / 100, role: role).line(width: 10) } ?? .empty,
      Line(summary.status.words(maker.language), summary.status.role),
      Line(activities == 0 ? "–" : "\(activities)", activities == 0 ? .muted : .text),
    ]
  }

  func details(at row: Int, width: Int, lines: Int) -> [Line] {
    let shown = min(2, lines > 2 ? lines - 1 : lines)
    guard shown > 0 else { return [] }
    let wrapped = TextWidth.wrap(summaries[row].step.aim, max(1, width - 4))
    let rest = wrapped.dropFirst(shown - 1).joined(separator: " ")
    return (wrapped.prefix(shown - 1) + [rest]).map { Line($0, .muted) }
  }
}
