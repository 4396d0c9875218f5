import Almanac
import Canvas
import Publication
import Widgets

/// What is done for a step, one activity to a line: how it is doing, its name, and until when.
struct ActivityList {
  let activities: [PublicActivity]
  let state: KioskState

  /// A heading and the activities, at most `height` lines; what there is no room for is counted.
  func lines(width: Int, height: Int) -> [Line] {
    guard !activities.isEmpty, height >= 2 else { return [] }
    let heading = Line(state.say("Det här gör vi", "What we do"), .heading)
    let parts = activities.map { lines($0, width) }
    var shown = parts.count
    func rows(_ count: Int) -> Int { parts.prefix(count).reduce(0) { $0 + $1.count } }
    while shown > 0, 1 + rows(shown) + (shown < parts.count ? 1 : 0) > height { shown -= 1 }
    let rest = parts.count - shown
    let more = Line(state.say("och \(rest) till", "and \(rest) more"), .muted)
    return [heading] + parts.prefix(shown).flatMap { $0 } + (rest > 0 ? [more] : [])
  }

  /// The name on one line or two; how it is doing and until when stand in columns of their own.
  private func lines(_ activity: PublicActivity, _ width: Int) -> [Line] {
    let label = activity.status.map { StatusLabel(status: $0) }
    let sign = Line(label.map { "\($0.status.sign) " } ?? "· ", label?.role ?? .muted)
    let word = label?.status.label(state.language) ?? ""
    var end = Line(padded(word, to: statusColumns), label?.role ?? .text)
    let due = due(activity) ?? ""
    if dueColumns > 0 { end = end + Line("  " + padded(due, to: dueColumns), .muted) }
    let hasEnd = end.columns > 0 && width - end.columns >= 24
    let room = max(width - 2 - (hasEnd ? end.columns + 2 : 0), 1)
    return CutText.lines(activity.name, width: room, limit: 2).enumerated().map { row, text in
      guard row == 0 else { return Line("  " + text) }
      guard hasEnd else { return sign + Line(text) }
      return sign + Line(padded(text, to: room + 2)) + end
    }
  }

  private var statusColumns: Int {
    activities.map { TextWidth.columns(of: $0.status?.label(state.language) ?? "") }.max() ?? 0
  }

  private var dueColumns: Int {
    activities.map { TextWidth.columns(of: due($0) ?? "") }.max() ?? 0
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
  }

  /// `till 12 november`; nothing once it is done.
  private func due(_ activity: PublicActivity) -> String? {
    guard activity.status != .done, let due = activity.due else { return nil }
    let words = DayWords(state.language, today: state.publication.asOf)
    let year = { (year: Int) in year == words.today.year ? "" : " \(year)" }
    let date =
      switch due {
      case .day(let day): "\(day.dayOfMonth) \(words.name(of: day.month))" + year(day.year)
      case .month(let month): words.name(of: month) + year(month.year)
      case .year(let year): String(year)
      }
    return state.say("till \(date)", "by \(date)")
  }
}
