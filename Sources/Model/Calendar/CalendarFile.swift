package import Almanac
import Publication

/// An agenda as calendars read it: iCalendar (RFC 5545).
///
/// Meetings and exercises are events: at their time in Sweden, else all day; one known only to the
/// month or year is tentative on all the days that it may be, and keeps none of them busy.
/// Follow-ups and activities are to-dos, due on the last day that they may be. The same records give
/// the same bytes on the same day, and a record the same `UID` on every day. Notes stay in the
/// folder.
package struct CalendarFile {
  private let municipality: Municipality
  private let today: Day
  private let language: Language

  package init(_ municipality: Municipality, today: Day, language: Language) {
    self.municipality = municipality
    self.today = today
    self.language = language
  }

  package func bytes(of items: [AgendaItem]) -> [UInt8] {
    let head = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine("PRODID", "-//Sju//Sju//\(language.rawValue.uppercased())"),
      CalendarLine("CALSCALE", "GREGORIAN"),
      CalendarLine("X-WR-CALNAME", text: municipality.settings.municipality),
    ]
    let lines =
      head + Self.timeZone + items.flatMap(lines) + [CalendarLine("END", "VCALENDAR")]
    return lines.flatMap(\.bytes)
  }

  private func lines(_ item: AgendaItem) -> [CalendarLine] {
    let isEvent = item.id.type == .meeting || item.id.type == .exercise
    let (component, own) = isEvent ? ("VEVENT", event(item)) : ("VTODO", task(item))
    return [CalendarLine("BEGIN", component)] + common(item) + own
      + [CalendarLine("END", component)]
  }

  private func common(_ item: AgendaItem) -> [CalendarLine] {
    let place = municipality.settings.municipality.slug
    let name = "\(item.id.type.rawValue.lowercased())-\(item.id.key)@\(place).sju"
    let access =
      switch municipality.visibility(of: item.id) {
      case .public: "PUBLIC"
      case .internal: "PRIVATE"
      case .confidential: "CONFIDENTIAL"
      }
    return [
      CalendarLine("UID", text: name), CalendarLine("DTSTAMP", "\(today.basic)T000000Z"),
      CalendarLine("SUMMARY", text: item.title),
      CalendarLine("CATEGORIES", text: item.id.type.label(language)),
      CalendarLine("CLASS", access),
    ]
  }

  private func event(_ item: AgendaItem) -> [CalendarLine] {
    let lines = when(item) + text("LOCATION", of: item.id, "Place")
    return lines + text("DESCRIPTION", of: item.id, item.id.type == .meeting ? "Agenda" : "Aim")
  }

  private func when(_ item: AgendaItem) -> [CalendarLine] {
    let days = item.date.days
    let isSet = days.count == 1
    let state = CalendarLine("STATUS", isSet ? "CONFIRMED" : "TENTATIVE")
    if isSet, let time = item.time {
      let start = "\(days.lowerBound.basic)T\(time.basic)"
      return [CalendarLine("DTSTART;TZID=\(Self.zone)", start), state]
    }
    // The end of an event is the first day after it; after the last day of all there is none.
    let end = days.upperBound.adding(days: 1)
    let last = end > days.upperBound ? [CalendarLine("DTEND;VALUE=DATE", end.basic)] : []
    return [CalendarLine("DTSTART;VALUE=DATE", days.lowerBound.basic)] + last + [state]
      + (isSet ? [] : [CalendarLine("TRANSP", "TRANSPARENT")])
  }

  private func task(_ item: AgendaItem) -> [CalendarLine] {
    let activity = municipality.activities[item.id]
    let isBegun = activity?.status.map { $0 != .planned } ?? ((activity?.progress ?? 0) > 0)
    let owner = item.who.flatMap { municipality.title(of: $0, language) }
    let label = Phrase("Ansvarig", "Owner")(language)
    return [
      CalendarLine("DUE;VALUE=DATE", item.date.days.upperBound.basic),
      CalendarLine("STATUS", isBegun ? "IN-PROCESS" : "NEEDS-ACTION"),
    ] + (activity?.progress.map { [CalendarLine("PERCENT-COMPLETE", "\($0)")] } ?? [])
      + (owner.map { [CalendarLine("DESCRIPTION", text: "\(label): \($0)")] } ?? [])
  }

  private func text(_ name: String, of id: RecordID, _ field: String) -> [CalendarLine] {
    let value = municipality.values(of: field, in: id).first?.trimmed ?? ""
    return value.isEmpty ? [] : [CalendarLine(name, text: value)]
  }
}

extension CalendarFile {
  private static let zone = "Europe/Stockholm"

  /// Sweden's, with the summer time that the European Union has had since 1996.
  private static let timeZone = [
    CalendarLine("BEGIN", "VTIMEZONE"), CalendarLine("TZID", zone),
    CalendarLine("BEGIN", "DAYLIGHT"), CalendarLine("DTSTART", "19960331T020000"),
    CalendarLine("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    CalendarLine("TZOFFSETFROM", "+0100"), CalendarLine("TZOFFSETTO", "+0200"),
    CalendarLine("TZNAME", "CEST"), CalendarLine("END", "DAYLIGHT"),
    CalendarLine("BEGIN", "STANDARD"), CalendarLine("DTSTART", "19961027T030000"),
    CalendarLine("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    CalendarLine("TZOFFSETFROM", "+0200"), CalendarLine("TZOFFSETTO", "+0100"),
    CalendarLine("TZNAME", "CET"), CalendarLine("END", "STANDARD"),
    CalendarLine("END", "VTIMEZONE"),
  ]
}

extension Day {
  /// `20081001`
  fileprivate var basic: String { description.filter { $0 != "-" } }
}

extension TimeOfDay {
  /// `130200`
  fileprivate var basic: String {
    let digits = description.filter { $0 != ":" }
    return digits.utf8.count == 4 ? digits + "00" : digits
  }
}
