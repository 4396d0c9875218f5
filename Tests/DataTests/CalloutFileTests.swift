import TestSupport
import TestTowns
import Almanac
import Example
import Insight
import Model
import RecFile
import Testing

/// What a call-out leaves on the disk.
struct CalloutFileTests {
  private static let example = Municipality.example
  private static let start = Moment(Example.asOf, TimeOfDay(hour: 13, minute: 2) ?? .midnight)

  /// A whole drill: every fourth does not answer, one number is wrong, one asks for later.
  private static func drill() throws -> (Municipality, RecordID) {
    var (town, id) = try example.startingCallout(
      .drill, reason: "Övning: \"elavbrott\" + #1", by: example.me, at: start)
    for step in 0..<200 {
      guard let run = CalloutRun(of: id, in: town), !run.isThrough(rounds: 2),
        let called = run.next,
        let number = called.next
      else { break }
      let outcome: AttemptOutcome =
        step == 7
        ? .wrongNumber : step == 9 ? .later : step.isMultiple(of: 4) ? .noAnswer : .reached
      town =
        try town.noting(
          outcome, number, for: called.member, in: id, at: start.adding(seconds: step * 20)
        ).municipality
    }
    let run = try #require(CalloutRun(of: id, in: town))
    town = try town.followingUp(run, today: Example.asOf, owner: nil, in: .swedish).municipality
    return (try town.endingCallout(id, at: start.adding(seconds: 3000)).municipality, id)
  }

  @Test func `recfix accepts every file after a drill, and nothing is wrong in them`() throws {
    let (town, _) = try Self.drill()
    for type in [RecordType.callout, .callAttempt, .dutyContact, .followUp, .settings] {
      let complaints = try Recfix.complaints(about: town.file(of: type).bytes)
      #expect(complaints.isEmpty, "\(type): \(complaints)")
    }
    let before = Self.example.problems(today: Example.asOf)
    #expect(town.problems(today: Example.asOf).filter { !before.contains($0) } == [])
  }

  @Test func `a drill touches nothing but its own records and the dates of who was reached`() throws
  {
    let (town, id) = try Self.drill()
    let changed = RecordType.allCases.filter { town.file(of: $0) != Self.example.file(of: $0) }
    #expect(Set(changed) == [.callout, .callAttempt, .dutyContact, .followUp])
    let run = try #require(CalloutRun(of: id, in: town))
    #expect(run.members.count == 21)
    #expect(run.minutes(until: Self.start) == 50)
    let reached = Set(run.attempts.filter { $0.outcome == .reached }.compactMap(\.dutyContact))
    for contact in town.dutyContacts {
      let isReached = reached.contains(contact.recordID)
      let before = Self.example.dutyContacts[contact.recordID]
      #expect(isReached ? contact.verified == Example.asOf : contact == before, "\(contact.id)")
    }
  }

  @Test func `the example's own call-out is told as it went`() throws {
    let id = try #require(Self.example.latestCallout)
    let run = try #require(CalloutRun(of: id, in: Self.example))
    #expect(run.reached.count == 19)
    #expect(run.members.count == 21)
    #expect(run.minutes(until: Self.start) == 39)
  }
}
