import Almanac
import Canvas
import Insight
import Model
import Publication
import Widgets

extension CardMaker {
  /// The fields that the cards tell in their own way.
  static let toldOfStep: Set<String> = ["Aim", "Status", "Progress", "Owner"]
  static let toldOfIndicator: Set<String> = ["Step", "Unit", "Target", "Better"]

  func card(_ step: Step) -> Card {
    let number = step.number ?? 0
    var card = Card(title: "\(step.id)  \(step.name)")
    card.parts.append(.text(step.aim, role: .text))
    card.parts.append(.blank)
    let summary = municipality.summary(of: step, today: today)
    let status = summary.status.words(language)
    if let progress = summary.progress {
      card.parts.append(
        .meter(
          fraction: Double(progress) / 100, text: "\(status) · \(language.percent("\(progress)"))",
          role: .step(number)))
    } else {
      card.parts.append(.text(status, role: summary.status.role))
    }
    card.fact(say("Ansvarig", "Owner"), step.owner.map { title($0) }, link: step.owner)
    addFields(of: step.recordID, except: Self.toldOfStep, to: &card)
    let activities = municipality.referring(to: step.recordID, in: municipality.activities)
    card.section(say("Insatser", "Activities"), activities.map { .entry(entry($0)) })
    let indicators = municipality.referring(to: step.recordID, in: municipality.indicators)
    card.section(say("Indikatorer", "Indicators"), indicators.flatMap(parts))
    addHistory(of: step.recordID, to: &card)
    addAnnotations(step.annotations, to: &card)
    return card
  }

  func card(_ indicator: Indicator) -> Card {
    var card = Card(
      title: indicator.name, subtitle: say("indikator", "indicator"))
    card.fact(
      say("Mål", "Target"), indicator.target.map { language.measure($0, indicator.unit) })
    card.fact(say("Bättre när", "Better when"), indicator.better?.label(language))
    for step in indicator.steps {
      card.fact(say("Moment", "Step"), title(.step(step)), link: .step(step))
    }
    addFields(of: indicator.recordID, except: Self.toldOfIndicator, to: &card)
    let observations = municipality.observations(of: indicator)
    card.parts += series(observations, indicator)
    card.section(say("Vi och grannarna", "We and the neighbours"), standings(of: indicator))
    card.section(
      say("Mätvärden", "Observations"),
      observations.reversed().map { observation in
        .entry(
          CardEntry(
            lead: observation.period.map(words.short) ?? "",
            text: observation.value.map { language.measure($0, indicator.unit) } ?? "–",
            trail: observation.annotations.source ?? "", link: nil))
      })
    addAnnotations(indicator.annotations, to: &card)
    return card
  }

  /// A name with its latest value and target, and the series beneath it.
  private func parts(_ indicator: Indicator) -> [CardPart] {
    let observations = municipality.observations(of: indicator)
    let latest = observations.last?.value.map { language.measure($0, indicator.unit) } ?? "–"
    let isPercent = language.isPercent(indicator.unit)
    let target =
      indicator.target.map {
        say("mål ", "target ") + language.measure($0, isPercent ? indicator.unit : nil)
      } ?? ""
    return [
      .entry(
        CardEntry(
          text: indicator.name,
          trail: [latest, target].filter { !$0.isEmpty }
            .joined(separator: " · "), trailRole: .text, link: indicator.recordID))
    ] + series(observations, indicator) + latestStanding(of: indicator)
  }

  /// The neighbours' lowest, middle and highest of the last period that we have a value of, and our
  /// place among all.
  private func latestStanding(of indicator: Indicator) -> [CardPart] {
    guard let standing = municipality.standings(of: indicator).last(where: { $0.own != nil }) else {
      return []
    }
    return [
      .range(
        RangeLine(
          low: standing.low, middle: standing.median, high: standing.high, own: standing.own),
        text: place(in: standing) + " · " + words.short(standing.period))
    ]
  }

  /// "plats 3 av 8": it says how many have better numbers, and has no colour.
  private func place(in standing: NeighbourStanding) -> String {
    standing.place.map {
      say("plats \($0) av \(standing.total)", "place \($0) of \(standing.total)")
    } ?? ""
  }

  /// Each period, the last first, and where the neighbours' values come from.
  private func standings(of indicator: Indicator) -> [CardPart] {
    let standings = municipality.standings(of: indicator)
    guard !standings.isEmpty else { return [] }
    let rows = standings.reversed().map { standing -> CardPart in
      let numbers = [standing.low, standing.median, standing.high].map { language.number($0) }
      return .entry(
        CardEntry(
          lead: words.short(standing.period),
          text: say(
            "\(numbers[0])–\(numbers[2]), mitten \(numbers[1])",
            "\(numbers[0])–\(numbers[2]), middle \(numbers[1])"), trail: place(in: standing)))
    }
    let source = municipality.referring(to: indicator.recordID, in: municipality.comparisons)
      .last?.annotations.source
    return latestStanding(of: indicator) + rows
      + (source.map { [.text(say("Källa: ", "Source: ") + $0, role: .muted)] } ?? [])
  }

  private func series(_ observations: [Observation], _ indicator: Indicator) -> [CardPart] {
    guard observations.count > 1, let first = observations.first?.period,
      let last = observations.last?.period
    else { return [] }
    let years = observations.compactMap { $0.period?.days.lowerBound.year }
    let breaks = indicator.breaks.filter { year in
      years.contains { $0 < year } && years.contains { $0 >= year }
    }
    // The series is parted where values begin to be made in another way.
    let values = observations.indices.flatMap { row -> [Double?] in
      let isParted =
        row > 0 && years.count == observations.count
        && breaks.contains { years[row - 1] < $0 && $0 <= years[row] }
      return (isParted ? [nil] : []) + [observations[row].value]
    }
    let parted = breaks.map { say(" · brott \($0)", " · break \($0)") }.joined()
    return [
      .series(
        label: "", values: values,
        text: "\(words.short(first)) – \(words.short(last))" + parted)
    ]
  }
}

extension Municipality {
  /// The values of one indicator, oldest first.
  func observations(of indicator: Indicator) -> [Observation] {
    referring(to: indicator.recordID, in: observations)
      .filter { $0.period != nil }
      .sorted { ($0.period ?? .year(0)) < ($1.period ?? .year(0)) }
  }
}
