import Almanac
import Canvas
import Model
import Publication

/// What the municipality answers to *what now?* on a day: asked once for each state of the data,
/// since on a hundred thousand organisations each question takes longer than drawing does.
struct Answers: Equatable, Sendable {
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
  /// How many organisations there are in each SNI section, in the order of `BranchSection.allCases`.
  let branches: [Int]
  /// Everything that has a date; nil until a screen that shows it was open.
  private(set) var agenda: [AgendaItem]?

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
    branches = municipality.organisationBranches().reduce(
      into: Array(repeating: 0, count: BranchSection.allCases.count)
    ) { counts, place in
      if counts.indices.contains(Int(place)) { counts[Int(place)] += 1 }
    }
  }

  mutating func prepareAgenda(_ municipality: Municipality, today: Day) {
    if agenda == nil { agenda = municipality.agenda(around: today) }
  }

  /// The days of a month with something on them, by the most pressing of it.
  func marks(in month: Month) -> [Day: Role] {
    var marks: [Day: Role] = [:]
    for item in agenda ?? [] {
      guard case .day(let day) = item.date, day.month == month else { continue }
      let role: Role = item.isOverdue ? .bad : item.isDone ? .muted : .accent
      if marks[day] != .bad, marks[day] != .accent || role == .bad { marks[day] = role }
    }
    return marks
  }
}
