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
    let room = height - 1
    let shown = activities.count <= room ? activities.count : room - 1
    var lines = [Line(state.say("Det här gör vi", "What we do"), .heading)]
    lines += activities.prefix(shown).map { line($0, width) }
    if shown < activities.count {
      let rest = activities.count - shown
      lines.append(Line(state.say("och \(rest) till", "and \(rest) more"), .muted))
    }
    return lines
  }

  private func line(_ activity: PublicActivity, _ width: Int) -> Line {
    let sign = activity.status.map { StatusLabel(status: $0) }
    var end = Line.empty
    if let sign { end = Line(sign.status.label(state.language), sign.role) }
    if let due = due(activity) { end = end + Line((sign == nil ? "" : " · ") + due, .muted) }
    let start =
      Line((sign?.status.sign).map { "\($0) " } ?? "· ", sign?.role ?? .muted)
    let room = width - start.columns - end.columns - (end.columns > 0 ? 2 : 0)
    let name = TextWidth.fit(activity.name, to: max(room, 0))
    let gap = String(
      repeating: " ",
      count: max(0, width - start.columns - end.columns - TextWidth.columns(of: name)))
    return start + Line(name) + Line(gap) + end
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
