import Almanac
import Canvas
import Publication
import Widgets

/// What is done for a step, one activity to a line: how it is doing, its name, and until when.
struct ActivityList {
  let activities: [PublicActivity]
  let state: KioskState

  /// Draws as many as there is room for, and gives the rows that they took.
  @discardableResult
  func draw(on canvas: inout Canvas, in area: Rect) -> Int {
    let lines = lines(width: area.width, height: area.height)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    return lines.count
  }

  /// A heading and the activities, at most `height` lines; what there is no room for is counted.
  func lines(width: Int, height: Int) -> [Line] {
    guard !activities.isEmpty, height >= 2 else { return [] }
    let heading = Line(state.say("Det här gör vi", "What we do"), .heading)
    let parts = ActivityColumns(Array(activities.prefix(height)), state).lines(width: width)
    let isAiry = 2 * parts.count + parts.joined().count < height && activities.count <= parts.count
    var shown = parts.count
    func rows(_ count: Int) -> Int { parts.prefix(count).joined().count }
    func rest() -> Int { activities.count - shown }
    while shown > 0, 1 + rows(shown) + (rest() > 0 ? 1 : 0) > height { shown -= 1 }
    let more = Line(state.say("och \(rest()) till", "and \(rest()) more"), .muted)
    let air = isAiry ? [Line.empty] : []
    return [heading] + parts.prefix(shown).flatMap { air + $0 } + (rest() > 0 ? [more] : [])
  }
}

/// The columns of some activities, as wide as those need.
private struct ActivityColumns {
  private let activities: [PublicActivity]
  private let language: Language
  private let today: Day
  private let statusWidth: Int
  private let dueWidth: Int

  /// A name with less room than this takes the whole line, and how it is doing the next.
  private static let shortestName = 24

  init(_ activities: [PublicActivity], _ state: KioskState) {
    self.activities = activities
    language = state.language
    today = state.today
    let (language, today) = (language, today)
    statusWidth = activities.map { TextWidth.columns(of: Self.status($0, language)) }.max() ?? 0
    dueWidth = activities.map { TextWidth.columns(of: Self.due($0, language, today)) }.max() ?? 0
  }

  func lines(width: Int) -> [[Line]] { activities.map { lines($0, width) } }

  private func lines(_ activity: PublicActivity, _ width: Int) -> [Line] {
    let role = activity.status.map { StatusLabel(status: $0).role }
    let sign = Line(activity.status.map { "\($0.sign) " } ?? "· ", role ?? .muted)
    let status = Line(Self.status(activity, language), role ?? .text)
    let due = Line(Self.due(activity, language, today), .muted)
    let end = status.padded(to: statusWidth) + Line(dueWidth > 0 ? "  " : "") + due
    let room = width - 2 - statusWidth - 2 - (dueWidth > 0 ? dueWidth + 2 : 0)
    if statusWidth + dueWidth > 0, room >= ActivityColumns.shortestName {
      return CutText.lines(activity.name, width: room, limit: 2).enumerated().map { row, text in
        row == 0 ? (sign + Line(text)).padded(to: room + 4) + end : Line("  " + text)
      }
    }
    let name = CutText.lines(activity.name, width: max(width - 2, 1), limit: 2)
      .enumerated().map { row, text in (row == 0 ? sign : Line("  ")) + Line(text) }
    let facts = [status, due].filter { $0.columns > 0 }
    guard let first = facts.first else { return name }
    return name + [facts.dropFirst().reduce(Line("  ") + first) { $0 + Line(" · ", .muted) + $1 }]
  }

  private static func status(_ activity: PublicActivity, _ language: Language) -> String {
    activity.status?.label(language) ?? ""
  }

  /// `till 12 november`; nothing once it is done.
  private static func due(_ activity: PublicActivity, _ language: Language, _ today: Day) -> String
  {
    guard activity.status != .done, let due = activity.due else { return "" }
    let date = HallDate(language, today: today).text(due)
    return Phrase("till \(date)", "by \(date)")(language)
  }
}
