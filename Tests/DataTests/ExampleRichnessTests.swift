import Almanac
import Example
import Insight
import Model
import Publication
import Testing

/// Something in every corner: what the screens and their tests count on.
struct ExampleRichnessTests {
  private let municipality = ExampleTests.municipality
  private let today = Example.asOf

  @Test func `there is as much as promised`() {
    #expect(municipality.organisations.count == 400)
    #expect(municipality.persons.count == 250)
    #expect(municipality.appointments.count >= 250)
    #expect(municipality.relations.count == 900)
    #expect(municipality.members.count == 21)
    #expect(municipality.exercises.count == 3)
    #expect(municipality.callouts.count == 1)
    #expect(municipality.resources.count >= 15)
    #expect(municipality.meetings.count >= 40)
  }

  @Test func `contacts reach back two years, and some were today`() {
    let days = municipality.encounters.compactMap { $0.date?.days.upperBound }
    #expect(days.count > 400)
    #expect(days.max() == today)
    #expect(days.min().map { $0.days(until: today) > 600 && $0.days(until: today) < 800 } == true)
    #expect(Set(municipality.encounters.compactMap(\.kind)) == Set(EncounterKind.allCases))
    #expect(Set(municipality.encounters.map(\.subject)).count > 60)
  }

  @Test func `some promises are overdue, some due this week, some later, some without a day`() {
    let open = municipality.followUps.filter { $0.done == nil }
    let days = open.compactMap { $0.due?.days.upperBound }
    #expect((4...12).contains(days.count { $0 < today }))
    #expect(days.count { (today...today.adding(days: 4)).contains($0) } >= 3)
    #expect(days.count { $0 > today.adding(days: 7) } >= 10)
    #expect(open.contains { $0.due == nil })
    #expect(municipality.followUps.count { $0.done != nil } > 50)
    #expect(municipality.followUps.allSatisfy { $0.done.map { $0 <= today } ?? true })
  }

  @Test func `the seven steps show every status`() {
    let summaries = municipality.stepSummaries(today: today)
    #expect(summaries.map(\.step.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Set(summaries.compactMap(\.status)) == Set(StepStatus.allCases))
    for summary in summaries {
      #expect(summary.activities.count >= 3, "\(summary.step.name)")
      #expect(summary.indicators.count >= 2, "\(summary.step.name)")
      #expect(summary.progress != nil && summary.step.owner != nil)
    }
  }

  @Test func `every indicator has a target and as many values as periods`() {
    for indicator in municipality.indicators {
      #expect(indicator.target != nil && indicator.better != nil)
      let periods = municipality.observations(of: indicator).compactMap(\.period)
      #expect(periods.count >= 4, "\(indicator.name)")
      #expect(periods.allSatisfy { $0.days.lowerBound < today }, "\(indicator.name)")
      let last = periods.last.map { today.days(until: $0.days.upperBound) } ?? -999
      #expect(last > -92, "\(indicator.name)")
    }
  }

  @Test func `seventeen of 21 members were verified within six months, and two have no deputy`() {
    let rows = municipality.membersInCallOrder
    #expect(rows.map { municipality.members[$0].order } == Array(1...21))
    let first = rows.compactMap {
      municipality.contacts(of: municipality.members.id(at: $0)).first
    }.map { municipality.dutyContacts[$0] }
    #expect(first.count == 21)
    #expect(first.allSatisfy { $0.deputyFor == nil && !$0.telephones.isEmpty })
    #expect(first.count { $0.verified.map { $0 >= today.adding(months: -6) } ?? false } == 17)
    let readiness = municipality.readiness(today: today)
    #expect(readiness.membersWithoutDeputy.count == 2)
    #expect(readiness.membersWithoutContact.isEmpty)
    #expect(readiness.isEvaluationMissing)
  }

  @Test func `the exercises are one of each kind, and something of the evaluated is left to do`() {
    #expect(Set(municipality.exercises.compactMap(\.status)) == Set(ExerciseStatus.allCases))
    for exercise in municipality.exercises where exercise.status != .planned {
      #expect(!municipality.openFollowUps(to: exercise.recordID).isEmpty, "\(exercise.name)")
    }
  }

  @Test func `the drill tried every member, with every outcome, and in order of time`() throws {
    let attempts = Array(municipality.callAttempts)
    #expect(Set(attempts.compactMap(\.member)).count == 21)
    #expect(Set(attempts.compactMap(\.outcome)) == Set(AttemptOutcome.allCases))
    let times = attempts.compactMap(\.at)
    #expect(times == times.sorted())
    let drill = try #require(municipality.callouts.first)
    let ended = try #require(drill.ended)
    #expect(drill.kind == .drill)
    #expect(times.first == drill.started && times.allSatisfy { $0 <= ended })
    let reached = Set(attempts.filter { $0.outcome == .reached }.compactMap(\.member))
    #expect(reached.count == 19)
  }

  @Test func `meetings are past and coming, in series, and some have no day`() {
    let coming = municipality.upcomingMeetings(today: today)
    #expect(coming.count >= 10)
    #expect(coming.contains { $0.date == nil })
    #expect(coming.contains { if case .month = $0.date { true } else { false } })
    #expect(municipality.meetings.contains { $0.status == .cancelled })
    #expect(Set(municipality.meetings.compactMap(\.series)).count >= 4)
  }

  @Test func `the network has the silent, the unknown, and most branches`() {
    let pulse = municipality.pulse(today: today)
    #expect(pulse.visitsThisQuarter > 0)
    #expect(pulse.branches.count >= 14)
    #expect((20...60).contains(pulse.withoutTies))
    #expect((10...60).contains(municipality.silentOrganisations(today: today).count))
    #expect(Set(municipality.organisations.compactMap(\.kind)) == Set(OrganisationKind.allCases))
    #expect(
      Set(municipality.relations.compactMap(\.kind)).isSuperset(of: [
        .supplier, .customer, .owner, .member, .cooperates, .funds, .neighbour,
      ]))
  }

  @Test func `a good part of the businesses has wishes, offers, notes and years behind it`() {
    let businesses = municipality.organisations.filter { $0.kind?.isBusiness == true }
    #expect(businesses.count { !$0.needs.isEmpty } > businesses.count / 4)
    #expect(businesses.count { !$0.offers.isEmpty } > businesses.count / 4)
    #expect(businesses.count { !$0.annotations.notes.isEmpty } > businesses.count / 5)
    #expect(businesses.count { $0.employeesByYear.count == 6 } > businesses.count / 2)
    #expect(businesses.allSatisfy { $0.employeesByYear.last?.count == $0.employees })
    #expect(businesses.allSatisfy { $0.branch != nil })
    #expect(municipality.organisations.count { $0.annotations.visibility == .public } > 80)
  }
}
