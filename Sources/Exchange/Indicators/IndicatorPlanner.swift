import Almanac
import Lettering
import Model
import Publication

/// Plans what values of indicators change here: whose they are, what is new, and what has another
/// value than before.
struct IndicatorPlanner {
  let municipality: Municipality
  let choice: IndicatorChoice
  var entries: [ImportPlan.Entry] = []
  /// Indicators that are added, and fields of those that there are.
  private var indicatorChanges: [Change] = []
  private var indicatorKeys: NewKeys
  private var observations: ValuePlanner
  private var comparisons: ValuePlanner
  private var employment: ValuePlanner
  /// The indicators by their number in Kolada, those that are to be added too.
  private var byKpi: [String: [Target]] = [:]
  /// The numbers of which nothing is taken, since somebody has to choose first.
  private var refused: Set<String> = []
  /// Those of which somebody has been asked already.
  private var asked: Set<String> = []

  /// An indicator that gets values.
  struct Target {
    let key: String
    let name: String
    /// Whether anybody may see what is taken in for it.
    let isPublic: Bool
  }

  static let noCode = Phrase(
    "skriv kommunens kod i inställningarna (Kommunkod), så att egna värden känns igen",
    "write the municipality’s code in the settings, so that its own values are known")

  init(_ municipality: Municipality, _ choice: IndicatorChoice) {
    (self.municipality, self.choice) = (municipality, choice)
    indicatorKeys = NewKeys(.indicator, municipality)
    observations = ValuePlanner(.observation, ["Indicator", "Period"], municipality)
    comparisons = ValuePlanner(.comparison, ["Indicator", "Municipality", "Period"], municipality)
    employment = ValuePlanner(
      .employment, ["Municipality", "Section", "Period", "Edition"], municipality)
    for indicator in municipality.indicators {
      guard let kpi = indicator.kpi, !indicator.id.isEmpty else { continue }
      byKpi[kpi, default: []].append(Target(indicator))
    }
  }

  var plan: ImportPlan {
    ImportPlan(
      entries: entries,
      changes: indicatorChanges + observations.changes + comparisons.changes + employment.changes)
  }

  /// Names of measures come before values, whichever file they are in.
  mutating func take(_ contents: [IndicatorFile.Content]) {
    let pages = contents.compactMap { if case .kolada(let page) = $0 { page } else { nil } }
    let kpis = Set(pages.flatMap { $0.titles.map(\.kpi) + $0.values.map(\.kpi) })
    let isAlone = kpis.count { byKpi[$0] == nil } <= 1
    for page in pages { for title in page.titles { take(title, isAlone: isAlone) } }
    let fetched = Set(pages.flatMap(\.nextPages)).sorted()
    for page in pages { take(page, isAlone: isAlone) }
    for address in fetched.prefix(3) {
      let shown = address.asLine
      tell(
        .passedOver, 1, Phrase("Fler sidor", "More pages"),
        Phrase("finns det på \(shown)", "there are at \(shown)"))
    }
    for content in contents {
      switch content {
      case .table(let table): take(table)
      case .insikt(let table): take(table)
      case .kolada, .nothing: break
      }
    }
  }

  /// An entry that changes nothing.
  mutating func tell(
    _ outcome: ImportPlan.Outcome, _ line: Int, _ name: Phrase, _ remark: Phrase,
    _ record: RecordID? = nil
  ) {
    entries.append(
      ImportPlan.Entry(
        line: line, outcome: outcome, name: name.swedish, record: record, result: record,
        words: Phrase(
          "\(name.swedish): \(remark.swedish)", "\(name.english): \(remark.english)"),
        remark: remark))
  }

  // MARK: Indicators

  /// The indicator that was named; nil where none was, or there is none of that name.
  private var named: Indicator? { choice.indicator.flatMap { municipality.indicators[$0] } }

  /// Ties a measure of Kolada to the indicator that has its number, or to a new one.
  private mutating func take(_ title: KoladaReading.Title, isAlone: Bool) {
    let name = Phrase("\(title.kpi) \(title.title)", "\(title.kpi) \(title.title)")
    guard asked.insert("title " + title.kpi).inserted else { return }
    guard let known = byKpi[title.kpi] else {
      guard let named else { return addIndicator(title) }
      return isAlone
        ? tie(named, title.kpi, title, line: title.line)
        : refuse(title.kpi, title.line, Self.severalNumbers)
    }
    guard known.count == 1, let target = known.first,
      let indicator = municipality.indicators[target.key]
    else { return refuse(title.kpi, title.line, severalFor(known)) }
    guard let stored = indicator.kpiTitle else {
      return set(indicator, ["KpiTitle": title.title], .adds, title.line, name)
    }
    if stored.asLine == title.title {
      return tell(
        .same, title.line, name, Phrase("är \(indicator.name)", "is \(indicator.name)"),
        indicator.recordID)
    }
    if choice.indicator == indicator.id {
      return set(indicator, ["KpiTitle": title.title], .changed, title.line, name)
    }
    refuse(
      title.kpi, title.line,
      Phrase(
        "heter ”\(stored)” här och ”\(title.title)” i filen; är det samma mått, läs in med "
          + "--indicator \(indicator.id)",
        "is “\(stored)” here and “\(title.title)” in the file; if it is the same measure, take it in "
          + "with --indicator \(indicator.id)"))
  }

  private static let severalNumbers = Phrase(
    "filerna har flera nyckeltal som ingen indikator har; --indicator gäller ett",
    "the files have several numbers that no indicator has; --indicator is about one")

  private func severalFor(_ known: [Target]) -> Phrase {
    let names = known.prefix(3).map(\.name).joined(separator: ", ")
    return Phrase(
      "hör till flera indikatorer: \(names)", "belongs to several indicators: \(names)")
  }

  /// Asks about a measure once, and takes nothing of it in.
  private mutating func refuse(_ kpi: String, _ line: Int, _ why: Phrase) {
    guard refused.insert(kpi).inserted else { return }
    tell(.undecided, line, Phrase(kpi, kpi), why)
  }

  private mutating func set(
    _ indicator: Indicator, _ fields: [String: String], _ outcome: ImportPlan.Outcome, _ line: Int,
    _ name: Phrase
  ) {
    guard municipality.refusal(of: indicator.recordID) == nil else {
      return tell(
        .undecided, line, name,
        Phrase(
          "indikatorn \(indicator.id) står två gånger; rätta den först",
          "the indicator \(indicator.id) is there twice; put it right first"))
    }
    indicatorChanges.append(
      .set(
        indicator.recordID,
        fields.sorted { $0.key < $1.key }.map { FieldChange($0.key, $0.value) }))
    tell(
      outcome, line, name, Phrase("blir \(indicator.name)", "becomes \(indicator.name)"),
      indicator.recordID)
  }

  /// Gives the indicator that was named the number of Kolada.
  private mutating func tie(
    _ indicator: Indicator, _ kpi: String, _ title: KoladaReading.Title?, line: Int
  ) {
    if let other = indicator.kpi, other != kpi {
      return refuse(
        kpi, line,
        Phrase(
          "\(indicator.name) har redan nyckeltalet \(other)",
          "\(indicator.name) has the number \(other) already"))
    }
    var fields = ["Kpi": kpi]
    if let title { fields["KpiTitle"] = title.title }
    byKpi[kpi] = [Target(indicator)]
    set(indicator, fields, .adds, line, Phrase(kpi, kpi))
  }

  private mutating func addIndicator(_ title: KoladaReading.Title) {
    let target = add(
      stem: title.title.slug, name: title.title, line: title.line,
      [
        ("Kpi", title.kpi), ("KpiTitle", title.title), ("Area", title.area),
        ("Source", "Kolada \(title.kpi)"),
      ])
    byKpi[title.kpi] = [target]
  }

  private mutating func add(
    stem: String, name: String, line: Int, _ fields: [(String, String)]
  ) -> Target {
    let key = indicatorKeys.next(RecordType.indicator.keyStem(stem))
    indicatorChanges.append(
      .add(
        .indicator,
        [FieldChange("Id", key), FieldChange("Name", name)]
          + fields.filter { !$0.1.isEmpty }.map { FieldChange($0.0, $0.1) }))
    tell(
      .new, line, Phrase(name, name),
      Phrase("ny indikator; välj dess moment", "a new indicator; choose its step"),
      RecordID(.indicator, key))
    return Target(key: key, name: name, isPublic: false)
  }

  // MARK: Values

  /// Values of all genders together; those of women and men alone, of groups and of regions are
  /// counted.
  private mutating func take(_ page: KoladaReading, isAlone: Bool) {
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

  private mutating func take(_ table: JSONStatTable) {
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
              extras: [("Name", value.name), ("Source", source)]), identity))
      } else {
        let why = KoladaReading.Why.noValue(status: value.status ?? "").words
        entries.append(employment.forget(identity, title, why, line: 1, source: source))
      }
    }
  }

  private mutating func take(_ table: InsiktTable) {
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

extension IndicatorPlanner.Target {
  fileprivate init(_ indicator: Indicator) {
    self.init(key: indicator.id, name: indicator.name, isPublic: indicator.isPublic)
  }
}
