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
  var observations: ValuePlanner
  var comparisons: ValuePlanner
  var employment: ValuePlanner
  /// The indicators by their number in Kolada, those that are to be added too.
  var byKpi: [String: [Target]] = [:]
  /// The numbers of which nothing is taken, since somebody has to choose first.
  var refused: Set<String> = []
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
  var named: Indicator? { choice.indicator.flatMap { municipality.indicators[$0] } }

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

  static let severalNumbers = Phrase(
    "filerna har flera nyckeltal som ingen indikator har; --indicator gäller ett",
    "the files have several numbers that no indicator has; --indicator is about one")

  func severalFor(_ known: [Target]) -> Phrase {
    let names = known.prefix(3).map(\.name).joined(separator: ", ")
    return Phrase(
      "hör till flera indikatorer: \(names)", "belongs to several indicators: \(names)")
  }

  /// Asks about a measure once, and takes nothing of it in.
  mutating func refuse(_ kpi: String, _ line: Int, _ why: Phrase) {
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
  mutating func tie(
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

  mutating func add(
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
}

extension IndicatorPlanner.Target {
  init(_ indicator: Indicator) {
    self.init(key: indicator.id, name: indicator.name, isPublic: indicator.isPublic)
  }
}
