package import Almanac
package import Insight
import Lettering
package import Model
import Publication

/// An agenda as calendars read it: iCalendar (RFC 5545).
///
/// Meetings and exercises are events: at their time in Sweden, else all day; one known only to the
/// month or year is tentative on all the days that it may be, and keeps none of them busy.
/// Follow-ups and activities are to-dos, due on the last day that they may be. A record has the
/// same `UID` always, and the same `SEQUENCE` and stamps until it is changed; see `GivenEntries`.
/// Notes stay in the folder.
package struct CalendarFile {
  private let municipality: Municipality
  private let language: Language

  package init(_ municipality: Municipality, language: Language) {
    self.municipality = municipality
    self.language = language
  }

  /// - Parameters:
  ///   - given: what calendars were given before; it comes to hold this too.
  ///   - now: in UTC.
  package func bytes(
    of items: [AgendaItem], given: inout GivenEntries, at now: Moment
  ) -> [UInt8] {
    let head = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine("PRODID", "-//Sju//Sju//\(language.rawValue.uppercased())"),
      CalendarLine("CALSCALE", "GREGORIAN"),
      CalendarLine("X-WR-CALNAME", text: municipality.settings.municipality),
    ]
    let entries = items.flatMap { lines($0, &given, now) }
    let all = head + Self.timeZone + entries + [CalendarLine("END", "VCALENDAR")]
    return all.flatMap(\.bytes)
  }

  private func lines(
    _ item: AgendaItem, _ given: inout GivenEntries, _ now: Moment
  ) -> [CalendarLine] {
    let isEvent = item.id.type == .meeting || item.id.type == .exercise
    let component = isEvent ? "VEVENT" : "VTODO"
    let uid = municipality.calendarUID(of: item.id)
    let facts = common(item) + (isEvent ? event(item) : task(item))
    let version = given.version(uid, saying: facts.flatMap(\.bytes), at: now)
    return [
      CalendarLine("BEGIN", component), CalendarLine("UID", text: uid),
      CalendarLine("DTSTAMP", version.since.basicUTC),
      CalendarLine("LAST-MODIFIED", version.since.basicUTC),
      CalendarLine("SEQUENCE", "\(version.sequence)"),
    ] + facts + [CalendarLine("END", component)]
  }

  private func common(_ item: AgendaItem) -> [CalendarLine] {
    let access =
      switch municipality.visibility(of: item.id) {
      case .public: "PUBLIC"
      case .internal: "PRIVATE"
      case .confidential: "CONFIDENTIAL"
      }
    return [
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
    let meeting = municipality.meetings[item.id]
    let isCancelled = meeting?.status == .cancelled
    let state = CalendarLine(
      "STATUS", isCancelled ? "CANCELLED" : isSet ? "CONFIRMED" : "TENTATIVE")
    if isSet, let time = item.time {
      let day = days.lowerBound.basic
      // An end before the beginning is a mistake in the record; the event has no end then.
      let end = meeting?.end.flatMap { $0 > time ? $0 : nil }
      return [CalendarLine("DTSTART;TZID=\(Self.zone)", "\(day)T\(time.basic)")]
        + (end.map { [CalendarLine("DTEND;TZID=\(Self.zone)", "\(day)T\($0.basic)")] } ?? [])
        + [state]
    }
    // The end of an event is the first day after it; after the last day of all there is none.
    let end = days.upperBound.adding(days: 1)
    let last = end > days.upperBound ? [CalendarLine("DTEND;VALUE=DATE", end.basic)] : []
    return [CalendarLine("DTSTART;VALUE=DATE", days.lowerBound.basic)] + last + [state]
      + (isSet ? [] : [CalendarLine("TRANSP", "TRANSPARENT")])
  }

  private func task(_ item: AgendaItem) -> [CalendarLine] {
    let followUp = municipality.followUps[item.id]
    let activity = municipality.activities[item.id]
    let due = (followUp?.due ?? activity?.due ?? item.date).days.upperBound
    let owner = item.who.flatMap { municipality.title(of: $0, language) }
    let label = Phrase("Ansvarig", "Owner")(language)
    return [CalendarLine("DUE;VALUE=DATE", due.basic)]
      + (item.isDone ? done(followUp?.done) : open(activity))
      + (owner.map { [CalendarLine("DESCRIPTION", text: "\(label): \($0)")] } ?? [])
  }

  /// The lines of a to-do that is done. Of the time only the day is known; noon UTC is the same day
  /// in Sweden.
  private func done(_ day: Day?) -> [CalendarLine] {
    [CalendarLine("STATUS", "COMPLETED")]
      + (day.map { [CalendarLine("COMPLETED", "\($0.basic)T120000Z")] } ?? [])
      + [CalendarLine("PERCENT-COMPLETE", "100")]
  }

  private func open(_ activity: Activity?) -> [CalendarLine] {
    let isBegun = activity?.status.map { $0 != .planned } ?? ((activity?.progress ?? 0) > 0)
    return [CalendarLine("STATUS", isBegun ? "IN-PROCESS" : "NEEDS-ACTION")]
      + (activity?.progress.map { [CalendarLine("PERCENT-COMPLETE", "\($0)")] } ?? [])
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

extension Moment {
  /// `20081001T130200Z`
  fileprivate var basicUTC: String { "\(day.basic)T\(time.basic)Z" }
}

extension TimeOfDay {
  /// `130200`
  fileprivate var basic: String {
    let digits = description.filter { $0 != ":" }
    return digits.utf8.count == 4 ? digits + "00" : digits
  }
}

/// One content line of an iCalendar file (RFC 5545, 3.1): a name with its parameters, and a value.
package struct CalendarLine {
  let name: String
  package let value: String

  /// - Parameter value: as it stands in the file; text goes through `init(_:text:)`.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Text with what means something to the format escaped (3.3.11), and without the characters
  /// that it can't hold.
  package init(_ name: String, text: String) {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case "\n": value += "\\n"
      case "\t": value += "\t"
      case _ where scalar.properties.generalCategory == .control: break
      default: value.unicodeScalars.append(scalar)
      }
    }
    self.init(name, value)
  }

  /// In lines of at most 75 bytes, each of them whole UTF-8, with CRLF after each.
  package var bytes: [UInt8] {
    let text = Array("\(name):\(value)".utf8)
    var folded: [UInt8] = []
    var start = 0
    repeat {
      if start > 0 { folded.append(UInt8(ascii: " ")) }
      var end = min(start + (start == 0 ? 75 : 74), text.count)
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      folded += text[start..<end]
      folded += [0x0D, 0x0A]
      start = end
    } while start < text.count
    return folded
  }
}
