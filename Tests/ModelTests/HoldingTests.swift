import TestTowns
import Almanac
import Insight
import Publication
import Testing

@testable import Model

/// A meeting that took place becomes a contact with those who came, and its series goes on.
struct HoldingTests {
  private let town = described([
    .step: "Number: 3\nName: Tre\nAim: x\n",
    .organisation: """
    Id: radet
    Name: Rådet
    Kind: network

    Id: bolaget
    Name: Bolaget
    Kind: company

    Id: forra
    Name: Förra
    Kind: company
    """,
    .person: "Id: asa\nName: Åsa Ek\n\nId: bo\nName: Bo Alm\n",
    .appointment: """
    Id: asa-bolaget
    Person: asa
    Organisation: bolaget
    Role: VD

    Id: asa-forra
    Person: asa
    Organisation: forra
    Role: VD
    To: 2007
    """,
    .meeting: """
    Id: m
    Name: Krisrådet
    Date: 2009-01
    Place: Brandstationen
    Series: Krisrådet
    EveryMonths: 6
    Status: planned
    Organisation: radet
    Person: asa
    Person: bo
    Agenda: Läget
    Visibility: confidential

    Id: inst
    Name: Inställt
    Status: cancelled
    """,
    .exercise: """
    Id: o
    Name: Elavbrott
    Date: 2009-01
    Status: planned
    Organisation: radet
    Person: bo
    """,
  ])
  private let meeting = RecordID(.meeting, "m")
  private let asa = RecordID(.person, "asa")

  @Test func `those who were invited came, and one encounter says so`() throws {
    let (new, records) = try town.holding(meeting, on: try day("2009-01-14"), steps: [3])
    let held = try #require(new.meetings["m"])
    #expect(held.status == .held)
    #expect(held.date == .day(try day("2009-01-14")))
    #expect(held.attended.map(\.key) == ["asa", "bo"])
    #expect(held.attendedOrganisations.map(\.key) == ["radet"])
    #expect(held.persons == town.meetings["m"]?.persons)
    #expect(records.map(\.description) == ["Encounter/2009-01-14-radet-krisradet"])
    let told = try #require(new.encounters[records[0]])
    #expect(new.encounters.count == 1)
    #expect(told.kind == .meeting && told.subject == "Krisrådet" && told.steps == [3])
    #expect(told.date == held.date && told.meeting == meeting)
    #expect(told.organisations.map(\.key) == ["radet", "bolaget"])
    #expect(told.persons.map(\.key) == ["asa", "bo"])
    #expect(told.annotations.visibility == .confidential)
    #expect(new.problems.isEmpty)
  }

  @Test func `who came may be said, and only those count`() throws {
    let (new, records) = try town.holding(
      meeting, on: try day("2009-01-14"), attended: [asa, asa])
    #expect(new.meetings["m"]?.attended == [asa])
    #expect(new.meetings["m"]?.attendedOrganisations == [])
    #expect(new.encounters[records[0]]?.organisations.map(\.key) == ["bolaget"])
    #expect(new.encounters[records[0]]?.persons == [asa])
  }

  @Test func `who is said to have come already came`() throws {
    let said = try town.applying(.set(meeting, [FieldChange("Attended", "bo")])).municipality
    let (new, records) = try said.holding(meeting, on: try day("2009-01-14"))
    #expect(new.encounters[records[0]]?.persons.map(\.key) == ["bo"])
    #expect(new.encounters[records[0]]?.organisations == [])
  }

  @Test func `an exercise is held the same way, and is not told of twice`() throws {
    let exercise = RecordID(.exercise, "o")
    let on = try day("2009-01-20")
    let (new, records) = try town.holding(exercise, on: on)
    #expect(new.exercises["o"]?.status == .held)
    #expect(new.exercises["o"]?.persons.map(\.key) == ["bo"])
    #expect(new.encounters[records[0]]?.exercise == exercise)
    #expect(new.latestEvents(today: on, limit: 9).map(\.id) == records)
    let (other, _) = try town.holding(exercise, on: on, attended: [asa])
    #expect(other.exercises["o"]?.persons == [asa])
    #expect(other.exercises["o"]?.organisations == [])
    #expect(new.problems.isEmpty && other.problems.isEmpty)
  }

  @Test func `what can't be held says why, and nothing is changed`() throws {
    let on = try day("2009-01-14")
    let (held, records) = try town.holding(meeting, on: on)
    let faults: [(Municipality, RecordID, [RecordID]?, ChangeFault)] = [
      (held, meeting, nil, .alreadyHeld(meeting, by: records[0])),
      (town, RecordID(.meeting, "inst"), nil, .cancelled(RecordID(.meeting, "inst"))),
      (town, RecordID(.meeting, "mm"), nil, .noRecord(RecordID(.meeting, "mm"), near: ["m"])),
      (town, asa, nil, .noRecord(asa, near: ["asa"])),
      (
        town, meeting, [RecordID(.organisation, "rade")],
        .noRecord(RecordID(.organisation, "rade"), near: ["radet"])
      ),
      (town, meeting, [.step(3)], .noRecord(RecordID(.person, "3"), near: [])),
    ]
    for (town, id, attended, expected) in faults {
      let fault = #expect(throws: ChangeFault.self) {
        try town.holding(id, on: on, attended: attended)
      }
      #expect(fault == expected, "\(id)")
      #expect(fault?.what.swedish.isEmpty == false && fault?.what.english.isEmpty == false)
    }
  }

  @Test func `the next meeting is half a year later, known to the month, with the same invited`()
    throws
  {
    let (new, records) = try town.holding(
      meeting, on: try day("2009-02-03"), attended: [asa], continuing: true)
    #expect(records.map(\.key) == ["2009-02-03-bolaget-krisradet", "2009-07-krisradet"])
    let next = try #require(new.meetings[records[1]])
    #expect(next.date == (try date("2009-07")))
    #expect(next.status == .planned && next.time == nil && next.agenda == nil)
    #expect(next.place == "Brandstationen" && next.series == "Krisrådet" && next.everyMonths == 6)
    #expect(next.persons.map(\.key) == ["asa", "bo"] && next.attended == [])
    #expect(next.annotations.visibility == .confidential)
    #expect(new.nextInSeries(meeting) == nil)
    #expect(new.problems.isEmpty)
  }

  @Test(arguments: [
    ("2008-12-31", 6, "2009-06"), ("2008-08-31", 6, "2009-02"), ("2008-11", 3, "2009-02"),
    ("2008", 12, "2009"), ("2008", 6, "2009"), ("9999-12", 6, "9999-12"),
  ])
  func `the next date is never more exact than this one`(
    _ date: String, _ months: Int, _ next: String
  ) throws {
    let changes = [FieldChange("Date", date), FieldChange("EveryMonths", "\(months)")]
    let new = try town.applying(.set(meeting, changes)).municipality
    #expect(new.nextInSeries(meeting)?.first == FieldChange("Date", next))
  }

  @Test(arguments: [
    (["EveryMonths": ""], true), (["Date": ""], true), (["Status": "held"], false),
  ])
  func `no next one without a date or months`(_ fields: [String: String], _ isNone: Bool) throws {
    let changes = fields.map { FieldChange($0.key, $0.value) }
    let new = try town.applying(.set(meeting, changes)).municipality
    #expect((new.nextInSeries(meeting) == nil) == isNone)
  }

  @Test func `none is planned where a later one is, but for one of another series`() throws {
    func with(_ fields: [FieldChange]) throws -> [FieldChange]? {
      try town.applying(.add(.meeting, [FieldChange("Name", "Krisrådet")] + fields)).municipality
        .nextInSeries(meeting)
    }
    let series = FieldChange("Series", "Krisrådet")
    #expect(try with([series, FieldChange("Date", "2009-05")]) == nil)
    #expect(try with([series, FieldChange("Status", "planned")]) == nil)
    #expect(try with([series, FieldChange("Date", "2008-05")]) != nil)
    #expect(
      try with([series, FieldChange("Date", "2009-05"), FieldChange("Status", "cancelled")]) != nil)
    #expect(try with([FieldChange("Series", "Annan"), FieldChange("Date", "2009-05")]) != nil)
  }

  @Test func `nothing is held where who came from where can't be seen`() throws {
    let day = try day("2009-01-14")
    for type in [RecordType.appointment, .encounter, .person] {
      let held = town.rereading(.bytes(Array("rubbish\n".utf8)), for: type)
      #expect(throws: ChangeFault.self, "\(type)") {
        try held.holding(RecordID(.meeting, "m"), on: day)
      }
    }
  }
}
