import Almanac
import Lettering
import Model
import Publication

// The values of each kind of file, and whose they are.

extension IndicatorPlanner {
  /// Values of all genders together; those of women and men alone, of groups and of regions are
  /// counted.
  mutating func take(_ page: KoladaReading, isAlone: Bool) {
    let own = municipality.settings.municipalityCode
    if own == nil, let first = page.values.first {
      return tell(.undecided, first.line, Phrase("Kolada", "Kolada"), Self.noCode)
    }
    var (ofGenders, ofGroups, line) = (0, 0, 1)
    for value in page.values {
      guard value.gender == "T" else {
        (ofGenders, line) = (ofGenders + 1, value.line)
        continue
      }
      guard value.municipality == own || value.municipality.isMunicipalityCode else {
        (ofGroups, line) = (ofGroups + 1, value.line)
        continue
      }
      guard let target = target(ofKpi: value.kpi, isAlone: isAlone, line: value.line) else {
        continue
      }
      let name = Phrase("\(value.kpi) \(value.period)", "\(value.kpi) \(value.period)")
      guard let period = PartialDate(statistics: value.period) else {
        tell(.passedOver, value.line, name, Phrase("okänd period", "an unknown period"))
        continue
      }
      take(
        value.value, target, period, of: value.municipality == own ? nil : value.municipality,
        source: "Kolada \(value.kpi)", isPublic: target.isPublic, line: value.line)
    }
    for skipped in page.skipped where skipped.municipality == own && skipped.gender == "T" {
      let name = "\(skipped.kpi) \(skipped.period)"
      tell(.passedOver, skipped.line, Phrase(name, name), skipped.why.words)
    }
    let others = page.skipped.count { $0.municipality != own || $0.gender != "T" }
    count(others, line, Phrase("andra utan värde", "others without a value"))
    count(ofGenders, line, Phrase("för kvinnor eller män för sig", "of women or men alone"))
    count(
      ofGroups, line,
      Phrase("för riket, regioner eller grupper", "of the nation, regions or groups"))
  }

  /// Tells how many were passed over.
  private mutating func count(_ count: Int, _ line: Int, _ what: Phrase) {
    guard count > 0 else { return }
    let name =
      count == 1 ? Phrase("1 värde", "1 value") : Phrase("\(count) värden", "\(count) values")
    tell(.passedOver, line, name, what)
  }

  private mutating func target(ofKpi kpi: String, isAlone: Bool, line: Int) -> Target? {
    if byKpi[kpi] == nil, !refused.contains(kpi), let named {
      if isAlone {
        tie(named, kpi, nil, line: line)
      } else {
        refuse(kpi, line, Self.severalNumbers)
      }
    }
    guard !refused.contains(kpi) else { return nil }
    guard let known = byKpi[kpi] else {
      refuse(
        kpi, line,
        Phrase(
          "ingen indikator har det nyckeltalet; läs in vad det heter i samma gång (sju indicator url "
            + "\(kpi)), eller ange --indicator",
          "no indicator has that number; take in what it is called with it (sju indicator url \(kpi)), "
            + "or say --indicator"))
      return nil
    }
    guard known.count == 1 else {
      refuse(kpi, line, severalFor(known))
      return nil
    }
    return known.first
  }

  /// - Parameter municipality: nil for our own.
  private mutating func take(
    _ value: Double, _ target: Target, _ period: PartialDate, of municipality: String?,
    source: String, isPublic: Bool, line: Int
  ) {
    let place = municipality.map { self.municipality.settings.name(ofNeighbour: $0) }
    let title = [target.name, place, "\(period)"].compactMap(\.self).joined(separator: " ")
    let told = ValuePlanner.Value(
      value: value, title: Phrase(title, title), line: line,
      extras: [("Source", source)] + (isPublic ? [("Visibility", "public")] : []))
    if let municipality {
      entries.append(comparisons.take(told, [target.key, municipality, "\(period)"]))
    } else {
      entries.append(observations.take(told, [target.key, "\(period)"]))
    }
  }

  mutating func take(_ table: JSONStatTable) {
    let chosen = JSONStatChoice(
      table, selecting: choice.selection, own: municipality.settings.municipalityCode)
    let name = table.label.isEmpty ? "JSON-stat" : table.label
    let label = Phrase(name, name)
    switch chosen.result(isIndicator: choice.indicator != nil) {
    case .unclear(let questions):
      for question in questions { tell(.undecided, 1, label, question) }
    case .sections(let values, let edition, let left):
      take(values, edition, source: Self.source(of: table))
      if !left.isEmpty {
        let list = left.prefix(20).joined(separator: ", ")
        tell(
          .passedOver, 1, label,
          Phrase("inga avdelningar för sig: \(list)", "no sections of their own: \(list)"))
      }
    case .values(let values, let withoutValue, let passedOver):
      guard let named else {
        return tell(
          .undecided, 1, label,
          Phrase(
            "\(values.count) värden; säg vilken indikator de hör till med --indicator",
            "\(values.count) values; say which indicator they are of with --indicator"))
      }
      for value in values {
        take(
          value.value, Target(named), value.period, of: value.municipality,
          source: Self.source(of: table), isPublic: named.isPublic, line: 1)
      }
      count(withoutValue, 1, Phrase("saknas i tabellen", "missing in the table"))
      count(
        passedOver, 1,
        Phrase("för andra regioner eller okända perioder", "of other regions or unknown periods"))
    }
  }

  private static func source(of table: JSONStatTable) -> String {
    ([table.source, table.label].filter { !$0.isEmpty } + ["JSON-stat"]).joined(separator: ", ")
      .asLine
  }

  private mutating func take(
    _ values: [JSONStatChoice.SectionValue], _ edition: String, source: String
  ) {
    for value in values {
      let place =
        value.municipality == Employment.nation
        ? Phrase("riket", "the nation")
        : Phrase(value.municipality, value.municipality)
      let title = Phrase(
        "\(value.section) \(place.swedish) \(value.period)",
        "\(value.section) \(place.english) \(value.period)")
      let identity = [value.municipality, value.section, "\(value.period)", edition]
      if let number = value.value {
        entries.append(
          employment.take(
            ValuePlanner.Value(
              value: number, title: title, line: 1,
              extras: [("SectionName", value.name), ("Source", source)]), identity))
      } else {
        let why = KoladaReading.Why.noValue(status: value.status ?? "").words
        entries.append(employment.forget(identity, title, why, line: 1, source: source))
      }
    }
  }

  mutating func take(_ table: InsiktTable) {
    var targets: [String: Target] = [:]
    for value in table.values {
      let title = "\(value.area), \(value.factor) \(value.year)"
      guard let number = value.value else {
        let count = value.answers.map { Phrase("\($0) svar", "\($0) answers") }
        tell(
          .passedOver, value.line, Phrase(title, title),
          count.map {
            Phrase("inget värde (\($0.swedish))", "no value (\($0.english))")
          } ?? Phrase("inget värde", "no value"))
        continue
      }
      let target = targets[value.key] ?? target(of: value)
      targets[value.key] = target
      take(
        number, target, .year(value.year), of: nil, source: Self.insiktSource, isPublic: false,
        line: value.line)
    }
  }

  /// What a value of Insikt that was taken in says of where it comes from.
  private static let insiktSource = "Insikt, inläst tabell"

  private mutating func target(of value: InsiktTable.Value) -> Target {
    if let known = municipality.indicators[value.key] { return Target(known) }
    return add(
      stem: value.key, name: "Insikt: \(value.area), \(value.factor)", line: value.line,
      [
        ("Unit", "index"), ("Better", Improvement.higher.rawValue), ("Area", value.area),
        ("Break", String(InsiktTable.breakYear)), ("Source", "Insikt"),
      ])
  }
}
