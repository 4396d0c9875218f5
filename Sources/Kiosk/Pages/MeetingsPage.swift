import Almanac
import Canvas
import Publication
import Widgets

/// The coming meetings, the soonest first, each with its day in block letters.
struct MeetingsPage: PageContent {
  static let isCentred = true
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let meetings = state.publication.comingMeetings(on: state.today)
    let rest = header.draw(on: &canvas, in: area)
    let coming = meetings.prefix(MeetingsPage.maximumMeetings).map {
      MeetingRow(meeting: $0, face: face, state: state)
    }
    let width = coming.map(\.figureWidth).max() ?? 0
    let places = places(for: coming.count, figureWidth: width, in: rest)
    let rows = zip(coming, places)
    for (row, place) in rows {
      row.draw(on: &canvas, in: place, figureWidth: place.width >= 44 ? width : 0)
    }
    let more = meetings.count - places.count
    guard more > 0, let last = places.last, last.maxY < rest.maxY else { return }
    Line(state.say("och \(more) till", "and \(more) more"), .muted)
      .draw(on: &canvas, in: rest.row(rest.height - 1))
  }

  /// No more than these are looked at.
  private static let maximumMeetings = 40

  /// Columns that what, when and where need beside the day.
  private static let shortestLine = 48

  private var header: PageHeader {
    PageHeader(
      heading: state.say("På gång", "Coming up"), title: state.say("På gång", "Coming up"),
      face: state.layout.face)
  }

  private var face: BlockFace {
    min(state.layout.face ?? .small, .large)
  }

  /// In one column, or in two where that is too few, the first column first.
  private func places(for count: Int, figureWidth: Int, in area: Rect) -> [Rect] {
    let height = face.height
    let air = face == .small ? 1 : 2
    func rows(_ room: Int) -> Int { max((room + air) / (height + air), 1) }
    let isWide = area.width / 2 - figureWidth >= MeetingsPage.shortestLine
    let columns = isWide && count > rows(area.height) ? 2 : 1
    // Those that have no room are counted below.
    let isCut = count > columns * rows(area.height)
    let rows = rows(area.height - (isCut ? 2 : 0))
    let used = min(rows, max((count + columns - 1) / columns, 1))
    let gap = columns > 1 ? 6 : 0
    let width = (area.width - gap * (columns - 1)) / columns
    let places = (0..<columns).flatMap { column in
      (0..<used).map { row in
        Rect(
          x: area.x + column * (width + gap), y: area.y + row * (height + air), width: width,
          height: height
        )
        .intersection(area)
      }
    }
    return Array(places.filter { !$0.isEmpty }.prefix(count))
  }
}

/// A meeting: its day of the month, and beside it what, when and where.
private struct MeetingRow {
  let meeting: PublicMeeting
  let face: BlockFace
  let state: KioskState

  var figureWidth: Int { letters?.columns ?? 0 }

  func draw(on canvas: inout Canvas, in area: Rect, figureWidth: Int) {
    if figureWidth > 0 { letters?.draw(on: &canvas, at: area.origin, role: .big) }
    let text = area.inset(left: figureWidth > 0 ? figureWidth + 4 : 0)
    for (row, line) in lines(text.width).prefix(text.height).enumerated() {
      line.draw(on: &canvas, in: text.row(row))
    }
  }

  private func lines(_ width: Int) -> [Line] {
    let isCancelled = meeting.status == .cancelled
    let word = isCancelled ? "✕ " + MeetingStatus.cancelled.label(state.language) : ""
    let name = CutText.lines(meeting.name, width: width, limit: 2).map { Line($0, .title) }
    return name + (word.isEmpty ? [] : [Line(word, .bad)])
      + time.wrapped(width, limit: 2) + Line(meeting.place ?? "").wrapped(width, limit: 2)
  }

  /// `onsdag 12 november, kl. 13.00`.
  private var time: Line {
    let date = HallDate(state.language, today: state.today)
    guard let when = meeting.date else {
      return Line(state.say("dagen är inte bestämd", "the day is not set"))
    }
    guard case .day(let day) = when else {
      return Line(date.text(when) + state.say(", dagen är inte bestämd", ", the day is not set"))
    }
    let time = meeting.time.map { state.say(", kl.\u{A0}", ", at\u{A0}") + date.text($0) } ?? ""
    return Line(date.textWithWeekday(day) + time)
  }

  /// `12`, `mar`; a dash where nothing is known.
  private var letters: BlockLetters? {
    let words = DayWords(state.language, today: state.today)
    let text =
      switch meeting.date {
      case .day(let day): String(day.dayOfMonth)
      case .month(let month): words.shortName(of: month)
      case .year(let year): String(year)
      case nil: "–"
      }
    return BlockLetters(text, face: face, width: 40, lines: 1)
  }
}
