import TestTowns
import Almanac
import Example
import Insight
import TestSupport
import Testing

@testable import Model

/// Who is called when, whatever comes of it.
struct CalloutRunTests {
  /// Three members: one with two numbers and a deputy, one with a deputy, one alone.
  private static let texts: [RecordType: String] = [
    .person: "Id: jonas\nName: Jonas\n\nId: ada\nName: Ada\nTelephone: 070-174 06 40\n",
    .organisation: """
    Id: a
    Name: A
    Kind: company

    Id: b
    Name: B
    Kind: company

    Id: c
    Name: C
    Kind: company

    Id: d
    Name: D
    Kind: company

    """,
    .member: """
    Id: ma
    Organisation: a
    Order: 1

    Id: mb
    Organisation: b
    Order: 2

    Id: mc
    Organisation: c
    Order: 3

    """,
    .dutyContact: """
    Id: a1
    Member: ma
    Name: Ett
    Role: Jour
    Telephone: 070-174 06 05
    Telephone: 08-465 004 01

    Id: a2
    Member: ma
    Name: Två
    Role: Ersättare
    DeputyFor: a1
    Telephone: 070-174 06 06

    Id: b2
    Member: mb
    Person: ada
    Role: Ersättare
    DeputyFor: b1

    Id: b1
    Member: mb
    Name: Tre
    Role: Jour
    Telephone: 070-174 06 07
    Verified: 2008-01-01
    VerifiedBy: jonas

    Id: c1
    Member: mc
    Name: Fyra
    Role: Jour
    Telephone: 070-174 06 08

    """,
  ]

  private let town = described(texts)
  private let start = Moment(Day(year: 2008, month: 10, day: 1) ?? .first, .midnight)

  /// A call-out that has just begun.
  private func begun(_ town: Municipality) throws -> (Municipality, RecordID) {
    try town.startingCallout(
      .drill, reason: "Prov", by: RecordID(.person, "jonas"), at: start)
  }

  private func run(_ id: RecordID, _ town: Municipality) throws -> CalloutRun {
    try #require(CalloutRun(of: id, in: town))
  }

  /// Presses outcomes one after the other and tells whom each was about: "a1", or "a1/2" for the
  /// second number.
  private func play(
    _ outcomes: [AttemptOutcome], _ town: inout Municipality, _ id: RecordID, from second: Int = 0
  ) throws -> [String] {
    var called: [String] = []
    for (index, outcome) in outcomes.enumerated() {
      guard let next = try run(id, town).next, let number = next.next else { break }
      let place = next.numbers.filter { $0.contact == number.contact }.firstIndex(of: number) ?? 0
      called.append(number.contact.key + (place == 0 ? "" : "/\(place + 1)"))
      town =
        try town.noting(
          outcome, number, for: next.member, in: id, at: start.adding(seconds: second + index)
        ).municipality
    }
    return called
  }

  @Test func `who does not answer gives way to the next number, then to the deputy`() throws {
    var (town, id) = try begun(town)
    let called = try play([.noAnswer, .wrongNumber, .reached, .noAnswer, .reached], &town, id)
    #expect(called == ["a1", "a1/2", "a2", "b1", "b2"])
    #expect(try run(id, town).next?.next?.contact.key == "c1")
    #expect(try run(id, town).reached.map(\.member.key) == ["ma", "mb"])
    #expect(try run(id, town).withWrongNumber.map(\.member.key) == ["ma"])
  }

  @Test func `later comes again after all the others, and begins with who asked for it`() throws {
    var (town, id) = try begun(town)
    let called = try play(
      [.noAnswer, .noAnswer, .later, .reached, .reached, .noAnswer, .noAnswer], &town, id)
    #expect(called == ["a1", "a1/2", "a2", "b1", "c1", "a2", "a1"])
  }

  @Test func `those not reached come up again until everybody was tried twice`() throws {
    var (town, id) = try begun(town)
    let first = try play(Array(repeating: .noAnswer, count: 6), &town, id)
    #expect(first == ["a1", "a1/2", "a2", "b1", "b2", "c1"])
    #expect(try !run(id, town).isThrough(rounds: 2))
    let second = try play(Array(repeating: .noAnswer, count: 6), &town, id, from: 60)
    #expect(second == first)
    #expect(try run(id, town).isThrough(rounds: 2))
    #expect(try run(id, town).next?.member.key == "ma")
  }

  @Test func `a wrong number is not called again, and a corrected one comes up at once`() throws {
    var (town, id) = try begun(town)
    _ = try play([.reached, .reached, .wrongNumber], &town, id)
    #expect(try run(id, town).next == nil)
    #expect(try run(id, town).members.last?.standing == .exhausted)
    let c1 = RecordID(.dutyContact, "c1")
    town = try town.applying(.set(c1, [FieldChange("Telephone", "070-174 06 09")])).municipality
    let next = try run(id, town).next
    #expect(next?.next == CallNumber(c1, "070-174 06 09"))
    #expect(next?.wrong == [])
  }

  @Test func `members without a contact are shown and counted, and never called`() throws {
    let with = try town.applying(
      .add(.member, [FieldChange("Organisation", "d"), FieldChange("Order", "1")]))
    var (town, id) = try begun(with.municipality)
    let called = try play(Array(repeating: .reached, count: 9), &town, id)
    #expect(called == ["a1", "b1", "c1"])
    let run = try run(id, town)
    #expect(run.members.count == 4)
    #expect(run.notReached.map(\.standing) == [.withoutContact])
    #expect(run.isThrough(rounds: 2))
  }

  @Test func `a contact without a number is called at those of its person, or shown without one`()
    throws
  {
    #expect(
      town.callNumbers(of: RecordID(.member, "mb")) == [
        CallNumber(RecordID(.dutyContact, "b1"), "070-174 06 07"),
        CallNumber(RecordID(.dutyContact, "b2"), "070-174 06 40"),
      ])
    let bare = try town.applying(
      .set(RecordID(.person, "ada"), [FieldChange("Telephone", "")])
    ).municipality
    #expect(
      bare.callNumbers(of: RecordID(.member, "mb")).last
        == CallNumber(RecordID(.dutyContact, "b2"), nil))
  }

  @Test func `who is reached is verified that day by who called, in the same change`() throws {
    var (town, id) = try begun(town)
    _ = try play([.wrongNumber, .reached, .reached], &town, id)
    let contacts = town.dutyContacts
    #expect(contacts["b1"]?.verified == start.day)
    #expect(contacts["b1"]?.verifiedBy?.key == "jonas")
    // One of its numbers is wrong, so the contact is not right as it stands.
    #expect(contacts["a1"]?.verified == nil)
    #expect(contacts["c1"]?.verified == nil)
    #expect(town.readiness(today: start.day).verified == 1)
  }

  @Test func `whoever verifies is said, and not known is not who it was before`() throws {
    let b1 = RecordID(.dutyContact, "b1")
    let new = try town.verifying(b1, on: start.day, by: nil).municipality
    #expect(new.dutyContacts[b1]?.verified == start.day)
    #expect(new.dutyContacts[b1]?.verifiedBy == nil)
  }

  @Test func `two machines that call at once make different records, and both count`() throws {
    let (town, id) = try begun(town)
    let run = try run(id, town)
    let numbers = run.members.prefix(2).compactMap { called in called.next.map { (called, $0) } }
    var ids: Set<String> = []
    var both = town
    for (called, number) in numbers {
      let one = try town.noting(.noAnswer, number, for: called.member, in: id, at: start)
      ids.insert(one.record.key)
      both = try both.noting(.noAnswer, number, for: called.member, in: id, at: start).municipality
    }
    #expect(ids.count == 2)
    // The same second and the same contact once more: another key still.
    let again = try both.noting(
      .reached, numbers[0].1, for: numbers[0].0.member, in: id, at: start)
    #expect(!ids.contains(again.record.key))
    let after = try self.run(id, again.municipality)
    #expect(after.attempts.count == 3)
    #expect(after.reached.map(\.member.key) == ["ma"])
  }

  @Test func `contacts and members that go or come while it runs are taken as they are`() throws {
    var (town, id) = try begun(town)
    _ = try play([.noAnswer], &town, id)
    town = try town.applying(.remove(RecordID(.dutyContact, "a1"))).municipality
    #expect(try run(id, town).next?.next?.contact.key == "a2")
    town = try town.applying(.remove(RecordID(.member, "ma"))).municipality
    #expect(try run(id, town).members.count == 2)
    #expect(try run(id, town).next?.next?.contact.key == "b1")
    town = try town.applying(.remove(id)).municipality
    #expect(CalloutRun(of: id, in: town) == nil)
  }

  @Test func `an end is written once, and minutes are counted to it`() throws {
    var (town, id) = try begun(town)
    #expect(town.runningCallouts == [id])
    #expect(try run(id, town).minutes(until: start.adding(seconds: 245)) == 4)
    #expect(try run(id, town).minutes(until: start.adding(seconds: -90)) == 0)
    town = try town.endingCallout(id, at: start.adding(seconds: 600)).municipality
    let later = try town.endingCallout(id, at: start.adding(seconds: 900)).municipality
    #expect(later == town)
    #expect(town.runningCallouts == [])
    #expect(town.latestCallout == id)
    #expect(try run(id, town).minutes(until: start.adding(seconds: 9000)) == 10)
  }

  @Test func `follow-ups are made once for each who must be corrected`() throws {
    var (town, id) = try begun(town)
    _ = try play([.wrongNumber, .reached, .reached, .noAnswer, .noAnswer], &town, id)
    let made = try town.followingUp(
      try run(id, town), today: start.day, owner: nil, in: .swedish)
    let new = made.records.compactMap { made.municipality.followUps[$0] }
    #expect(
      new.map(\.what) == [
        "Rätta numret till Ett 070-174 06 05, A", "Kom överens om hur C nås vid larm",
      ])
    #expect(
      new.map(\.organisations) == [[RecordID(.organisation, "a")], [RecordID(.organisation, "c")]])
    #expect(
      new.allSatisfy { $0.owner?.key == "jonas" && $0.due == .day(start.day.adding(days: 7)) })
    let again = try made.municipality.followingUp(
      try run(id, made.municipality), today: start.day, owner: nil, in: .swedish)
    #expect(again.records == [])
    #expect(again.municipality == made.municipality)
  }

  @Test(arguments: 0..<12)
  func `whatever comes of the calls, they end, and everybody is counted once`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var (town, id) = try begun(Municipality(files: Example.files(organisations: 12)))
    var count = 0
    var firstRound: [RecordID: [RecordID]] = [:]
    while true {
      let run = try run(id, town)
      #expect(run.reached.count + run.notReached.count == run.members.count)
      #expect(Set(run.members.map(\.member)).count == run.members.count)
      guard !run.isThrough(rounds: 2), let called = run.next, let number = called.next else {
        break
      }
      if called.round == 0 { firstRound[called.member, default: []].append(number.contact) }
      let outcome = try #require(AttemptOutcome.allCases.randomElement(using: &random))
      // Several in the same second.
      let now = start.adding(seconds: count / 3)
      town = try town.noting(outcome, number, for: called.member, in: id, at: now).municipality
      count += 1
      try #require(count < 300)
    }
    #expect(try run(id, town).attempts.count == count)
    for (member, contacts) in firstRound {
      let order = town.callNumbers(of: member).map(\.contact)
      #expect(contacts == Array(order.prefix(contacts.count)), "\(member)")
    }
  }
}
