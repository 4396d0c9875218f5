import Almanac
import Canvas
import Publication
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

/// The page where nothing has been made public yet: a greeting, never a blank screen.
struct EmptyPage: PageContent {
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = min(area.width, 60)
    let text = Spread.lines(texts(width), height: area.height)
    let place = area.centred(Size(columns: width, rows: text.count))
    for (row, line) in text.enumerated() { line.draw(on: &canvas, in: place.row(row)) }
    canvas.setCursor(at: place.origin)
  }

  private func texts(_ width: Int) -> [[Line]] {
    let name = state.publication.municipality
    let greeting =
      name.isEmpty
      ? state.say("Välkommen!", "Welcome!")
      : state.say("Välkommen till \(name)!", "Welcome to \(name)!")
    let text = state.say(
      "Här kommer du att kunna följa kommunens arbete för näringslivet. Just nu finns inget att visa.",
      "Here you will be able to follow the municipality’s work for local business. "
        + "There is nothing to show just now.")
    return [
      TextWidth.wrap(greeting, width).map { Line($0, .big) },
      TextWidth.wrap(text, width).map { Line($0) },
    ]
  }
}

/// Dates and times as they are read aloud; the year only where it is another than today's.
struct HallDate {
  private let words: DayWords
  private let language: Language

  init(_ language: Language, today: Day) {
    words = DayWords(language, today: today)
    self.language = language
  }

  /// `12 november`, `december`, `2009`.
  func text(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): text(day)
    case .month(let month): words.name(of: month) + year(month.year)
    case .year(let year): String(year)
    }
  }

  func text(_ day: Day) -> String {
    "\(day.dayOfMonth) \(words.name(of: day.month))" + year(day.year)
  }

  /// `onsdag 12 november`.
  func textWithWeekday(_ day: Day) -> String { "\(words.name(of: day.weekday)) \(text(day))" }

  /// `9.00`, `9:00`.
  func text(_ time: TimeOfDay) -> String {
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(time.hour)" + Phrase(".", ":")(language) + minute
  }

  /// `sep 2008`: for the ends of a chart, always with the year.
  func short(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): "\(day.dayOfMonth) \(words.shortName(of: day.month)) \(day.year)"
    case .month(let month): "\(words.shortName(of: month)) \(month.year)"
    case .year(let year): String(year)
    }
  }

  private func year(_ year: Int) -> String { year == words.today.year ? "" : " \(year)" }
}
