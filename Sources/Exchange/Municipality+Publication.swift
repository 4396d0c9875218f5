package import Almanac
import Insight
import Lettering
import Model
package import Publication

extension Municipality {
  /// The part that may be shown to anyone: only what is marked public itself, and of that only
  /// the fields that the public types have. What a record refers to and is not public is left out.
  package func publication(asOf day: Day) -> Publication {
    let steps = publicSteps
    let numbers = Set(steps.compactMap(\.number))
    let activities = publicActivities(of: numbers)
    let organisations = PublicOrganisations(of: self)
    return Publication(
      municipality: PublicText.line(settings.municipality), asOf: day,
      steps: steps.map { Self.published($0, activities, asOf: day) },
      activities: activities.map(\.published), indicators: publicIndicators(of: numbers),
      organisations: organisations.list, relations: publicRelations(organisations, asOf: day),
      meetings: publicMeetings(asOf: day), council: publicCouncil(organisations))
  }
}

extension Records {
  /// The records that are marked public, with their rows. One without a name is left out: elsewhere
  /// its key stands for the name, and nobody has said that the key is public.
  func published(named name: String? = nil) -> [(row: Int, record: Element)] {
    indices.compactMap { row in
      // The mark is looked for first: among very many records few may be public.
      guard value("Visibility", at: row)?.trimmed == "public" else { return nil }
      let record = self[row]
      let isNamed = name.map { value($0, at: row)?.trimmed.isEmpty == false } ?? true
      return record.isPublic && isNamed ? (row, record) : nil
    }
  }
}

/// Gives each record of a public type a key of its own, made of words that are public anyway: the
/// key that it has in the data folder may say what nobody meant to publish.
struct PublicKeys {
  private var taken: Set<String> = []
  /// The number last put behind a stem.
  private var numbers: [String: Int] = [:]

  /// "Bygg & El" gives `bygg-el`, and where that is taken `bygg-el-2`.
  mutating func key(_ words: String) -> String {
    let slug = String(words.slug.prefix(60))
    let stem = slug.isEmpty ? "x" : slug
    var key = stem
    while !taken.insert(key).inserted {
      let number = numbers[stem, default: 1] + 1
      numbers[stem] = number
      key = "\(stem)-\(number)"
    }
    return key
  }
}

extension Municipality {
  /// The public steps by number, each once.
  var publicSteps: [Step] {
    var seen: Set<Int> = []
    return steps.published(named: "Name").map(\.record)
      .filter { $0.number.map { seen.insert($0).inserted } ?? false }
      .sorted { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  /// The status of a step is what its record says, else what follows from its public activities
  /// alone.
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

  /// An activity with its public counterpart.
  struct PublishedActivity {
    let activity: Activity
    let published: PublicActivity
  }

  /// The public activities that serve a public step.
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

  /// The public indicators that measure a public step, with their public values.
  func publicIndicators(of numbers: Set<Int>) -> [PublicIndicator] {
    var keys = PublicKeys()
    let values = publicValues
    return indicators.published(named: "Name").compactMap { row, indicator in
      let steps = indicator.steps.unique.filter(numbers.contains)
      guard !steps.isEmpty else { return nil }
      let name = PublicText.line(indicator.name)
      let standings = standings(of: indicator, isPublic: true)
      return PublicIndicator(
        key: keys.key(name), name: name, steps: steps, unit: PublicText.line(indicator.unit),
        target: PublicNumber.kept(indicator.target), better: indicator.better,
        source: PublicText.line(indicator.annotations.source),
        observations: (values[row] ?? []).map { $0.beside(standings) })
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

extension PublicObservation {
  /// With what neighbours have of the same period, where they are three or more.
  fileprivate func beside(_ standings: [NeighbourStanding]) -> PublicObservation {
    guard let standing = standings.first(where: { $0.period == period }), standing.count >= 3,
      let low = PublicNumber.kept(standing.low), let median = PublicNumber.kept(standing.median),
      let high = PublicNumber.kept(standing.high)
    else { return self }
    return PublicObservation(
      period: period, value: value,
      neighbours: PublicNeighbours(low: low, median: median, high: high))
  }
}

extension [Int] {
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
