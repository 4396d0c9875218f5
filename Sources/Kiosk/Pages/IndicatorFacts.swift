import Almanac
import Canvas
import Publication
import Widgets

/// The facts of an indicator in words and numbers.
struct IndicatorFacts {
  let indicator: PublicIndicator
  let language: Language
  let today: Day

  /// No more values than a chart has columns are looked at.
  private static let maximumValues = 60

  var observations: [PublicObservation] {
    indicator.observations.suffix(IndicatorFacts.maximumValues).filter { $0.value.isFinite }
  }

  var values: [Double] { observations.map(\.value) }

  /// `64 %`, `21 200`: the last value, the unit only where it is a sign.
  var value: String {
    values.last.map { language.measure($0, language.isPercent(indicator.unit) ? "%" : nil) } ?? ""
  }

  /// `företag i kvartalet`; nothing where it is a sign.
  var unit: String {
    language.isPercent(indicator.unit) ? "" : indicator.unit ?? ""
  }

  /// `mål 80 %`, and that it is met, as a sign and words.
  var target: Line { target(unit: language.isPercent(indicator.unit) ? "%" : nil) }

  /// `mål 28 dagar`: where the unit is not said elsewhere.
  var targetWithUnit: Line { target(unit: indicator.unit) }

  private func target(unit: String?) -> Line {
    guard let target = indicator.target, target.isFinite else { return .empty }
    let number =
      language.isPercent(unit)
      ? language.measure(target, unit)
      : language.number(target) + (unit.map { " " + $0 } ?? "")
    let words = Phrase("mål \(number)", "target \(number)")(language)
    return isMet ? Line("✓ " + words + Phrase(" är nått", " is met")(language), .good) : Line(words)
  }

  private var isMet: Bool {
    guard let target = indicator.target, let last = values.last else { return false }
    return indicator.better == .lower ? last <= target : last >= target
  }

  /// `lägre är bättre`, where more is not.
  var direction: String {
    indicator.better == .lower ? Improvement.lower.label(language) : ""
  }

  /// `mars 2006 – sep 2008`.
  var ends: (first: String, last: String) {
    let date = HallDate(language, today: today)
    return (
      observations.first.map { date.short($0.period) } ?? "",
      observations.last.map { date.short($0.period) } ?? ""
    )
  }

  /// `Källa: SCB`.
  var source: String {
    indicator.source.map { Phrase("Källa: \($0)", "Source: \($0)")(language) } ?? ""
  }

  /// The shortest form, in two rows: the name and its number, and below it how it went.
  func lines(width: Int, role: Role) -> [Line] {
    let value = Line(value, .title)
    let both = target.columns > 0 ? value + Line("  ") + target : value
    let isWide = TextWidth.columns(of: indicator.name) + 2 + both.columns <= width
    let end = isWide ? both : value
    let name = TextWidth.fit(indicator.name, to: width - end.columns - 2)
    let spark = Sparkline(values.map { $0 }, role: role).line(width: min(width / 3, 24))
    let notes = [isWide ? .empty : target] + [unit, direction, source].map { Line($0, .muted) }
    return [
      Line(name, .heading).padded(to: width - end.columns) + end,
      spark + IndicatorFacts.joined(notes, width: width - spark.columns),
    ]
  }

  /// As many as there is room for, with dots between.
  private static func joined(_ notes: [Line], width: Int) -> Line {
    notes.filter { $0.columns > 0 }.reduce(Line.empty) { line, note in
      let longer = line + Line(line.columns > 0 ? " · " : "  ", .muted) + note
      return longer.columns <= width ? longer : line
    }
  }
}
