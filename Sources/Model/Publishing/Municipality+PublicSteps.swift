import Almanac
import Publication

extension Municipality {
  /// By number, each once.
  var publicSteps: [Step] {
    var seen: Set<Int> = []
    return steps.published(named: "Name").map(\.record)
      .filter { $0.number.map { seen.insert($0).inserted } ?? false }
      .sorted { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  /// How it goes is what it says itself, else what follows from its public activities alone.
  static func published(
    _ step: Step, _ activities: [PublishedActivity], asOf day: Day
  ) -> PublicStep {
    let number = step.number ?? 0
    let own = activities.filter { $0.published.steps.contains(number) }.map(\.activity)
    let status = step.status ?? status(of: own, today: day)
    return PublicStep(
      number: number, name: PublicText.line(step.name), aim: PublicText.lines(step.aim),
      status: status, progress: step.progress ?? mean(own.compactMap(\.progress)))
  }

  /// An activity, and what anyone may know of it.
  struct PublishedActivity {
    let activity: Activity
    let published: PublicActivity
  }

  /// Those that serve a public step.
  func publicActivities(of numbers: Set<Int>) -> [PublishedActivity] {
    var keys = PublicKeys()
    return activities.published(named: "Name").compactMap { _, activity in
      let steps = activity.steps.unique.filter(numbers.contains)
      guard !steps.isEmpty else { return nil }
      let name = PublicText.line(activity.name)
      return PublishedActivity(
        activity: activity,
        published: PublicActivity(
          key: keys.key(name), name: name, steps: steps, status: activity.status,
          progress: activity.progress, due: activity.due))
    }
  }

  /// Those that measure a public step, with their public values.
  func publicIndicators(of numbers: Set<Int>) -> [PublicIndicator] {
    var keys = PublicKeys()
    let values = publicValues
    return indicators.published(named: "Name").compactMap { row, indicator in
      let steps = indicator.steps.unique.filter(numbers.contains)
      guard !steps.isEmpty else { return nil }
      let name = PublicText.line(indicator.name)
      return PublicIndicator(
        key: keys.key(name), name: name, steps: steps, unit: PublicText.line(indicator.unit),
        target: PublicNumber.kept(indicator.target), better: indicator.better,
        source: PublicText.line(indicator.annotations.source), observations: values[row] ?? [])
    }
  }

  /// The public values by the row of their indicator; of a period that is there twice, the first.
  private var publicValues: [Int: [PublicObservation]] {
    var values: [Int: [PublicObservation]] = [:]
    for (_, observation) in observations.published() {
      guard let row = indicators.row(of: observation.indicator), let period = observation.period,
        let value = PublicNumber.kept(observation.value)
      else { continue }
      values[row, default: []].append(PublicObservation(period: period, value: value))
    }
    return values.mapValues { values in
      var seen: Set<PartialDate> = []
      return values.filter { seen.insert($0.period).inserted }.sorted { $0.period < $1.period }
    }
  }
}

extension [Int] {
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
