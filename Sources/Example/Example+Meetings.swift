import Almanac
import Lettering

extension Example {
  func writeMeetings(to text: inout RecordText) {
    for meeting in Self.breakfasts + Self.meetings { write(meeting, to: &text) }
  }

  private func write(_ meeting: Meeting, to text: inout RecordText) {
    let isPast = meeting.date.flatMap { Day($0) }.map { $0 < Self.asOf } ?? false
    text.begin()
    text.add("Id", [meeting.date, meeting.name.slug].compactMap { $0 }.joined(separator: "-"))
    text.add("Name", meeting.name)
    text.add("Date", meeting.date)
    text.add("Time", meeting.time)
    text.add("Place", meeting.place)
    text.add("Series", meeting.series)
    text.add("EveryMonths", meeting.everyMonths)
    text.add("Status", meeting.isCancelled ? "cancelled" : isPast ? "held" : "planned")
    text.add("Organisation", existing(meeting.organisations))
    text.add("Person", meeting.persons.map(\.key))
    if isPast, meeting.everyMonths != nil {
      text.add("AttendedOrganisation", existing(meeting.organisations))
      text.add("Attended", meeting.persons.map(\.key))
    }
    text.add("Agenda", lines: meeting.agenda)
    text.end(notes: meeting.note.map { [$0] } ?? [], isPublic: meeting.isPublic)
  }

  struct Meeting {
    let name: String
    var date: String?
    var time: String?
    var place: String?
    var series: String?
    var everyMonths: Int?
    var organisations: [String] = []
    var persons: [ExamplePerson] = []
    var agenda: [String] = []
    var note: String?
    var isPublic = false
    var isCancelled = false
  }

  /// The first Thursday of the month, not in January, nor in summer; those of next spring have no
  /// day yet.
  private static var breakfasts: [Meeting] {
    var topics = breakfastTopics[...]
    return (0..<29).compactMap { months in
      let month = Month(containing: Day(year: 2007, month: 1, day: 1) ?? asOf).adding(months)
      guard ![1, 6, 7, 8].contains(month.number) else { return nil }
      let thursday = month.days.first { $0.weekday == .thursday } ?? month.first
      let day = thursday.isRed ? thursday.adding(days: 7) : thursday
      let isSet = month.year < 2009
      return Meeting(
        name: "Frukostmöte för företagare", date: isSet ? day.description : month.description,
        time: isSet ? "07:30" : nil, place: "Stadshotellet, Exempelköping",
        series: "Frukostmöten",
        organisations: [
          "foretagarforeningen-i-exempelkoping", "stadshotellet-i-exempelkoping-ab",
        ],
        persons: [.chief],
        agenda: ["Kaffe och macka", topics.popFirst(), "Laget runt"].compactMap { $0 },
        isPublic: true)
    }
  }

  private static let breakfastTopics = [
    "Så läser du kommunens budget", "Elpriset och vi", "Att anställa den första",
    "Skatten på tjugo minuter", "Vägen förbi Exempelköping", "Från idé till hylla", "Julhandeln",
    "Bredband till alla", "Ungdomar söker jobb", "Trygghet i centrum", "Försäkra rätt",
    "Företagsområdet i Norrby", "Export för nybörjare", "Finansoron: vad märker vi?",
    "Årets lärling berättar", "Budgeten 2009",
  ]
}
