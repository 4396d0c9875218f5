import Almanac
import Canvas
import Model
import Widgets

/// What has a date, in order of time, grouped by month. Cells are made when they are seen.
struct AgendaListing: Listing {
  private enum Entry {
    case heading(String)
    case item(AgendaItem)
  }

  private let maker: CardMaker
  private var entries: [Entry] = []
  private(set) var rowOfToday: Int?

  /// - Parameter filter: the words that an item must hold; empty lets all through.
  init(_ items: [AgendaItem], maker: CardMaker, filter: String) {
    self.maker = maker
    var month: String?
    for item in AgendaListing.matching(items, maker, filter) {
      let title = maker.heading(item.date)
      if title != month {
        entries.append(.heading(title))
        month = title
      }
      if rowOfToday == nil, item.date.days.upperBound >= maker.today { rowOfToday = entries.count }
      entries.append(.item(item))
    }
  }

  private static func matching(
    _ items: [AgendaItem], _ maker: CardMaker, _ filter: String
  ) -> [AgendaItem] {
    guard !filter.isEmpty else { return items }
    let index = SearchIndex(count: items.count) { row in
      "\(items[row].title) \(maker.title(items[row].who)) \(items[row].id.type.label(maker.language))"
    }
    return index.rows(matching: filter, within: nil).sorted().map { items[Int($0)] }
  }

  var columns: [Column] {
    [
      Column(maker.say("När", "When"), .fixed(11), priority: 9),
      Column(maker.say("Slag", "Kind"), .fixed(13), priority: 7),
      Column(maker.say("Vad", "What"), .flexible(min: 20, weight: 3), priority: 9),
      Column(maker.say("Vem", "Who"), .flexible(min: 14, weight: 1), priority: 6),
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

extension CardMaker {
  fileprivate func heading(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): "\(year)"
    case .month(let month): words.title(of: month).capitalisedFirst
    case .day(let day): words.title(of: day.month).capitalisedFirst
    }
  }

  fileprivate func cells(_ item: AgendaItem) -> [Line] {
    let when: String
    if case .day(let day) = item.date {
      when = "\(words.shortName(of: day.weekday)) \(day.dayOfMonth)"
    } else {
      when = say("dag ej satt", "no day set")
    }
    let isToday = item.date == .day(today)
    let sign = item.isOverdue ? "✕ " + question(item.id, isOverdue: true) : ""
    return [
      Line(when, isToday ? .today : item.isDone ? .muted : .text),
      Line(item.id.type.label(language), .muted),
      Line(sign + item.title, item.isOverdue ? .bad : item.isDone ? .muted : .text),
      Line(item.who.map { title($0) } ?? "", .muted),
    ]
  }
}
