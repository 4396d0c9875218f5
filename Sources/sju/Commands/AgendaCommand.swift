import Almanac
import ArgumentParser
import Canvas
import Exchange
import Insight
import Model
import Store

/// `sju agenda`: what is coming, for people, programs and calendars.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Print what is coming: meetings, exercises, what is due.",
    discussion: """
      What is overdue first, and meetings of which nobody has said whether they were held; then \
      what is to come from today, or the day that the data's AsOf says, for so many weeks. What is \
      known only to the month is there where any day of it is.

      --format ics is an iCalendar file (RFC 5545) for other calendars: meetings and exercises are \
      events in Swedish time, or all day where no time is set; one without a day is tentative on \
      all the days that it may be, and keeps none of them busy. Follow-ups and activities are \
      to-dos, due on their last day. Notes are left out. What was moved, cancelled or done since the \
      last file has the same UID and a higher SEQUENCE, so that a calendar that took it takes that \
      too; .sju/calendar.rec keeps checksums of what was given out.

      Confidential records are left out, and counted on standard error, without --confidential.

      Example: sju agenda --weeks 8 --format ics > sju.ics
      """)

  @Option(help: ArgumentHelp("How many weeks, 1 to 520.", valueName: "number"))
  var weeks = 4

  @Option(help: "text, json or ics.")
  var format = Format.text

  @Flag(help: "Also what is confidential.")
  var confidential = false

  @OptionGroup var options: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ics
  }

  func validate() throws {
    if !(1...520).contains(weeks) { throw ValidationError("--weeks is a number from 1 to 520") }
  }

  func run() throws { try options.reading { municipality, _ in try write(municipality) } }

  private func write(_ municipality: Municipality) throws {
    let today = options.today(municipality)
    let days = today...today.adding(days: weeks * 7 - 1)
    let folder = try options.existingFolder()
    var given = folder.givenEntries
    let all =
      format == .ics
      ? municipality.calendar(for: days, after: given) : municipality.agenda(for: days)
    let items = confidential ? all : municipality.withoutConfidential(all)
    let writer = AgendaWriter(
      municipality: municipality, today: today, language: options.language(municipality))
    switch format {
    case .text: try Output.write(writer.text(items))
    case .json: try Output.write(writer.json(items))
    case .ics:
      let file = CalendarFile(municipality, language: writer.language)
      try Output.write(file.bytes(of: items, given: &given, at: Clock.utc))
      folder.keep(given)
    }
    let hidden = all.count - items.count
    if hidden > 0 { Output.note("sju: \(hidden) confidential left out; add --confidential") }
  }
}

/// An agenda as lines and as JSON.
struct AgendaWriter {
  let municipality: Municipality
  let today: Day
  let language: Language

  /// When, what it is, what it is called and who has it, in columns.
  func text(_ items: [AgendaItem]) -> String {
    let rows = items.map { [when($0), $0.id.type.label(language), title($0)] }
    let widths = (0..<2).map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths + [0]).map { text, width in
        text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
      }
      return cells.joined(separator: "  ").printable + "\n"
    }.joined()
  }

  private func when(_ item: AgendaItem) -> String {
    let words = DayWords(language, today: today)
    guard case .day(let day) = item.date else { return words.short(item.date) }
    return [words.shortWithWeekday(day), item.time.map { "\($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }

  private func title(_ item: AgendaItem) -> String {
    let place = value("Place", item)
    let isUnset = item.date.days.count > 1 && [.meeting, .exercise].contains(item.id.type)
    let rest = [
      item.isOverdue
        ? overdue(item) : isUnset ? Phrase("dag ej satt", "no day yet")(language) : nil,
      who(item), place,
    ].compactMap(\.self)
    return item.title + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
  }

  private func overdue(_ item: AgendaItem) -> String {
    switch item.id.type {
    case .meeting, .exercise: Phrase("blev det av?", "was it held?")(language)
    default: Phrase("försenad", "overdue")(language)
    }
  }

  private func who(_ item: AgendaItem) -> String? {
    item.who.flatMap { municipality.title(of: $0, language) }
  }

  private func value(_ field: String, _ item: AgendaItem) -> String? {
    municipality.values(of: field, in: item.id).first
  }

  /// An array with an object an item; what is not said is null.
  func json(_ items: [AgendaItem]) -> String {
    let objects = items.map { item in
      JSON.object([
        ("type", JSON.string(item.id.type.rawValue)), ("key", JSON.string(item.id.key)),
        ("date", JSON.string("\(item.date)")), ("time", JSON.string(item.time.map { "\($0)" })),
        ("title", JSON.string(item.title)), ("who", JSON.string(who(item))),
        ("place", JSON.string(value("Place", item))),
        ("status", JSON.string(value("Status", item))),
        ("overdue", item.isOverdue ? "true" : "false"),
      ])
    }
    return JSON.array(objects)
  }
}
