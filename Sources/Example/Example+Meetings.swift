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

extension Example {
  static let meetings = crisis + advice + committee + single

  private static let crisis = ["2007-01-24", "2007-09-26", "2008-01-23", "2008-09-24", "2009-01"]
    .map { date in
      Meeting(
        name: "Krishanteringsrådet", date: date, time: date.count > 7 ? "13:00" : nil,
        place: "Brandstationen, Exempelköping", series: "Krishanteringsrådet", everyMonths: 6,
        organisations: ["krishanteringsradet-i-exempelbygden"],
        persons: [.preparedness, .executive],
        agenda: ["Läget hos var och en", "Larmlistan", "Övningar", "Nästa möte"],
        note: date.count > 7 ? nil : "Dagen bestäms när lokalen är klar.")
    }

  private static let advice = [
    ("2007-03-15", "Inriktning för året"), ("2007-06-07", "Besöksnäringen"),
    ("2007-10-18", "Företagsområden"), ("2007-12-06", "Enkäten"),
    ("2008-03-13", "Arbetsgrupper"), ("2008-06-05", "Skola och företag"),
    ("2008-10-16", "Finansoron"), ("2008-12-11", "Budgeten 2009"),
  ].map { date, topic in
    Meeting(
      name: "Näringslivsrådet", date: date, time: "15:00", place: "Kommunhuset, rum Linden",
      series: "Näringslivsrådet", everyMonths: 3,
      organisations: ["naringslivsradet-i-exempelkoping"],
      persons: [.chief, .chair], agenda: ["Laget runt", topic, "Löften sedan sist"])
  }

  private static let committee = [
    "2008-08-27", "2008-09-17", "2008-10-08", "2008-11-05", "2008-12-03",
  ].map { date in
    Meeting(
      name: "Näringslivsutskottet", date: date, time: "09:00", place: "Kommunhuset, rum Eken",
      series: "Näringslivsutskottet", organisations: ["naringslivsutskottet-i-exempelkoping"],
      persons: [.chief, .chair, .executive],
      agenda: ["Lägesrapport om de sju momenten", "Företagsområdet", "Övriga frågor"])
  }

  private static let single = [
    Meeting(
      name: "Branschdag för byggföretag", date: "2008-11-12", time: "13:00",
      place: "Stadshotellet, Exempelköping", series: "Branschdagar",
      organisations: ["byggnatverket-i-exempelbygden", "exempelbostader-ab"], persons: [.developer],
      agenda: ["Kommunens byggplaner 2009", "Ramavtal: så lämnar du anbud", "Lärlingar"],
      isPublic: true),
    Meeting(
      name: "Branschdag för åkerier", date: "2008-04-17", time: "13:00", place: "Hamnen i Sjövik",
      series: "Branschdagar", organisations: ["logistiknatverket-stora-vagen", "norra-akeriet-ab"],
      persons: [.developer], agenda: ["Stora vägen", "Lager och mark"], isPublic: true),
    Meeting(
      name: "Branschdag för handeln", date: "2008-02-14", time: "18:00", place: "Rådhuskällaren",
      series: "Branschdagar", organisations: ["exempelkopings-kopmannaforening"],
      persons: [.developer], isPublic: true),
    Meeting(
      name: "Träff om ägarskifte", date: "2008-09-10", time: "17:00", place: "Sparbanken",
      organisations: ["sparbanken-i-exempelbygden"], persons: [.developer],
      note: "Inställd: föreläsaren blev sjuk.", isCancelled: true),
    Meeting(
      name: "Träff om ägarskifte", date: "2008-10-29", time: "17:00", place: "Sparbanken",
      organisations: ["sparbanken-i-exempelbygden"], persons: [.developer], isPublic: true),
    Meeting(
      name: "Besök på Björklunda Industri", date: "2008-10-02", time: "10:00",
      place: "Björklunda Industri, porten", organisations: ["bjorklunda-industri-ab"],
      persons: [.chief, .chair], agenda: ["Rundvandring", "Boende för montörer", "Examensarbeten"]),
    Meeting(
      name: "Styrgruppen för Norrby företagsområde", date: "2008-10-07", time: "08:30",
      place: "Kommunhuset, rum Asken", organisations: ["norrby-foretagsomrade"],
      persons: [.developerOfLand, .planner, .chief]),
    Meeting(
      name: "Kommundirektörerna i Exempelbygden", date: "2008-10-10", time: "09:30",
      place: "Sagolunda", series: "Kommundirektörerna",
      organisations: ["exempelbygdens-kommunforbund"], persons: [.executive]),
    Meeting(
      name: "Kommundirektörerna i Exempelbygden", date: "2008-11",
      series: "Kommundirektörerna", organisations: ["exempelbygdens-kommunforbund"],
      persons: [.executive], note: "Påhittsjö är värd och återkommer om dag."),
    Meeting(
      name: "Näringslivsgalan", date: "2009-03", place: "Idrottshallen",
      organisations: ["foretagarforeningen-i-exempelkoping"], persons: [.informer],
      note: "Två helger att välja på.", isPublic: true),
    Meeting(
      name: "Studiebesök på Exempelhögskolan", organisations: ["exempelhogskolan"],
      persons: [.developer], note: "Rektor föreslår dag efter nyår."),
  ]
}
