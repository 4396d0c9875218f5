package import Almanac
package import Model

/// An organisation that has not been heard from for longer than agreed.
package struct Silence: Equatable, Sendable {
  package let organisation: RecordID
  package let name: String
  /// The last encounter's day; nil where there never was one.
  package let last: Day?
  /// Days since then; nil where there never was one.
  package let days: Int?
  /// The days that were agreed on.
  package let agreed: Int
  /// Where the interval comes from.
  package let origin: AgreedInterval.Origin

  /// Days beyond what was agreed; nil where it was never heard from.
  package var over: Int? { days.map { $0 - agreed } }
}

extension Municipality {
  /// The organisations that have been silent for longer than agreed (see `Rhythm`), those furthest
  /// beyond it first, and before them those never heard from.
  package func silentOrganisations(today: Day) -> [Silence] {
    let organisations = self.organisations
    return silentRows(by: today).sorted { ($1.over, $0.row) < ($0.over, $1.row) }.map { found in
      Silence(
        organisation: organisations.id(at: found.row),
        name: organisations.value("Name", at: found.row) ?? "",
        last: found.last.flatMap { Day(number: $0) }, days: found.last.map { today.number - $0 },
        agreed: found.agreed.days, origin: found.agreed.origin)
    }
  }

  /// For each organisation's row the days that it has been silent beyond what was agreed; nil where
  /// it has not, `Int.max` where it should have been heard from and never was.
  package func daysSilent(by today: Day) -> [Int?] {
    var days = [Int?](repeating: nil, count: organisations.count)
    for found in silentRows(by: today) { days[found.row] = found.over }
    return days
  }

  private func silentRows(
    by today: Day
  ) -> [(row: Int, last: Int?, over: Int, agreed: AgreedInterval)] {
    let columnIndex = columnIndex(of: .organisation)
    let own = columnIndex.column("ContactEvery")
    let last = lastHeard(by: today)
    let rhythm = Rhythm(settings)
    let places = rhythm.places(columnIndex.groups(by: "Tag"), count: own.count)
    return own.indices.compactMap { row in
      let agreed = rhythm.interval(
        own: own[row] > 0 ? Int(own[row]) : nil, place: places[row], isHeard: last[row] != nil)
      guard let agreed else { return nil }
      let over = last[row].map { today.number - $0 - agreed.days } ?? .max
      return over > 0 ? (row, last[row], over, agreed) : nil
    }
  }

  /// When an organisation was last heard from; nil where it never was. Encounters after `today`
  /// don't count; one known only to the month counts as its last day, or today if that is before.
  package func lastHeard(from organisation: RecordID, by today: Day) -> Day? {
    guard let row = organisations.row(of: organisation) else { return nil }
    let columnIndex = columnIndex(of: .encounter)
    guard let sources = columnIndex.sources(by: "Organisation"), row < sources.targetCount else {
      return nil
    }
    return Self.latest(of: sources[row], columnIndex.column("Date"), by: today)
      .flatMap { Day(number: $0) }
  }

  /// When an organisation's row was last heard from, as exactly as it is known and no more.
  package func lastHeardDate(row: Int, by today: Day) -> PartialDate? {
    let columnIndex = columnIndex(of: .encounter)
    let dates = columnIndex.column("Date")
    guard let sources = columnIndex.sources(by: "Organisation"), row < sources.targetCount else {
      return nil
    }
    let known = sources[row].map { dates[Int($0)] }.filter { $0 != ColumnIndex.noValue }
      .map(PackedDate.init(rawValue:))
    return known.compactMap { date in date.lastDay(by: today.number).map { (day: $0, date: date) } }
      .max { $0.day < $1.day }?.date.date
  }

  /// For each organisation's row the number of the day when it was last heard from;
  /// `Int.min` where it never was.
  package func lastHeardDays(by today: Day) -> [Int] {
    lastHeard(by: today).map { $0 ?? .min }
  }

  /// For every organisation's row the number of the day.
  func lastHeard(by today: Day) -> [Int?] {
    let columnIndex = columnIndex(of: .encounter)
    let dates = columnIndex.column("Date")
    guard let sources = columnIndex.sources(by: "Organisation") else { return [] }
    return (0..<sources.targetCount).map { Self.latest(of: sources[$0], dates, by: today) }
  }

  private static func latest(
    of encounters: ArraySlice<Int32>, _ dates: [Int32], by today: Day
  ) -> Int? {
    var latest: Int?
    for encounter in encounters where dates[Int(encounter)] != ColumnIndex.noValue {
      let date = PackedDate(rawValue: dates[Int(encounter)])
      guard let day = date.lastDay(by: today.number) else { continue }
      latest = max(latest ?? day, day)
    }
    return latest
  }
}
