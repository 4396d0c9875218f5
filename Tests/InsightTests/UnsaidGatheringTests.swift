import TestTowns
import Almanac
import Insight
import Testing

@testable import Model

/// Meetings and exercises that should have been, and that nobody has marked held.
struct UnsaidGatheringTests {
  @Test func `a meeting that should have been, and of which nothing is said, is due`() throws {
    let town = municipality([
      .meeting: """
      Id: glomt
      Name: Rådsmöte
      Date: 2008-09-15
      Status: planned

      Id: utan
      Name: Utan status
      Date: 2008-08

      Id: idag
      Name: Idag
      Date: 2008-10-01
      Status: planned

      Id: manad
      Name: I månaden
      Date: 2008-10

      Id: hallet
      Name: Hållet
      Date: 2008-09-15
      Status: held

      Id: installt
      Name: Inställt
      Date: 2008-09-15
      Status: cancelled

      Id: bokfort
      Name: Bokfört
      Date: 2008-09-15
      Status: planned
      """,
      .encounter: "Id: e\nDate: 2008-09-15\nSubject: Det\nKind: meeting\nMeeting: bokfort\n",
      .exercise: """
      Id: ovning
      Name: Övning
      Date: 2008-09-18
      Status: planned

      Id: gammal
      Name: Gammal
      Date: 2007-09-18
      """,
    ])
    let today = try day("2008-10-01")
    let due = town.overdueAndComing(today: today)
    #expect(due.map(\.id.key) == ["utan", "glomt", "ovning"])
    let agenda = town.agenda(for: today...today)
    #expect(agenda.map(\.id.key) == ["utan", "glomt", "ovning", "idag", "manad"])
    #expect(agenda.map(\.isOverdue) == [true, true, true, false, false])
    #expect(
      Set(town.agenda(around: today).filter(\.isOverdue).map(\.id.key))
        == ["utan", "glomt", "ovning"])
  }
}
