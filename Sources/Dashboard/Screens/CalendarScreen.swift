import Almanac
import Canvas
import Insight
import Lettering
import Model
import Publication
import Widgets

/// What has a date, beside the month with week numbers and red days.
struct CalendarScreen: ListScreen {
  static let screen = Screen.calendar
  static let title = Phrase("Kalender", "Calendar")
  static let shortTitle = Phrase("Kalender", "Dates")
  static let rowTypes: [RecordType] = [
    .meeting, .followUp, .activity, .encounter, .exercise, .callout, .registerEvent,
  ]

  static func additions(inCard: Bool) -> [RecordType] {
    [.meeting, .followUp, .encounter, .exercise]
  }

  static func showsAgenda(in size: Size) -> Bool { true }

  var browsing = Browsing()
  var card = Memo<CardInputs, CardLines>()
  /// The month that is shown; nil for that of today.
  private var turned: Month?
  private var rows = Memo<ListInputs, AgendaListing>()

  func month(_ environment: Environment) -> Month {
    turned ?? Month(containing: environment.today)
  }

  func listing(_ environment: Environment) -> any Listing {
    let filter = browsing.filter
    return rows.value(for: ListInputs(filter, environment)) {
      AgendaListing(environment, filter: filter)
    }
  }

  mutating func prepareRows(_ environment: Environment) {
    let filter = browsing.filter
    rows.keep(for: ListInputs(filter, environment)) {
      AgendaListing(environment, filter: filter)
    }
  }

  mutating func renewRows(_ environment: Environment) { rows.forget() }

  mutating func noteShown(_ id: RecordID, _ environment: Environment) {
    if let day = environment.municipality.day(of: id) {
      turn(to: Month(containing: day), environment)
    }
  }

  mutating func turnMonth(by count: Int, _ environment: Environment) {
    turn(to: month(environment).adding(count), environment)
  }

  /// The month of today goes along when the day turns.
  private mutating func turn(to month: Month, _ environment: Environment) {
    turned = month == Month(containing: environment.today) ? nil : month
  }

  /// Rows of what was that show above today.
  private static let linesBeforeToday = 3

  mutating func goToToday(_ environment: Environment) {
    turned = nil
    if let row = listing(environment).rowOfToday { stand(on: row) }
    browsing.card = nil
    browsing.resetCard()
  }

  /// Stands at today, where all of the list shows.
  mutating func startAtToday(_ environment: Environment) {
    guard browsing.filter.isEmpty, let row = listing(environment).rowOfToday else { return }
    stand(on: row)
  }

  private mutating func stand(on row: Int) {
    browsing.row = row
    browsing.scroll = row - Self.linesBeforeToday
  }

  /// The month, while the list is moved in.
  func drawAboveCard(
    on canvas: inout Canvas, in area: Rect, _ environment: Environment
  ) -> Rect {
    guard browsing.focus == .list, area.height >= 18 else { return area }
    let month = month(environment)
    let selected = cardID(environment).flatMap { environment.municipality.day(of: $0) }
    let view = MonthView(
      month, words: environment.words, marked: (environment.agenda ?? []).marks(in: month),
      selected: selected, isFocused: false)
    let split = area.split(top: MonthView.size.rows, gap: 1)
    view.draw(on: &canvas, in: split.top)
    return split.rest
  }
}

/// What has a date, in order of time, grouped by month. Cells are made when they are seen.
struct AgendaListing: Listing {
  private enum Entry {
    case heading(String)
    case item(AgendaRow)
  }

  private let maker: CardMaker
  private var entries: [Entry] = []
  private(set) var rowOfToday: Int?

  /// - Parameter filter: what is asked for, and the words that an item must hold; empty lets all
  ///   through.
  init(_ environment: Environment, filter: String) {
    maker = environment.maker
    let filter = QuestionFilter(filter, on: .calendar)
    var month: String?
    for item in AgendaListing.rows(environment, filter) {
      let title = maker.heading(item.date)
      if title != month {
        entries.append(.heading(title))
        month = title
      }
      if rowOfToday == nil, item.date.map({ $0.days.upperBound >= maker.today }) ?? false {
        rowOfToday = entries.count
      }
      entries.append(.item(item))
    }
  }

  /// The rows that answer every question and hold every word.
  private static func rows(
    _ environment: Environment, _ filter: QuestionFilter
  ) -> [AgendaRow] {
    let (data, maker) = (environment.overview, environment.maker)
    var rows =
      filter.questions.first.map { data.rows($0, maker) }
      ?? (environment.agenda ?? []).map(AgendaRow.init)
    for question in filter.questions.dropFirst() {
      let ids = Set(data.rows(question, maker).map(\.id))
      rows.removeAll { !ids.contains($0.id) }
    }
    guard !filter.words.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) { maker.searched(rows[$0]) }
    return index.rows(matching: filter.words).map { rows[Int($0)] }
  }

  var columns: [Column] {
    [
      Column(maker.say("När", "When"), .fixed(12), priority: 9),
      Column(maker.say("Slag", "Kind"), .fixed(13), priority: 7),
      Column(maker.say("Vad", "What"), .flexible(min: 20, weight: 3), priority: 9),
      Column(maker.say("Vem, var", "Who, where"), .flexible(min: 14, weight: 1), priority: 6),
    ]
  }

  var count: Int { entries.count }

  func id(at row: Int) -> RecordID? {
    if case .item(let item) = entries[row] { item.id } else { nil }
  }

  func cells(at row: Int) -> [Line] {
    switch entries[row] {
    case .heading(let title): [Line(title, .heading)]
    case .item(let item): maker.cells(item)
    }
  }
}

/// Something in the calendar; what waits without a day is there too, where it is asked for.
struct AgendaRow {
  let id: RecordID
  let date: PartialDate?
  var time: TimeOfDay?
  let title: String
  var who: RecordID?
  var isDone = false
  var isOverdue = false
}

extension AgendaRow {
  fileprivate init(_ item: AgendaItem) {
    self.init(
      id: item.id, date: item.date, time: item.time, title: item.title, who: item.who,
      isDone: item.isDone, isOverdue: item.isOverdue)
  }
}

extension OverviewData {
  /// What answers a question, in the order in which the overview tells it.
  fileprivate func rows(_ question: ListQuestion, _ maker: CardMaker) -> [AgendaRow] {
    switch question {
    case .waiting:
      due.map { item in
        AgendaRow(
          id: item.id, date: item.due, title: item.title, who: item.owner,
          isOverdue: item.due.map { $0.isBefore(maker.today) } ?? false)
      }
    case .meetings:
      meetings.map {
        AgendaRow(
          id: $0.recordID, date: $0.date, time: $0.time, title: $0.name,
          who: $0.organisations.first)
      }
    case .visits:
      maker.municipality.visits(inQuarterOf: maker.today).map { visit in
        AgendaRow(
          id: visit.recordID, date: visit.date, title: visit.subject,
          who: visit.organisations.first ?? visit.persons.first, isDone: true)
      }
    case .latest: latest.map { AgendaRow(id: $0.id, date: $0.date, title: $0.title, isDone: true) }
    case .activities:
      maker.openActivities.map { activity in
        AgendaRow(
          id: activity.recordID, date: activity.due, title: activity.name, who: activity.owner,
          isOverdue: activity.due.map { $0.isBefore(maker.today) } ?? false)
      }
    case .verified, .unverified, .withoutDeputy: []
    }
  }
}

extension CardMaker {
  /// The activities that are not done, those due first at the top.
  var openActivities: [Activity] {
    municipality.activities.filter { $0.status != .done }.enumerated().sorted { one, other in
      switch (one.element.due, other.element.due) {
      case (let a?, let b?) where a != b: a < b
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  /// Where something is, and with whom: found by too.
  fileprivate func searched(_ row: AgendaRow) -> String {
    let others = municipality.references(from: row.id).filter {
      [.organisation, .person].contains($0.type)
    }
    let names = [row.title, title(row.who), place(of: row.id), row.id.type.label(language)]
    return (names + others.map { title($0) }).joined(separator: "\n")
  }

  private func place(of id: RecordID) -> String {
    id.type == .meeting ? municipality.meetings[id]?.place ?? "" : ""
  }

  fileprivate func heading(_ date: PartialDate?) -> String {
    switch date {
    case .year(let year): "\(year)"
    case .month(let month): words.title(of: month).capitalisedFirst
    case .day(let day): words.title(of: day.month).capitalisedFirst
    case nil: say("Utan dag", "No day set")
    }
  }

  fileprivate func cells(_ item: AgendaRow) -> [Line] {
    let when: String
    if case .day(let day) = item.date {
      let clock = item.time.map { " \($0.clock)" } ?? ""
      when = "\(words.shortName(of: day.weekday)) \(day.dayOfMonth)" + clock
    } else {
      when = say("dag ej satt", "no day set")
    }
    let isToday = item.date == .day(today)
    let sign = item.isOverdue ? "✕ " + question(item.id, isOverdue: true) : ""
    let place = place(of: item.id)
    return [
      Line(when, isToday ? .today : item.isDone ? .muted : .text),
      Line(item.id.type.label(language), .muted),
      Line(sign + item.title, item.isOverdue ? .bad : item.isDone ? .muted : .text),
      Line(place.isEmpty ? title(item.who) : place, item.isDone ? .muted : .text),
    ]
  }
}
