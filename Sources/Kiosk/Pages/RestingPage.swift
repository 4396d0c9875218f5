import Almanac
import Canvas
import Widgets

/// The screen while the house is closed: black, with what time it is and when it opens, small, at
/// another place every minute; or nothing at all.
struct RestingPage {
  let state: KioskState

  var drawn: Canvas {
    var canvas = Canvas(size: state.size)
    guard state.settings.closed == .dimmed, let now = state.now else { return canvas }
    let date = HallDate(state.settings.language, today: now.day)
    let lines = [date.text(now.time), opening(after: now, date)].compactMap(\.self)
    let width = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
    let minute = now.day.number % 1000 * 1440 + now.time.hour * 60 + now.time.minute
    // Steps that have no divisor in common with most sizes come to every place.
    let x = minute * 37 % max(state.size.columns - width + 1, 1)
    let y = minute * 7 % max(state.size.rows - lines.count + 1, 1)
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(x: x, y: y + row), role: .muted)
    }
    return canvas
  }

  /// `öppnar kl. 8.00`, `öppnar i morgon kl. 8.00`, `öppnar måndag kl. 8.00`.
  private func opening(after now: Moment, _ date: HallDate) -> String? {
    guard let opening = state.settings.hours?.nextOpening(after: now) else { return nil }
    let language = state.settings.language
    let time = date.text(opening.time)
    let weekday = DayWords(language, today: now.day).name(of: opening.day.weekday)
    switch now.day.days(until: opening.day) {
    case 0: return Phrase("öppnar kl. \(time)", "opens at \(time)")(language)
    case 1: return Phrase("öppnar i morgon kl. \(time)", "opens tomorrow at \(time)")(language)
    default: return Phrase("öppnar \(weekday) kl. \(time)", "opens \(weekday) at \(time)")(language)
    }
  }
}
