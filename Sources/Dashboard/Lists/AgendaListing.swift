import Almanac
import Canvas
import Model
import Widgets

/// What has a date, in order of time, grouped by month.
enum AgendaListing {
  static func rows(_ maker: CardMaker) -> ShortListing {
    let columns = [
      Column(maker.say("När", "When"), .fixed(10), priority: 9),
      Column("", .fixed(14), priority: 8),
      Column(maker.say("Vad", "What"), .flexible(min: 20, weight: 3), priority: 9),
      Column(maker.say("Vem", "Who"), .flexible(min: 12, weight: 1), priority: 7),
    ]
    var rows: [Row] = []
    var month: String?
    var rowOfToday: Int?
    for item in Agenda.items(maker) {
      let title = maker.heading(item.date)
      if title != month {
        rows.append(
          Row(id: nil, cells: [Line(""), Line(""), Line(title, .heading)]))
        month = title
      }
      if rowOfToday == nil, item.date.days.upperBound >= maker.today { rowOfToday = rows.count }
      rows.append(Row(id: item.id, cells: maker.cells(item)))
    }
    return ShortListing(columns: columns, rows: rows, rowOfToday: rowOfToday)
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
      when = say("dag ej satt", "no day")
    }
    let isToday = item.date == .day(today)
    return [
      Line(when, isToday ? .today : item.isDone ? .muted : .text),
      Line(item.id.type.label(language), .muted),
      Line(item.title, item.isOverdue ? .bad : item.isDone ? .muted : .text),
      Line(item.who.map { title($0) } ?? "", .muted),
    ]
  }
}
