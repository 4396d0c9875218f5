import Almanac
package import Model

extension Inquiry {
  /// How promises are kept.
  static let promises = Inquiry(
    "promises", Phrase("Löften", "Promises"),
    asks: Phrase("Håller vi det vi lovar?", "Do we keep our promises?"),
    definition: Phrase(
      "Dagar från löftet till att det hölls, med de öppna inräknade för så länge de varit öppna. "
        + "Hälften hålls inom medianen, nio av tio inom p90. I tid: hållna senast på dagen, av "
        + "dem som är hållna eller försenade.",
      "Days from the promise until it was kept, those open counted for as long as they have been. "
        + "Half are kept within the median, nine in ten within p90. On time: kept by the day, of "
        + "those kept or overdue."),
    source: "Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958)",
    groups: ["owner", "step"]
  ) { municipality, options in
    let all = municipality.promises(by: options.day)
    guard !all.isEmpty else {
      return .unfounded(
        Phrase(
          "Inga löften. Skriv vad som lovats (p), och bocka av när det är gjort.",
          "No promises. Write what was promised (p), and tick it off when done."))
    }
    let groups = Dictionary(grouping: all) { options.group == "step" ? $0.step : $0.owner }
    let total = PromiseKeeping(all)
    let unknown = all.count { $0.given == nil }
    let median: Phrase
    if let days = total.curve.median {
      median = Phrase("hälften inom \(days) dagar", "half within \(days) days")
    } else if total.curve.count > 0 {
      median = Phrase("mer än hälften är ännu öppna", "more than half are still open")
    } else {
      median = Phrase("hur länge de är öppna är inte känt", "how long they are open is not known")
    }
    let share =
      total.onTime.map { share in
        let text = Language.swedish.number((share * 100).rounded())
        return Phrase("\(text) % hålls i tid", "\(text)% are kept on time")
      } ?? Phrase("Inget är avgjort", "None is decided")
    var sentence = Phrase(
      "\(share.swedish), \(median.swedish)", "\(share.english), \(median.english)")
    if total.overdue > 0 {
      sentence = sentence.appending(
        Phrase("; \(total.overdue) är försenade", "; \(total.overdue) are overdue"))
    }
    if unknown > 0 {
      sentence = sentence.appending(
        Phrase(
          " (av \(unknown) vet ingen när de gavs)", " (of \(unknown) nobody knows when given)"))
    }
    let rows = groups.map { owner, promises in (owner: owner, keeping: PromiseKeeping(promises)) }
      .sorted {
        ($1.keeping.count, $0.owner?.key ?? "") < ($0.keeping.count, $1.owner?.key ?? "")
      }
    return Conclusion(
      sentence: sentence, isFounded: true,
      columns: [
        .init(
          "group",
          options.group == "step" ? Phrase("Moment", "Step") : Phrase("Ansvarig", "Owner")),
        .init("median", Phrase("Median, dagar", "Median, days")),
        .init("p90", Phrase("Nio av tio", "Nine in ten")),
        .init("onTime", Phrase("I tid", "On time")),
        .init("overdue", Phrase("Försenade", "Overdue")),
      ],
      rows: rows.map { owner, keeping in
        Conclusion.Row(
          [
            owner.map { .record($0) } ?? .named("none", Phrase("ingen ansvarig", "no owner")),
            keeping.curve.median.map { .count($0) } ?? .unknown,
            keeping.curve.length(leaving: 0.1).map { .count($0) } ?? .unknown,
            keeping.onTime.map { .share($0) } ?? .unknown, .count(keeping.overdue),
          ],
          records: keeping.records)
      },
      picture: .bars(name: 0, value: 3, around: nil))
  }
}

/// A promise with its days.
struct DatedPromise {
  let id: RecordID
  let owner: RecordID?
  let step: RecordID?
  /// Nil where nothing says it.
  let given: Day?
  let due: PartialDate?
  let kept: Day?
  let today: Day
}

/// How a number of promises were kept.
package struct PromiseKeeping: Equatable, Sendable {
  /// Of the days that they were open, for those of which it is known when they were given.
  package let curve: SurvivalCurve
  /// The share of those kept by their day, of those that were kept or are overdue; nil where there
  /// are none.
  package let onTime: Double?
  /// Still open after their day.
  package let overdue: Int
  package let count: Int
  package let records: [RecordID]

  init(_ promises: [DatedPromise]) {
    count = promises.count
    records = promises.sorted { one, other in
      (one.kept == nil ? 0 : 1, one.due?.days.upperBound ?? .last, one.id.key)
        < (other.kept == nil ? 0 : 1, other.due?.days.upperBound ?? .last, other.id.key)
    }.map(\.id)
    curve = SurvivalCurve(
      promises.compactMap { promise in
        promise.given.map {
          SurvivalCurve.Span(
            $0.days(until: promise.kept ?? promise.today), isEnded: promise.kept != nil)
        }
      })
    let due = promises.compactMap { promise in promise.due.map { (promise, $0.days.upperBound) } }
    overdue = due.count { promise, day in promise.kept == nil && day < promise.today }
    let kept = due.filter { $0.0.kept != nil }
    let decided = kept.count + overdue
    let timely = kept.count { promise, day in promise.kept.map { $0 <= day } ?? false }
    onTime = decided == 0 ? nil : Double(timely) / Double(decided)
  }
}

extension Municipality {
  /// The promises that have been given by a day.
  func promises(by today: Day) -> [DatedPromise] {
    followUps.compactMap { promise in
      let encounter = encounters[promise.encounter]?.date.flatMap { date in
        if case .day(let day) = date { day } else { nil }
      }
      let given = promise.given ?? encounter
      guard given.map({ $0 <= today }) ?? true else { return nil }
      return DatedPromise(
        id: promise.recordID, owner: promise.owner ?? promise.ownerOrganisation,
        step: promise.steps.first.map { .step($0) }, given: given, due: promise.due,
        kept: promise.done.flatMap { $0 <= today ? $0 : nil }, today: today)
    }
  }
}
