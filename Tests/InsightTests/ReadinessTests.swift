import TestTowns
import Almanac
import Insight
import Testing

@testable import Model

struct ReadinessTests {
  private let texts: [RecordType: String] = [
    .organisation: """
    Id: verket
    Name: Verket
    Kind: company

    Id: angen
    Name: Ängen
    Kind: company

    Id: aker
    Name: Åker
    Kind: company

    """,
    .member: """
    Id: m-angen
    Organisation: angen

    Id: m-verket
    Organisation: verket
    Order: 2

    Id: m-aker
    Organisation: aker

    Id: m-ingen
    Organisation: finns-inte
    Order: 1

    """,
    .dutyContact: """
    Id: v-ers
    Member: m-verket
    Role: Drift
    DeputyFor: v
    Verified: 2008-04-01

    Id: v
    Member: m-verket
    Role: Drift
    Verified: 2008-03-31

    Id: aker
    Member: m-aker
    Role: Drift
    DeputyFor: finns-inte

    Id: aker-sig-sjalv
    Member: m-aker
    Role: Drift
    DeputyFor: aker-sig-sjalv
    Verified: 2008-10-01

    Id: angen
    Member: m-angen
    Role: Drift
    Verified: 2007-01-01

    """,
    .exercise: """
    Id: forra
    Name: Förra
    Date: 2007
    Status: evaluated

    Id: senaste
    Name: Senaste
    Date: 2008-09-18
    Status: held

    Id: planerad
    Name: Planerad
    Date: 2008-09-19
    Status: planned

    Id: kommande
    Name: Kommande
    Date: 2009-01

    """,
  ]

  @Test func `a contact is verified within the settings' months, six where they don't say`() throws
  {
    let town = municipality(texts)
    let ready = town.readiness(today: try day("2008-10-01"))
    #expect(ready.contacts == 5 && ready.verified == 2)
    // Never verified first, then those longest ago.
    #expect(ready.unverified.map { town.dutyContacts[$0].id } == ["aker", "angen", "v"])
    #expect(town.readiness(today: try day("2008-09-30")).verified == 3)
    #expect(town.readiness(today: try day("2008-10-02")).verified == 1)
    let other = municipality(
      texts.merging([.settings: "Municipality: A\nVerifyWithin: 7\n"]) { $1 })
    #expect(other.readiness(today: try day("2008-10-31")).verified == 3)
  }

  @Test func `a number that a call-out found wrong is not verified until somebody says so`() throws
  {
    func town(_ attempts: String, _ contact: String = "") -> Municipality {
      municipality([
        .member: "Id: m\nOrganisation: o\n", .organisation: "Id: o\nName: O\nKind: company\n",
        .dutyContact: "Id: v\nMember: m\nRole: Drift\nTelephone: 08-465 004 01\n"
          + "Telephone: 08-465 004 02\nVerified: 2008-06-06\n" + contact,
        .callout: "Id: c\nKind: drill\nReason: A\nStarted: 2008-10-01 13:00\n",
        .callAttempt: attempts,
      ])
    }
    let wrong =
      "Id: a\nCallout: c\nMember: m\nDutyContact: v\nTelephone: 08-465 004 01\n"
      + "At: 2008-10-01 13:02\nOutcome: wrong-number\n"
    let today = try day("2008-10-02")
    let found = town(wrong)
    #expect(
      found.verification(of: found.dutyContacts[0], today: today)
        == .wrong(try day("2008-10-01")))
    #expect(found.readiness(today: today).verified == 0)
    let list = CallList(found, today: today)
    #expect(list.entries[0].contacts[0].verification.isFresh == false)
    let verified = try found.verifying(RecordID(.dutyContact, "v"), on: today, by: nil)
    #expect(verified.municipality.readiness(today: today).verified == 1)
    let corrected = town(wrong.replacing("004 01", with: "004 09"))
    #expect(corrected.readiness(today: today).verified == 1)
    let reached = town(wrong.replacing("wrong-number", with: "no-answer"))
    #expect(reached.readiness(today: today).verified == 1)
  }

  @Test func `a deputy is one who steps in for another contact of the member`() throws {
    let town = municipality(texts)
    let ready = town.readiness(today: try day("2008-10-01"))
    func keys(_ rows: [Int]) -> [String] { rows.map { town.members[$0].id } }
    #expect(keys(town.membersInCallOrder) == ["m-ingen", "m-verket", "m-aker", "m-angen"])
    #expect(keys(ready.membersWithoutDeputy) == ["m-ingen", "m-aker", "m-angen"])
    #expect(keys(ready.membersWithoutContact) == ["m-ingen"])
  }

  @Test func `contacts stand before their deputies, and deputies in a circle are shown once`() {
    let town = municipality([
      .member: "Id: m\nOrganisation: o\n",
      .dutyContact: """
      Id: c
      Member: m
      DeputyFor: b

      Id: a
      Member: m

      Id: b
      Member: m
      DeputyFor: a

      Id: x
      Member: m
      DeputyFor: y

      Id: y
      Member: m
      DeputyFor: x

      Id: d
      Member: m

      """,
    ])
    let rows = town.contacts(of: RecordID(.member, "m"))
    #expect(rows.map { town.dutyContacts[$0].id } == ["a", "b", "c", "d", "x", "y"])
    #expect(town.contacts(of: RecordID(.member, "ingen")).isEmpty)
  }

  @Test func `the last exercise is the last held, and may wait for its evaluation`() throws {
    let town = municipality(texts)
    let ready = town.readiness(today: try day("2008-10-01"))
    #expect(ready.lastExercise?.id == "senaste" && ready.isEvaluationMissing)
    let before = town.readiness(today: try day("2008-09-17"))
    #expect(before.lastExercise?.id == "forra" && !before.isEvaluationMissing)
    #expect(town.readiness(today: try day("2009-01-01")).lastExercise?.id == "kommande")
    #expect(municipality([:]).readiness(today: try day("2008-10-01")).lastExercise == nil)
  }
}
