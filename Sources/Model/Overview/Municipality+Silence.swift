package import Almanac

extension Municipality {
  /// The organisations that have been silent for longer than agreed, those furthest beyond it
  /// first, and before them those never heard from.
  ///
  /// What is agreed is the organisation's own interval, or else that of the settings; the latter
  /// holds only for those that have been heard from at all.
  package func silentOrganisations(today: Day) -> [Silence] {
    let organisations = self.organisations
    let agreed = digest(of: .organisation).column("ContactEvery")
    let usual = settings.silentAfter
    let last = lastHeard(by: today)
    var silent: [(row: Int, last: Int?, beyond: Int, agreed: Int)] = []
    for row in agreed.indices {
      let own = agreed[row] > 0 ? Int(agreed[row]) : nil
      guard let limit = own ?? (last[row] == nil ? nil : usual) else { continue }
      let beyond = last[row].map { today.number - $0 - limit } ?? .max
      if beyond > 0 { silent.append((row, last[row], beyond, limit)) }
    }
    silent.sort { ($1.beyond, $0.row) < ($0.beyond, $1.row) }
    return silent.map { found in
      Silence(
        organisation: organisations.id(at: found.row),
        name: organisations.value("Name", at: found.row) ?? "",
        last: found.last.flatMap { Day(number: $0) }, days: found.last.map { today.number - $0 },
        agreed: found.agreed)
    }
  }

  /// When an organisation was last heard from; nil where it never was. Encounters after `today`
  /// don't count; one known only to the month counts as its last day, or today if that is before.
  package func lastHeard(from organisation: RecordID, by today: Day) -> Day? {
    guard let row = organisations.row(of: organisation) else { return nil }
    let digest = digest(of: .encounter)
    guard let sources = digest.sources(by: "Organisation"), row < sources.targetCount else {
      return nil
    }
    return Self.latest(of: sources[row], digest.column("Date"), by: today)
      .flatMap { Day(number: $0) }
  }

  /// When an organisation's row was last heard from, as exactly as it is known and no more.
  package func lastHeardDate(row: Int, by today: Day) -> PartialDate? {
    let digest = digest(of: .encounter)
    let dates = digest.column("Date")
    guard let sources = digest.sources(by: "Organisation"), row < sources.targetCount else {
      return nil
    }
    let known = sources[row].map { dates[Int($0)] }.filter { $0 != Digest.nothing }
      .map(PackedDate.init(rawValue:))
    return known.compactMap { date in date.lastDay(by: today.number).map { (day: $0, date: date) } }
      .max { $0.day < $1.day }?.date.date
  }

  /// For every organisation's row the number of the day.
  func lastHeard(by today: Day) -> [Int?] {
    let digest = digest(of: .encounter)
    let dates = digest.column("Date")
    guard let sources = digest.sources(by: "Organisation") else { return [] }
    return (0..<sources.targetCount).map { Self.latest(of: sources[$0], dates, by: today) }
  }

  private static func latest(
    of encounters: ArraySlice<Int32>, _ dates: [Int32], by today: Day
  ) -> Int? {
    var latest: Int?
    for encounter in encounters where dates[Int(encounter)] != Digest.nothing {
      let date = PackedDate(rawValue: dates[Int(encounter)])
      guard let day = date.lastDay(by: today.number) else { continue }
      latest = max(latest ?? day, day)
    }
    return latest
  }
}
