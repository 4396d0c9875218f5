import TestTowns
import Almanac
import Exchange
import Insight
import Testing

@testable import Model

/// The agenda as other calendars read it.
struct CalendarFileTests {
  private let town = described([
    .settings: "Municipality: Åby kommun\n",
    .organisation: "Id: hemlig\nName: Hemlig AB\nKind: company\nVisibility: confidential\n",
    .person: "Id: asa\nName: Åsa Ek\n",
    .meeting: """
    Id: a
    Name: Råd; möte, ett\\två
    Date: 2008-10-02
    Time: 07:30
    Place: Rum 1
    Organisation: hemlig
    Agenda: Ett
    + Två
    Note: Får inte ut

    Id: b
    Name: Utan dag
    Date: 2009-01

    Id: c
    Name: Hållet
    Date: 2008-10-03
    Status: held

    Id: d
    Name: Hemligt
    Date: 2008-10-03
    Visibility: confidential
    """,
    .exercise: "Id: o\nName: Elavbrott\nDate: 2008-10-28\nAim: Öva\nVisibility: public\n",
    .followUp: """
    Id: f
    What: Ring
    Due: 2008-10
    Owner: asa

    Id: g
    What: Klart
    Due: 2008-10-02
    Done: 2008-10-01

    Id: h
    What: Sent
    Due: 2008-09-02
    """,
    .activity: """
    Id: i
    Name: Insats
    Due: 2008-10-05
    Status: late
    Progress: 40

    Id: j
    Name: Planerad
    Due: 2008-10-06
    Status: planned
    """,
  ])

  private static let noon = Moment(Day(year: 2008, month: 10, day: 1) ?? .first, .midnight)

  private func file(_ first: String, _ last: String) throws -> String {
    let days = try day(first)...day(last)
    let file = CalendarFile(town, language: .swedish)
    let items = town.withoutConfidential(town.agenda(for: days))
    var given = GivenEntries()
    return String(decoding: file.bytes(of: items, given: &given, at: Self.noon), as: UTF8.self)
      .replacing("\r\n ", with: "")
  }

  @Test func `the agenda has what is to come and what is to be done, on those days`() throws {
    func keys(_ first: String, _ last: String) throws -> [String] {
      town.agenda(for: try day(first)...day(last)).map(\.id.key)
    }
    #expect(try keys("2008-10-01", "2008-10-28") == ["h", "a", "d", "i", "j", "o", "f"])
    #expect(try keys("2008-10-07", "2008-10-27") == ["h", "a", "d", "i", "j", "f"])
    #expect(try keys("2009-01-20", "2009-02-20") == ["h", "a", "d", "i", "j", "f", "b"])
    #expect(try keys("2009-02-01", "2009-03-01").last == "b")
  }

  @Test func `what is confidential is left out, and so is whom it is with`() throws {
    let items = town.withoutConfidential(
      town.agenda(for: try day("2008-10-01")...day("2008-10-28")))
    #expect(items.map(\.id.key) == ["h", "a", "i", "j", "o", "f"])
    #expect(items[1].who == nil)
    #expect(items[5].who == RecordID(.person, "asa"))
  }

  @Test func `a meeting is an event at its time, without its notes`() throws {
    let text = try file("2008-10-01", "2008-10-02")
    let event = """
      BEGIN:VEVENT
      UID:meeting-a@aby-kommun.sju
      DTSTAMP:20081001T000000Z
      LAST-MODIFIED:20081001T000000Z
      SEQUENCE:0
      SUMMARY:Råd\\; möte\\, ett\\\\två
      CATEGORIES:möte
      CLASS:PRIVATE
      DTSTART;TZID=Europe/Stockholm:20081002T073000
      STATUS:CONFIRMED
      LOCATION:Rum 1
      DESCRIPTION:Ett\\nTvå
      END:VEVENT

      """.replacing("\n", with: "\r\n")
    #expect(text.contains(event), "\(text)")
    #expect(!text.contains("Får inte ut"))
    #expect(text.contains("PRODID:-//Sju//Sju//SV\r\n"))
  }

  @Test func `one without a day may be on any of the month, and keeps none of them busy`() throws {
    let text = try file("2009-01-20", "2009-02-20")
    #expect(
      text.contains(
        "DTSTART;VALUE=DATE:20090101\r\nDTEND;VALUE=DATE:20090201\r\nSTATUS:TENTATIVE\r\n"
          + "TRANSP:TRANSPARENT\r\nEND:VEVENT"), "\(text)")
  }

  @Test func `what is to be done is due on its last day, and says how far it has come`() throws {
    let text = try file("2008-10-03", "2008-10-28")
    let expected = [
      "UID:followup-f@aby-kommun.sju",
      "DUE;VALUE=DATE:20081031\r\nSTATUS:NEEDS-ACTION\r\nDESCRIPTION:Ansvarig: Åsa Ek\r\n",
      "DUE;VALUE=DATE:20081005\r\nSTATUS:IN-PROCESS\r\nPERCENT-COMPLETE:40\r\nEND:VTODO",
      "DUE;VALUE=DATE:20081006\r\nSTATUS:NEEDS-ACTION\r\nEND:VTODO",
      "DTSTART;VALUE=DATE:20081028\r\nDTEND;VALUE=DATE:20081029\r\nSTATUS:CONFIRMED\r\n",
      "CLASS:PUBLIC", "DESCRIPTION:Öva",
    ]
    for part in expected { #expect(text.contains(part), "\(part)") }
  }

  @Test func `lines are folded at 75 bytes, whole letters only, and unfold to the same`() {
    for count in [0, 1, 33, 34, 66, 67, 70, 100, 1000] {
      let text = String(repeating: "å", count: count) + "🙂é"
      let bytes = CalendarLine("SUMMARY", text: text).bytes
      let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        .split(separator: "\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
      #expect(
        lines.enumerated().map { $0.offset == 0 ? $0.element : $0.element.dropFirst() }.joined()
          == "SUMMARY:" + text)
      #expect(bytes.suffix(2) == [0x0D, 0x0A])
    }
  }

  @Test func `text holds nothing that ends a line or a file`() {
    let line = CalendarLine("SUMMARY", text: "a\r\nEND:VCALENDAR\u{1B}\u{85}\0;b\tc")
    #expect(line.value == "a\\nEND:VCALENDAR\\;b\tc")
  }

  @Test func `the last day of all has no day after it`() throws {
    let last = described([.meeting: "Id: m\nName: M\nDate: 9999-12-31\n"])
    var given = GivenEntries()
    let bytes = CalendarFile(last, language: .english)
      .bytes(of: last.agenda(for: .last ... .last), given: &given, at: Self.noon)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("DTSTART;VALUE=DATE:99991231\r\nSTATUS:CONFIRMED\r\n"))
  }
}
