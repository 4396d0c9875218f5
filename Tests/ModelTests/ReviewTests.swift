import TestTowns
import Almanac
import Testing

@testable import Model

/// About whom someone should decide, and what may be known of people at all.
struct ReviewTests {
  private let town = described([
    .organisation: "Id: o\nName: O\nKind: company\n",
    .person: """
    Id: due
    Name: Due
    Review: 2008-09-30

    Id: soon
    Name: Soon
    Review: 2008-10-15

    Id: never
    Name: Never

    Id: old
    Name: Old

    Id: recent
    Name: Recent

    Id: by
    Name: By

    Id: came
    Name: Came

    Id: busy
    Name: Busy

    Id: left
    Name: Left

    Id: duty
    Name: Duty

    Id: later
    Name: Later
    """,
    .appointment: """
    Id: a
    Person: busy
    Organisation: o
    Role: VD

    Id: b
    Person: left
    Organisation: o
    Role: VD
    To: 2006-05
    """,
    .encounter: """
    Id: e
    Date: 2006-10-01
    Kind: call
    Subject: S
    Person: old

    Id: f
    Date: 2006-10-02
    Kind: call
    Subject: S
    Person: recent
    By: by

    Id: g
    Date: 2009-01-01
    Kind: call
    Subject: S
    Person: later
    """,
    .meeting: "Id: m\nName: M\nDate: 2008-01\nStatus: held\nAttended: came\n",
    .member: "Id: mm\nOrganisation: o\n",
    .dutyContact: "Id: d\nMember: mm\nPerson: duty\nRole: R\n",
  ])

  @Test func `due are those whose day has come, and those nobody has to do with`() throws {
    let due = town.reviewDue(today: try day("2008-10-01"))
    #expect(due.map(\.person.key) == ["due", "later", "left", "never", "old"])
    #expect(due[0].reason == .day(try day("2008-09-30")))
    #expect(due[3].reason == .idle(since: nil))
    #expect(due[4].reason == .idle(since: try day("2006-10-01")))
  }

  @Test func `a day of review may be looked ahead to`() throws {
    let today = try day("2008-10-01")
    let due = town.reviewDue(today: today, until: try day("2008-10-15"))
    #expect(due.map(\.person.key).prefix(2) == ["due", "soon"])
    #expect(
      town.reviewDue(today: today, until: try day("2008-10-14")).map(\.person.key).prefix(2)
        == ["due", "later"])
  }

  /// There is no field for what anyone thinks of a person, and none is added by accident.
  @Test(arguments: [
    (RecordType.person, ["Id", "Name", "Telephone", "Email", "Review", "UID"]),
    (.appointment, ["Id", "Person", "Organisation", "Role", "From", "To"]),
    (
      .dutyContact,
      [
        "Id", "Member", "Person", "Name", "Role", "Telephone", "Email", "DeputyFor", "Verified",
        "VerifiedBy",
      ]
    ),
  ])
  func `what may be said of people is this and no more`(_ type: RecordType, _ names: [String]) {
    #expect(type.schema.fields.map(\.name) == names + ["Note", "Source", "Visibility", "Tag"])
  }
}
