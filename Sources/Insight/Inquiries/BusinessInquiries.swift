import Almanac
import Model
import Publication

// How the local economy renews itself.

extension Inquiry {
  /// So many years are told.
  private static let yearsTold = 10
  /// Of fewer than so many little is known.
  private static let leastAtRisk = 10

  static let newness = Inquiry(
    "newness", Phrase("Nya företag", "New businesses"),
    asks: Phrase("Hur många är nya, och finns de kvar?", "How many are new, and do they last?"),
    definition: Phrase(
      "Nya: registrerade de tre senaste åren, av alla företag som har en registreringsdag. Kvar: den "
        + "andel som finns kvar så många år efter registreringen, med dem som lever inräknade för "
        + "så länge de funnits. Bygger färre än tio på det är raden grå.",
      "New: registered in the last three years, of all businesses with a day of registration. "
        + "Left: the share that is there so many years after, those alive counted for as long as "
        + "they have been. A row that fewer than ten stand behind is grey."),
    source: "Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958)"
  ) { municipality, options in
    let lives = municipality.lives(on: options.day)
    guard lives.count >= leastAtRisk else {
      return .unfounded(
        Phrase(
          "Skriv när företagen registrerades på deras kort: \(lives.count) har det, "
            + "\(leastAtRisk) behövs.",
          "Say on their cards when businesses were registered: \(lives.count) have it, "
            + "\(leastAtRisk) are needed."))
    }
    let alive = lives.filter { $0.end == nil }
    let first = options.day.adding(months: -36)
    let young = alive.filter { $0.start > first }
    let share = alive.isEmpty ? 0 : Double(young.count) / Double(alive.count)
    let curve = SurvivalCurve(
      lives.map { life in
        SurvivalCurve.Span(
          life.start.days(until: life.end ?? options.day), isEnded: life.end != nil)
      })
    func left(_ years: Int) -> Double { curve.share(after: years * 365) }
    func atRisk(_ years: Int) -> [Municipality.BusinessLife] {
      lives.filter { $0.start.days(until: $0.end ?? options.day) >= years * 365 }
    }
    let (new, old) = (
      Language.swedish.number((share * 100).rounded()),
      Language.swedish.number((left(3) * 100).rounded())
    )
    return Conclusion(
      sentence: Phrase(
        "\(new) % av företagen är registrerade de tre senaste åren; efter tre år finns \(old) % kvar",
        "\(new)% of the businesses were registered in the last three years; after three years \(old)% are left"
      ),
      isFounded: true,
      columns: [
        .init("years", Phrase("Efter, år", "After, years")),
        .init("left", Phrase("Kvar", "Left")),
        .init("atRisk", Phrase("Bygger på", "Based on")),
      ],
      rows: (1...yearsTold).map { years in
        let there = atRisk(years)
        return Conclusion.Row(
          [.year(years), .share(left(years)), .count(there.count)],
          records: there.prefix(200).map { municipality.organisation($0.row) },
          isFaint: there.count < leastAtRisk)
      },
      picture: .bars(name: 0, value: 1, around: nil))
  }
}

extension Municipality {
  /// When a business was registered, and when it ceased; nil while it has not.
  fileprivate struct BusinessLife {
    let row: Int
    let start: Day
    let end: Day?
  }

  /// The businesses that had been registered by a day and have a day of registration.
  fileprivate func lives(on day: Day) -> [BusinessLife] {
    let index = columnIndex(of: .organisation)
    let (kinds, starts) = (index.column("Kind"), index.column("Registered"))
    let ends = index.column("Deregistered")
    let isBusiness = OrganisationKind.allCases.map(\.isBusiness)
    return starts.indices.compactMap { row in
      guard starts[row] != ColumnIndex.noValue, isBusiness.indices.contains(Int(kinds[row])),
        isBusiness[Int(kinds[row])]
      else { return nil }
      guard let start = Day(number: PackedDate(rawValue: starts[row]).lastDay), start <= day else {
        return nil
      }
      let end =
        ends[row] == ColumnIndex.noValue
        ? nil : Day(number: PackedDate(rawValue: ends[row]).lastDay)
      return BusinessLife(row: row, start: start, end: end.flatMap { $0 <= day ? $0 : nil })
    }
  }
}
