package import Almanac
import Lettering
package import Model
import Publication

// What the chief answers for.

extension Inquiry {
  static let coverage = Inquiry(
    "coverage", Phrase("Vilka vi besöker", "Whom we visit"),
    asks: Phrase(
      "Är de vi besöker som företagen i stort, och vilka härnäst?",
      "Are those we visit like the businesses at large, and who is next?"),
    definition: Phrase(
      "Hur många av besöken denna månad och de elva före som skulle behöva ligga i en annan grupp "
        + "för att bli som företagen i stort. Kvot 1: gruppen besöks i samma mån som andra. "
        + "Härnäst: så många besök till behöver den. Företagen i stort är registrets, där ett är "
        + "inläst, annars de som finns här.",
      "How many of the visits this month and the eleven before would have to be in another group "
        + "to be like the businesses at large. Ratio 1: the group is visited as much as others. "
        + "Next: how many more visits it needs. The businesses at large are the register’s where one "
        + "has been taken in, else those here."),
    source: "Duncan & Duncan, Am. Sociol. Rev. 20 (1955); Schouten, Cobben & Bethlehem (2009)",
    groups: ["section", "size", "district"]
  ) { municipality, options in
    let coverage = municipality.coverage(today: options.day)
    var groups: [(code: String, name: Phrase, visited: Int, all: Int)]
    switch options.group {
    case "size":
      groups = coverage.sizes.map {
        ("\($0.group)", $0.group.words, $0.visited, $0.all)
      }
    case "district":
      groups = coverage.districts.map {
        ($0.group, Phrase($0.group, $0.group), $0.visited, $0.all)
      }
    default:
      groups = coverage.branches.map {
        ("\($0.group)".uppercased(), $0.group.label, $0.visited, $0.all)
      }
    }
    let register = municipality.registerPopulation(by: options.group)
    if let register { groups = groups.held(against: register) }
    let found = Representation(groups.map { (population: $0.all, visited: $0.visited) })
    guard found.population > 0 else {
      return .unfounded(
        Phrase(
          "Skriv företagens bransch, anställda och kommundel på korten.",
          "Say each business’s branch, employees and district on its card."))
    }
    guard let different = found.dissimilarity else {
      return .unfounded(
        Phrase(
          "Inga besök det senaste året. Tryck v efter ett besök.",
          "No visits in the last year. Press v after a visit."))
    }
    let least = zip(groups, found.groups).max { $0.1.next < $1.1.next }
    let misplaced = Language.swedish.number((different * Double(found.visited)).rounded(to: 1))
    let misplacedEnglish = Language.english.number(
      (different * Double(found.visited)).rounded(to: 1))
    var sentence = Phrase(
      "\(misplaced) av \(found.visited) besökta borde legat annorlunda",
      "\(misplacedEnglish) of \(found.visited) visited should have been elsewhere")
    if let least, least.1.next > 0 {
      sentence = sentence.appending(
        Phrase(
          "; mest saknas \(least.0.name.swedish.lowercased()) (\(least.1.next))",
          "; \(least.0.name.english.lowercased()) is missing most (\(least.1.next))"))
    }
    if register != nil {
      sentence = sentence.appending(
        Phrase("; företagen är registrets", "; the businesses are the register’s"))
    }
    let byRow = municipality.unvisited(by: options.group, options.day)
    return Conclusion(
      sentence: sentence, isFounded: true,
      columns: [
        .init("group", Phrase("Grupp", "Group")),
        .init("population", Phrase("Företag", "Businesses")),
        .init("visited", Phrase("Besökta", "Visited")), .init("ratio", Phrase("Kvot", "Ratio")),
        .init("next", Phrase("Härnäst", "Next")), .init("rate", Phrase("Andel", "Rate"), .nowhere),
        .init("dissimilarity", Phrase("Olikhet", "Dissimilarity"), .nowhere),
        .init("representativity", Phrase("Likhet", "Representativity"), .nowhere),
      ],
      rows: zip(groups, found.groups).enumerated().sorted { one, other in
        (other.element.1.next, one.offset) < (one.element.1.next, other.offset)
      }.map(\.element).map { group, share in
        let rows = byRow[group.code] ?? []
        return Conclusion.Row(
          [
            .named(group.code, group.name), .count(share.population), .count(share.visited),
            share.ratio.map { .number($0, decimals: 2) } ?? .unknown, .count(share.next),
            .absent, .absent, .absent,
          ],
          records: rows.prefix(200).map { municipality.organisation($0) },
          act: share.next > 0 ? rows.first.map { .visit(municipality.organisation($0)) } : nil)
      } + [
        Conclusion.Row(
          [
            .named("all", Phrase("Alla", "All")), .count(found.population), .count(found.visited),
            .absent, .absent, found.rate.map { .number($0, decimals: 2) } ?? .unknown,
            .number(different, decimals: 2),
            found.representativity.map { .number($0, decimals: 2) } ?? .unknown,
          ],
          records: [])
      ],
      picture: .bars(name: 0, value: 3, around: 1))
  }

  static let forecast = Inquiry(
    "forecast", Phrase("Vart det är på väg", "Where it is going"),
    asks: Phrase("När vi målet i den takt som varit?", "Will we reach the target at this pace?"),
    definition: Phrase(
      "Av en indikators årsvärden, fem eller fler utan brott: samma som sist, eller samma förändring som hittills, "
        + "det av dem som träffat bäst. Bandet rymmer värdet 95 gånger av 100, om åren som kommer "
        + "är som de som varit.",
      "Of an indicator’s yearly values, five or more without a break: same as last, or the mean change so far, "
        + "whichever would have erred less. The band holds the value 95 times in 100, if the years "
        + "to come are like those that were."),
    source: "Hyndman & Athanasopoulos, Forecasting: Principles and Practice (2021)"
  ) { municipality, options in
    let series = municipality.indicators.compactMap { indicator in
      municipality.yearly(indicator, to: options.day.year).map {
        (indicator: indicator, values: $0)
      }
    }
    if let key = options.subject, municipality.indicators[key] == nil {
      return .unfounded(Phrase("Indikatorn ”\(key)” finns inte", "There is no indicator “\(key)”"))
    }
    let asked = options.subject.map { key in series.filter { $0.indicator.id == key } } ?? series
    let found = asked.compactMap { series in
      Forecast(series.values.map(\.value), periods: 3).map { (series: series, forecast: $0) }
    }
    guard let first = found.first(where: { $0.series.indicator.target != nil }) ?? found.first
    else {
      return .unfounded(
        Phrase(
          "För få mätvärden: en indikator behöver fem år i rad.",
          "Too few observations: an indicator needs five years in a row."))
    }
    let (values, forecast) = (first.series.values, first.forecast)
    let last = values.last?.year ?? options.day.year
    return Conclusion(
      sentence: municipality.sentence(first.series.indicator, last, forecast), isFounded: true,
      columns: [
        .init("indicator", Phrase("Indikator", "Indicator")),
        .init("period", Phrase("År", "Year")), .init("value", Phrase("Värde", "Value")),
        .init("low", Phrase("Lägst", "Low")), .init("high", Phrase("Högst", "High")),
        .init("method", Phrase("Sätt", "Method")),
      ],
      rows: found.flatMap { series, forecast in
        forecast.points.enumerated().map { ahead, point in
          Conclusion.Row(
            [
              .record(series.indicator.recordID),
              .text(String((series.values.last?.year ?? 0) + ahead + 1)),
              .number(point.value, decimals: 1), .number(point.low, decimals: 1),
              .number(point.high, decimals: 1),
              .named(
                forecast.method.rawValue,
                forecast.method == .naive
                  ? Phrase("samma som sist", "same as last") : Phrase("samma takt", "same pace")),
            ],
            records: [series.indicator.recordID])
        }
      },
      picture: .band(
        known: values.map { .init(name: String($0.year), value: $0.value) },
        ahead: forecast.points.enumerated().map { ahead, point in
          .init(
            name: String(last + ahead + 1), value: point.value, low: point.low, high: point.high)
        },
        target: first.series.indicator.target))
  }
}

extension [(code: String, name: Phrase, visited: Int, all: Int)] {
  /// The groups with as many businesses as the register has in each, also those of which the network
  /// has nobody, the largest first.
  fileprivate func held(against register: [String: Int]) -> Self {
    let known = Set(map(\.code))
    let others = register.keys.filter { !known.contains($0) }.map { code in
      let section = BranchSection.allCases.first { "\($0)".uppercased() == code }?.label
      let size = SizeClass.allCases.first { "\($0)" == code }?.words
      return (code: code, name: section ?? size ?? Phrase(code, code), visited: 0, all: 0)
    }
    return (self + others).map { group in
      (group.code, group.name, group.visited, Swift.max(register[group.code] ?? 0, group.visited))
    }.filter { $0.all > 0 }.sorted { ($1.all, $0.code) < ($0.all, $1.code) }
  }
}

extension SizeClass {
  /// "5–9 anställda".
  package var words: Phrase {
    if fewest == 0, SizeClass(rawValue: rawValue + 1)?.fewest == 1 {
      return Phrase("företag utan anställda", "businesses without employees")
    }
    let next = SizeClass(rawValue: rawValue + 1)?.fewest
    guard let next else { return Phrase("\(fewest) och fler", "\(fewest) and more") }
    let span = next == fewest + 1 ? "\(fewest)" : "\(fewest)–\(next - 1)"
    return Phrase("\(span) anställda", "\(span) employees")
  }
}

extension Municipality {
  /// An indicator's values by year, without a gap or a break up to the last; nil where a year has more
  /// than one.
  fileprivate func yearly(
    _ indicator: Indicator, to lastYear: Int
  ) -> [(year: Int, value: Double)]? {
    var values: [(year: Int, value: Double)] = []
    for observation in observations(of: indicator) {
      guard case .year(let year)? = observation.period, let value = observation.value else {
        return nil
      }
      guard year <= lastYear else { break }
      if let last = values.last, year != last.year + 1 || indicator.breaks.contains(year) {
        values = []
      }
      values.append((year, value))
    }
    return values
  }

  fileprivate func sentence(_ indicator: Indicator, _ last: Int, _ forecast: Forecast) -> Phrase {
    guard let point = forecast.points.first else { return Phrase("", "") }
    func text(_ language: Language) -> String {
      let numbers = [point.value, point.low, point.high].map {
        language.number($0.rounded(to: abs(point.value) < 10 ? 1 : 0))
      }
      return "\(indicator.name): \(numbers[0]) (\(numbers[1])–\(numbers[2])) \(last + 1)"
    }
    let words = Phrase(text(.swedish), text(.english))
    guard let target = indicator.target else { return words }
    let isWithin = (point.low...max(point.low, point.high)).contains(target)
    return words.appending(
      isWithin
        ? Phrase(
          "; målet \(Language.swedish.number(target)) är möjligt",
          "; the target \(Language.english.number(target)) is possible")
        : Phrase(
          "; målet \(Language.swedish.number(target)) ligger utanför",
          "; the target \(Language.english.number(target)) is outside"
        ).appending(reached(target, from: point.value, last + 1, forecast)))
  }

  /// About when a target is reached at the pace that has been; empty where that is not within twenty
  /// years.
  private func reached(
    _ target: Double, from value: Double, _ year: Int, _ forecast: Forecast
  ) -> Phrase {
    guard forecast.points.count > 1 else { return Phrase("", "") }
    let pace = forecast.points[1].value - value
    let years = pace == 0 ? -1 : ((target - value) / pace).rounded(.up)
    guard (1...20).contains(years) else { return Phrase("", "") }
    let when = year + Int(years)
    return Phrase(
      ", och nås omkring \(when) i den takten", " and reached about \(when) at this pace")
  }

  /// The businesses that nobody has visited in a year, by the group that they are in; those longest
  /// unheard of first.
  fileprivate func unvisited(by group: String?, _ today: Day) -> [String: [Int]] {
    let index = columnIndex(of: .organisation)
    let unvisited = businesses(visited: false, by: today)
    let heard = lastHeardDays(by: today)
    let (branches, employees) = (index.column("Branch"), index.column("Employees"))
    let (districts, places) = (index.groups(by: "District")?.words ?? [], index.column("District"))
    var groups: [String: [Int]] = [:]
    for row in unvisited.indices where unvisited[row] {
      let code: String?
      switch group {
      case "size":
        code = employees[row] < 0 ? nil : "\(SizeClass(employees: Int(employees[row])))"
      case "district":
        code = districts.indices.contains(Int(places[row])) ? districts[Int(places[row])] : nil
      default:
        let sections = BranchSection.allCases
        code =
          sections.indices.contains(Int(branches[row]))
          ? "\(sections[Int(branches[row])])".uppercased() : nil
      }
      if let code { groups[code, default: []].append(row) }
    }
    return groups.mapValues { rows in
      rows.sorted { (heard[$0], $0) < (heard[$1], $1) }
    }
  }
}
