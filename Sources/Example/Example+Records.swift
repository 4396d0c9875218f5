import Almanac
import Lettering
import Model
import RecFile

/// The values of an indicator, one for each period.
struct Series {
  let indicator: String
  /// 1, 3 or 12.
  let everyMonths: Int
  let from: Int
  /// As they stand in files.
  let values: [String]

  init?(_ record: Record) {
    guard let indicator = record["Indicator"], let values = record["Values"],
      let everyMonths = record.number("EveryMonths", in: 1...12),
      let from = record.number("From", in: 1900...2100)
    else { return nil }
    self.indicator = indicator
    self.everyMonths = everyMonths
    self.from = from
    self.values = values.split(separator: " ").map(String.init)
  }

  /// The year, or the last month of the quarter or month, of a value, by its place from 0.
  func period(_ place: Int) -> String {
    let last = (place + 1) * everyMonths - 1
    guard everyMonths < 12, let month = Month(year: from + last / 12, number: last % 12 + 1)
    else { return "\(from + place)" }
    return month.description
  }
}

/// Records of the data, with what has to be worked out for them.
extension Example {
  func writeObservations(to text: inout RecordText) {
    for series in data.series {
      for (place, value) in series.values.enumerated() {
        let period = series.period(place)
        text.begin()
        text.add("Id", "\(series.indicator)-\(period)")
        text.add("Indicator", series.indicator)
        text.add("Period", period)
        text.add("Value", value)
        text.end(isPublic: true)
      }
    }
  }

  /// The first Thursday of the month, or the next where that is a holiday; not in January, nor in
  /// summer. Those of next spring have no day yet.
  func writeBreakfasts(to text: inout RecordText) {
    guard let breakfast = data.breakfast, var month = Month(year: 2007, number: 1),
      let end = Month(year: 2009, number: 6)
    else { return }
    var topics = breakfast.values("Topic")[...]
    let agenda = (breakfast["Agenda"] ?? "").split(separator: "\n").map(String.init)
    let slug = (breakfast["Name"] ?? "").slug
    var random = SplitMix64(seed: 8)
    while month < end {
      defer { month = month.adding(1) }
      guard ![1, 6, 7, 8].contains(month.number) else { continue }
      let thursday = month.days.first { $0.weekday == .thursday } ?? month.first
      let day = thursday.isRed ? thursday.adding(days: 7) : thursday
      let isSet = month.year < 2009
      let date = isSet ? day.description : month.description
      var lines = agenda
      if let topic = topics.popFirst() { lines.insert(topic, at: min(1, lines.count)) }
      let isHeld = isSet && day < Self.asOf
      let isNext = isSet && !isHeld && day < Self.asOf.adding(days: 60)
      let guests = isHeld || isNext ? guests(isHeld ? 8 + random.below(9) : 24, &random) : []
      text.write(
        breakfast, without: missing,
        with: [
          "Id": "\(date)-\(slug)", "Date": date, "Time": isSet ? breakfast["Time"] : nil,
          "Status": isHeld ? "held" : "planned",
          "Agenda": lines.joined(separator: "\n"),
        ], and: [isHeld ? "Attended" : "Person": guests])
    }
  }

  /// People from so many businesses, one each.
  private func guests(_ count: Int, _ random: inout SplitMix64) -> [String] {
    var places = organisations.indices.filter {
      organisations[$0].isBusiness && !organisations[$0].isElsewhere && !people.at[$0].isEmpty
    }
    var guests: [String] = []
    while guests.count < count, !places.isEmpty {
      let place = places.remove(at: random.below(places.count))
      guests += people.at[place].prefix(1).map { people.persons[$0].key }
    }
    return guests
  }

  /// The first two people at a member of the crisis council answer for it, if there are so many.
  func writeDutyContacts(to text: inout RecordText) {
    let places = Dictionary(data.council.map { ($0.member, $0.place) }) { first, _ in first }
    for record in records(of: .dutyContact) {
      let isDeputy = record["DeputyFor"] != nil
      let there = places[record["Member"] ?? ""].map { people.at[$0] } ?? []
      let name = record["Name"]
      let person = name == nil ? there.dropFirst(isDeputy ? 1 : 0).first : nil
      let known = person.map { people.persons[$0] }
      text.write(
        record, without: missing,
        with: [
          "Person": known?.key,
          "Name": name ?? (known != nil ? nil : isDeputy ? "Växeln" : "Jourtelefonen"),
          "Email": known?.email ?? "\(record["Id"] ?? "")@example.org",
        ])
    }
  }

  /// One call after the other from when the drill began; those that reached nobody took longer.
  func writeCallAttempts(to text: inout RecordText) {
    guard let callout = data[.callout].first, let started = Callout(callout).started else { return }
    var moment = started
    for record in records(of: .callAttempt) {
      let key = "\(record["Callout"] ?? "")-\(moment.time.description.slug)"
      text.write(
        record, without: missing,
        with: ["Id": "\(key)-\(record["DutyContact"] ?? "")", "At": moment.description])
      moment = moment.adding(seconds: record["Outcome"] == "reached" ? 60 : 120)
    }
  }
}
