import TestTowns
import Almanac
import Insight
import Testing

@testable import Model

struct DueTests {
  private let town = municipality([
    .followUp: """
    Id: manad
    What: Hela september
    Due: 2008-09
    Step: 7
    Step: 2
    Owner: ada
    OwnerOrganisation: verket

    Id: klart
    What: Klart
    Due: 2008-09-01
    Done: 2008-09-30

    Id: idag
    What: Idag
    Due: 2008-10-01
    OwnerOrganisation: verket

    Id: igar
    What: Igår
    Due: 2008-09-30

    Id: ar
    What: I år
    Due: 2008

    Id: oktober
    What: Oktober
    Due: 2008-10

    Id: sista
    What: Sista oktober
    Due: 2008-10-31

    Id: utan-b
    What: Utan dag b

    Id: fel
    What: Fel dag
    Due: 2008-13
    Done: snart

    """,
    .activity: """
    Id: insats
    Name: Abc
    Due: 2008-10-01
    Step: 1

    Id: fardig
    Name: Färdig
    Due: 2008-09-01
    Status: done

    Id: utan-dag
    Name: Insats utan dag

    """,
  ])

  private func keys(_ today: String, until: String? = nil) throws -> [String] {
    try town.overdueAndComing(today: day(today), until: until.map(day)).map(\.id.key)
  }

  @Test func `what is not done comes by the last day that it may be, what has none last`() throws {
    let all = [
      "igar", "manad", "insats", "idag", "sista", "oktober", "ar", "utan-b", "fel",
    ]
    #expect(try keys("2008-10-01") == all)
    #expect(try keys("2008-10-01", until: "2009-12-31") == all)
    #expect(
      try keys("2008-10-01", until: "2008-10-01")
        == all.filter {
          !["sista", "oktober", "ar"].contains($0)
        })
    #expect(try keys("2008-10-01", until: "2008-09-30") == ["igar", "manad", "utan-b", "fel"])
  }

  @Test(arguments: [
    ("2008-09-30", ["ar-2007"]), ("2008-10-01", ["ar-2007", "manad"]),
    ("2008-10-02", ["ar-2007", "manad", "dag"]),
  ])
  func `a month is overdue when it is over, a day when it is past`(
    _ today: String, _ overdue: [String]
  ) throws {
    let town = municipality([
      .followUp: """
      Id: manad
      What: Hela september
      Due: 2008-09

      Id: dag
      What: Första oktober
      Due: 2008-10-01

      Id: ar
      What: I år
      Due: 2008

      Id: ar-2007
      What: Förra året
      Due: 2007

      """
    ])
    let agenda = town.agenda(around: try day(today))
    #expect(agenda.count == 4)
    #expect(agenda.filter(\.isOverdue).map(\.id.key) == overdue)
  }

  @Test func `an item says who has it and what it serves`() throws {
    let items = try town.overdueAndComing(today: day("2008-10-01"))
    let month = try #require(items.first { $0.id.key == "manad" })
    #expect(month.owner == RecordID(.person, "ada") && month.steps == [7, 2])
    let today = try #require(items.first { $0.id.key == "idag" })
    #expect(today.owner == RecordID(.organisation, "verket"))
    #expect(today.title == "Idag" && today.due == PartialDate("2008-10-01"))
  }

  @Test func `the agenda has everything with a date, from a quarter back to a year ahead`() throws {
    let town = municipality([
      .meeting: """
      Id: forr
      Name: Förr
      Date: 2008-06-30
      Status: held

      Id: juli
      Name: Juli
      Date: 2008-07
      Status: held

      Id: sent
      Name: Sent
      Date: 2008-10-02
      Time: 15:00

      Id: tidigt
      Name: Tidigt
      Date: 2008-10-02
      Time: 08:00

      Id: installt
      Name: Inställt
      Date: 2008-10-02
      Status: cancelled

      Id: oktober-2009
      Name: Oktober 2009
      Date: 2009-10

      Id: for-sent
      Name: För sent
      Date: 2009-10-02

      Id: januari
      Name: Januari
      Date: 2009-01
      Organisation: radet

      """,
      .followUp: """
      Id: gammalt
      What: Gammalt
      Due: 2007

      Id: hallet
      What: Hållet
      Due: 2007
      Done: 2008-09-01

      Id: hallet-forr
      What: Hållet förr
      Due: 2008-09
      Done: 2008-06-30

      """,
      .activity: "Id: insats\nName: Insats\nDue: 2008-10-01\n",
      .encounter: "Id: besok\nDate: 2008-09-24\nKind: visit\nSubject: Besök\nPerson: bo\n",
      .exercise: "Id: ovning\nName: Övning\nDate: 2008-09-18\nStatus: held\n",
      .callout: "Id: larm\nKind: drill\nReason: Prov\nStarted: 2008-09-24 13:02\nBy: ada\n",
    ])
    let agenda = town.agenda(around: try day("2008-10-01"))
    #expect(
      agenda.map(\.id.key) == [
        "gammalt", "juli", "hallet", "ovning", "besok", "larm", "insats", "tidigt", "sent",
        "januari", "oktober-2009",
      ])
    #expect(agenda.filter(\.isOverdue).map(\.id.key) == ["gammalt"])
    #expect(
      agenda.filter { !$0.isDone }.map(\.id.key) == [
        "gammalt", "insats", "tidigt", "sent", "januari", "oktober-2009",
      ])
    #expect(agenda.first { $0.id.key == "januari" }?.who == RecordID(.organisation, "radet"))
    #expect(agenda.first { $0.id.key == "besok" }?.who == RecordID(.person, "bo"))
    #expect(agenda.first { $0.id.key == "larm" }?.time == TimeOfDay("13:02"))
  }

  @Test func `meetings to come are those planned and not past, soonest first`() throws {
    let town = municipality([
      .meeting: """
      Id: utan-dag
      Name: Utan dag
      Status: planned

      Id: utan-allt
      Name: Utan allt

      Id: januari
      Name: Januari
      Date: 2009-01

      Id: januari-15
      Name: Januari 15
      Date: 2009-01-15
      Time: 13:00

      Id: januari-15-tidigt
      Name: Januari 15 tidigt
      Date: 2009-01-15
      Time: 09:00
      Status: planned

      Id: idag
      Name: Idag
      Date: 2008-10-01

      Id: igar
      Name: Igår
      Date: 2008-09-30
      Status: planned

      Id: hallet
      Name: Hållet
      Date: 2008-10-01
      Status: held

      Id: installt
      Name: Inställt
      Date: 2008-11-01
      Status: cancelled

      """
    ])
    func keys(_ today: String) throws -> [String] {
      town.upcomingMeetings(today: try day(today)).map(\.id)
    }
    let january = ["januari-15-tidigt", "januari-15", "januari"]
    #expect(try keys("2008-10-01") == ["idag"] + january + ["utan-dag"])
    #expect(try keys("2009-01-15") == january + ["utan-dag"])
    #expect(try keys("2009-01-31") == ["januari", "utan-dag"])
    #expect(try keys("2009-02-01") == ["utan-dag"])
  }
}
