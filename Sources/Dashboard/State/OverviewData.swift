import Almanac
import Canvas
import Insight
import Model
import Publication

/// Everything that the overview tells, and the header and the lists with it, computed once for each
/// version of the data: with a hundred thousand organisations each part takes longer than drawing.
struct OverviewData: Sendable {
  let due: [DueItem]
  let silent: [Silence]
  let meetings: [Meeting]
  let latest: [PastEvent]
  let steps: [StepSummary]
  let pulse: Pulse
  let coverage: Coverage
  let readiness: Readiness
  /// The call-out that has not ended, the gravest one and then the last one begun.
  let running: RunningCallout?
  /// How many organisations there are in each SNI section, in the order of
  /// `BranchSection.allCases`.
  let branches: [Int]
  /// See `Municipality.registerNews`.
  let registerNews: [(what: RegisterEventKind, count: Int)]

  init(_ municipality: Municipality, today: Day) {
    municipality.prepare()
    due = municipality.overdueAndComing(today: today)
    silent = municipality.silentOrganisations(today: today)
    meetings = municipality.upcomingMeetings(today: today)
    latest = municipality.latestEvents(today: today, limit: 8)
    steps = municipality.stepSummaries(today: today)
    pulse = municipality.pulse(today: today)
    coverage = municipality.coverage(today: today)
    readiness = municipality.readiness(today: today)
    running = RunningCallout(municipality)
    registerNews = municipality.registerNews
    branches = municipality.organisationBranches().reduce(
      into: Array(repeating: 0, count: BranchSection.allCases.count)
    ) { counts, place in
      if counts.indices.contains(Int(place)) { counts[Int(place)] += 1 }
    }
  }
}

extension [AgendaItem] {
  /// The days of a month with something on them, by the most pressing of it.
  func marks(in month: Month) -> [Day: Role] {
    var marks: [Day: Role] = [:]
    for item in self {
      guard case .day(let day) = item.date, day.month == month else { continue }
      let role: Role = item.isOverdue ? .bad : item.isDone ? .muted : .accent
      if marks[day] != .bad, marks[day] != .accent || role == .bad { marks[day] = role }
    }
    return marks
  }
}

/// A call-out that has not ended, as far as the records tell: the same on every machine that shares
/// the folder.
struct RunningCallout: Equatable, Sendable {
  let kind: CalloutKind?
  let reached: Int
  let members: Int

  /// The gravest of those that have not ended, and of these the last one begun; nil where all have.
  init?(_ municipality: Municipality) {
    let runs = municipality.runningCallouts.compactMap { CalloutRun(of: $0, in: municipality) }
    guard let run = runs.first(where: { $0.callout.kind != .drill }) ?? runs.first else {
      return nil
    }
    kind = run.callout.kind
    reached = run.reached.count
    members = run.members.count
  }

  func flag(_ language: Language) -> HeaderLine.Flag {
    let isDrill = kind == .drill
    let what =
      isDrill
      ? Phrase("Övning pågår", "Drill under way")(language)
      : Phrase("Larm pågår", "Call-out under way")(language)
    let word =
      isDrill ? Phrase("Övning", "Drill")(language) : Phrase("Larm", "Call-out")(language)
    let count = "\(reached) " + Phrase("av", "of")(language) + " \(members)"
    return HeaderLine.Flag(
      text: "▲ \(what): \(count) · C", short: "▲ \(word) \(reached)/\(members)",
      role: isDrill ? .warning : .bad)
  }
}
