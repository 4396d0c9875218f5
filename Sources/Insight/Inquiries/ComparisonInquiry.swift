import Almanac
import Model

// Our values beside those of the municipalities that the settings name.

extension Inquiry {
  static let comparison = Inquiry(
    "comparison", Phrase("Vi och grannarna", "We and the neighbours"),
    asks: Phrase(
      "Hur ligger vi till mot dem vi jämför oss med?",
      "How do we stand against those that we compare with?"),
    definition: Phrase(
      "Senaste period som både vi och de har värden för. Lägst, mitten (median) och högst är "
        + "grannarnas. Platsen säger hur många som har bättre tal, inte vem som gör det bra.",
      "The latest period of which both have values. Low, middle (median) and high are the "
        + "neighbours’. The place says how many have better numbers, and not who does well."),
    source: "RKA, Kolada: Jämföraren"
  ) { municipality, options in
    if let key = options.subject, municipality.indicators[key] == nil {
      return .unfounded(Phrase("Indikatorn ”\(key)” finns inte", "There is no indicator “\(key)”"))
    }
    let found = municipality.indicators.compactMap {
      indicator -> (indicator: Indicator, standings: [NeighbourStanding])? in
      guard options.subject == nil || options.subject == indicator.id else { return nil }
      let standings = municipality.standings(of: indicator).filter {
        $0.own != nil && $0.period.days.lowerBound <= options.day
      }
      return standings.isEmpty ? nil : (indicator, standings)
    }
    guard let first = found.first, let latest = first.standings.last else {
      return .unfounded(
        Phrase(
          "Läs in grannarnas värden: sju indicator url ger adresserna hos Kolada.",
          "Take in the neighbours’ values: sju indicator url gives the addresses at Kolada."))
    }
    // Of one indicator every period is told, of many the latest.
    let rows = found.flatMap { found in
      (options.subject == nil ? found.standings.suffix(1) : found.standings[...].reversed()[...])
        .map { row(found.indicator, $0) }
    }
    return Conclusion(
      sentence: sentence(first.indicator, latest), isFounded: true,
      columns: [
        .init("indicator", Phrase("Indikator", "Indicator")),
        .init("period", Phrase("Period", "Period")), .init("value", Phrase("Vi", "We")),
        .init("low", Phrase("Lägst", "Low")), .init("median", Phrase("Mitten", "Middle")),
        .init("high", Phrase("Högst", "High")), .init("place", Phrase("Plats", "Place")),
        .init("of", Phrase("av", "of")),
      ],
      rows: rows,
      picture: .band(
        known: [],
        ahead: first.standings.suffix(20).map { standing in
          .init(
            name: "\(standing.period)", value: standing.own ?? standing.median, low: standing.low,
            high: standing.high)
        }, target: first.indicator.target))
  }

  private static func row(_ indicator: Indicator, _ standing: NeighbourStanding) -> Conclusion.Row {
    func number(_ value: Double?) -> Conclusion.Value {
      value.map { .number($0, decimals: 1) } ?? .unknown
    }
    return Conclusion.Row(
      [
        .record(indicator.recordID), .text("\(standing.period)"), number(standing.own),
        number(standing.low), number(standing.median), number(standing.high),
        standing.place.map { .count($0) } ?? .unknown, .count(standing.total),
      ], records: [indicator.recordID])
  }

  /// "Företagsklimat: 71 mot grannarnas 69,5 (66–74) 2022, plats 3 av 8; brott 2024".
  private static func sentence(_ indicator: Indicator, _ standing: NeighbourStanding) -> Phrase {
    func text(_ language: Language) -> String {
      let numbers = [standing.own ?? 0, standing.median, standing.low, standing.high].map {
        language.number($0.rounded(to: 1))
      }
      let middle = Phrase(
        "\(numbers[0]) mot grannarnas \(numbers[1])",
        "\(numbers[0]) against the neighbours’ \(numbers[1])")
      return
        "\(indicator.name): \(middle(language)) (\(numbers[2])–\(numbers[3])) \(standing.period)"
    }
    var sentence = Phrase(text(.swedish), text(.english))
    if let place = standing.place {
      sentence = sentence.appending(
        Phrase(", plats \(place) av \(standing.total)", ", place \(place) of \(standing.total)"))
    }
    let breaks = indicator.breaks.map(String.init).joined(separator: ", ")
    return breaks.isEmpty
      ? sentence
      : sentence.appending(Phrase("; brott i serien \(breaks)", "; break in the series \(breaks)"))
  }
}
