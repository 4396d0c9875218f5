import Almanac
import Canvas
import Insight
import Model
import Publication

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
    ] + series(observations, indicator)
  }

  private func series(_ observations: [Observation], _ indicator: Indicator) -> [CardPart] {
    guard observations.count > 1, let first = observations.first?.period,
      let last = observations.last?.period
    else { return [] }
    return [
      .series(
        label: "", values: observations.map(\.value),
        text: "\(words.short(first)) – \(words.short(last))")
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
