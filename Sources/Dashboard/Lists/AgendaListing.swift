import Almanac
import Canvas
import Model
import Publication
import Widgets

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
  init(_ answers: Answers, maker: CardMaker, filter: String) {
    self.maker = maker
    let filter = QuestionFilter(filter, on: .calendar)
    var month: String?
    for item in AgendaListing.rows(answers, maker, filter) {
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
    _ answers: Answers, _ maker: CardMaker, _ filter: QuestionFilter
  ) -> [AgendaRow] {
    var rows = filter.questions.first.map { answers.rows($0, maker) } ?? answers.agendaRows
    for question in filter.questions.dropFirst() {
      let ids = Set(answers.rows(question, maker).map(\.id))
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

extension Answers {
  fileprivate var agendaRows: [AgendaRow] {
    (agenda ?? []).map {
      AgendaRow(
        id: $0.id, date: $0.date, time: $0.time, title: $0.title, who: $0.who, isDone: $0.isDone,
        isOverdue: $0.isOverdue)
    }
  }

  /// What answers a question, in the order in which the overview tells it.
  fileprivate func rows(_ question: ListQuestion, _ maker: CardMaker) -> [AgendaRow] {
    switch question {
    case .waiting:
      due.map { item in
        AgendaRow(
          id: item.id, date: item.due, title: item.title, who: item.owner,
          isOverdue: item.due.map { $0.days.upperBound < maker.today } ?? false)
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
          isOverdue: activity.due.map { $0.days.upperBound < maker.today } ?? false)
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
