import Publication

extension Example {
  func writeIndicators(to text: inout RecordText) {
    for indicator in Self.indicators {
      text.begin()
      text.add("Id", indicator.key)
      text.add("Name", indicator.name)
      text.add("Step", indicator.steps)
      text.add("Unit", indicator.unit)
      text.add("Target", indicator.target)
      text.add("Better", indicator.better.rawValue)
      text.end(isPublic: true)
    }
  }

  func writeObservations(to text: inout RecordText) {
    for indicator in Self.indicators {
      for (period, value) in zip(indicator.rhythm.periods, indicator.values) {
        text.begin()
        text.add("Id", "\(indicator.key)-\(period)")
        text.add("Indicator", indicator.key)
        text.add("Period", period)
        text.add("Value", value)
        text.end(isPublic: true)
      }
    }
  }

  struct Indicator {
    /// How often it is measured; the last period is the last whole one before the example's day.
    enum Rhythm {
      case years(from: Int)
      case quarters(from: Int)
      case months(from: Int)

      /// Quarters and months by their last month.
      var periods: [String] {
        switch self {
        case .years(let first): (first...2008).map { String($0) }
        case .quarters(let first): Self.months(from: first, step: 3)
        case .months(let first): Self.months(from: first, step: 1)
        }
      }

      private static func months(from first: Int, step: Int) -> [String] {
        (first...2008).flatMap { year in
          stride(from: step, through: year == 2008 ? 9 : 12, by: step).map { month in
            "\(year)-\(month < 10 ? "0" : "")\(month)"
          }
        }
      }
    }

    let step: Int
    let name: String
    let unit: String
    let target: String
    let better: Improvement
    let rhythm: Rhythm
    /// One for each period, as they stand in files.
    let values: [String]

    init(
      _ step: Int, _ name: String, _ unit: String, _ target: String,
      better: Improvement = .higher,
      _ rhythm: Rhythm, _ values: String
    ) {
      self.step = step
      self.name = name
      self.unit = unit
      self.target = target
      self.better = better
      self.rhythm = rhythm
      self.values = Vocabulary.words(values)
    }

    var key: String { name.slug }
    var steps: [Int] { [step] }
  }

  static let indicators = [
    Indicator(
      1, "Företag som känner till inriktningen", "procent", "60", .years(from: 2003),
      "18 22 25 31 38 44"),
    Indicator(
      1, "Gästnätter", "nätter", "22000", .quarters(from: 2005),
      "5800 11200 18900 6900 6200 11800 19400 7100 6400 12300 20100 7300 6900 12900 21200"),
    Indicator(
      2, "Aktuella uppgifter i registret", "procent", "80", .quarters(from: 2006),
      "31 33 38 41 45 52 55 61 63 64 64"),
    Indicator(
      2, "Besökta företag", "företag i kvartalet", "25", .quarters(from: 2006),
      "9 11 6 12 14 13 8 17 19 22 14"),
    Indicator(
      3, "Regionala projekt med kommunen", "projekt", "8", .years(from: 2003), "2 3 4 5 7 8"),
    Indicator(
      3, "Utbildningsplatser i samverkan", "platser", "120", .years(from: 2003),
      "0 40 60 60 90 125"),
    Indicator(
      4, "Näringslivsärenden i kommunstyrelsen", "ärenden i kvartalet", "8", .quarters(from: 2006),
      "2 3 1 4 2 5 3 4 5 4 3"),
    Indicator(
      4, "Förtroendevalda som besökt ett företag", "procent", "75", .years(from: 2005),
      "12 9 16 21"),
    Indicator(
      5, "Företagare i arbetsgrupper", "personer", "40", .quarters(from: 2007),
      "0 4 9 14 18 21 24"),
    Indicator(
      5, "Svar på företagsenkäten", "procent", "55", .years(from: 2004), "34 37 33 41 46"),
    Indicator(
      6, "Deltagare på frukostmöten", "deltagare", "60", .months(from: 2007),
      "31 34 38 35 41 22 8 36 44 47 45 39 42 48 51 50 54 26 9 49 57"),
    Indicator(
      6, "Nystartade företag", "företag i kvartalet", "30", .quarters(from: 2005),
      "19 17 12 21 22 20 15 24 27 22 18 26 31 28 22"),
    Indicator(
      7, "Handläggningstid för bygglov", "dagar", "28", better: .lower, .quarters(from: 2006),
      "61 58 60 55 57 52 49 51 47 45 46"),
    Indicator(
      7, "Nöjda med myndighetsutövningen", "index", "72", .years(from: 2003),
      "58.2 57.4 59.1 61.0 62.5 61.8"),
    Indicator(
      7, "Svar inom två dagar", "procent", "90", .months(from: 2008),
      "61 63 66 68 64 60 58 62 67"),
  ]
}
