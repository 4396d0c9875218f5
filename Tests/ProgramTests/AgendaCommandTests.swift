import TestSupport
import Foundation
import Testing

/// What is coming, as people, programs and other calendars read it.
struct AgendaCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withExample(organisations: 60)
  }

  private func agenda(_ arguments: String...) throws -> Program.Result {
    try Program.run(["agenda"] + arguments + ["--data", "data"], in: folder)
  }

  /// One entry as the icalendar package for Python reads it.
  private struct Entry: Decodable {
    let kind: String
    let uid: String
    let summary: String
    let start: String
    let status: String
    let place: String?
  }

  /// Read by another program than ours: Debian's python3-icalendar, which must be there.
  private func entries(_ file: [UInt8]) throws -> [Entry] {
    let reader = """
      import icalendar, json, sys
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      entries = []
      for part in calendar.walk():
          assert not part.errors, part.errors
          if part.name in ('VEVENT', 'VTODO'):
              when = part.decoded('DTSTART' if part.name == 'VEVENT' else 'DUE')
              entries.append({
                  'kind': part.name, 'uid': str(part['UID']), 'summary': str(part['SUMMARY']),
                  'start': when.isoformat(), 'status': str(part['STATUS']),
                  'place': str(part['LOCATION']) if 'LOCATION' in part else None})
      json.dump(entries, sys.stdout)
      """
    let said = try Tool.run("/usr/bin/python3", ["-c", reader], input: file)
    return try JSONDecoder().decode([Entry].self, from: Data(said.utf8))
  }

  private struct Item: Decodable {
    let type: String
    let key: String
    let date: String
    let time: String?
    let title: String
    let place: String?
  }

  @Test func `an independent reader finds the same facts in the calendar`() throws {
    let file = try agenda("--weeks", "20", "--format", "ics")
    #expect(file.status == 0 && file.errors == "")
    let json = try agenda("--weeks", "20", "--format", "json")
    let items = try JSONDecoder().decode([Item].self, from: Data(json.output))
    let entries = try entries(file.output)
    #expect(items.count > 20)
    #expect(entries.map(\.summary) == items.map(\.title))
    #expect(Set(entries.map(\.uid)).count == entries.count)
    for (entry, item) in zip(entries, items) {
      #expect((entry.kind == "VEVENT") == ["Meeting", "Exercise"].contains(item.type))
      #expect(entry.place == item.place)
      #expect(entry.uid.hasPrefix("\(item.type.lowercased())-\(item.key)@"))
      if let time = item.time {
        let zone = ("2008-10-26"..."2009-03-28").contains(item.date) ? "+01:00" : "+02:00"
        #expect(entry.start == "\(item.date)T\(time):00\(zone)", "\(item.key)")
      } else if item.date.count == 10 {
        #expect(entry.start == item.date)
      } else {
        #expect(entry.start.hasPrefix(item.date))
        #expect(entry.kind == "VTODO" || entry.status == "TENTATIVE")
      }
    }
    #expect(try agenda("--weeks", "20", "--format", "ics").output == file.output)
  }

  /// The one entry of a meeting in a file: its state, its number and when it is, as Python reads it.
  private struct Given: Decodable, Equatable {
    let status: String
    let sequence: Int
    let start: String
    let end: String?
  }

  private func meeting(_ key: String) throws -> Given? {
    let reader = """
      import icalendar, json, sys
      found = None
      for part in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'):
          if str(part['UID']).startswith('meeting-' + sys.argv[1] + '@'):
              assert found is None and part.decoded('DTSTAMP') == part.decoded('LAST-MODIFIED')
              found = {
                  'status': str(part['STATUS']), 'sequence': int(part['SEQUENCE']),
                  'start': part.decoded('DTSTART').isoformat(),
                  'end': part.decoded('DTEND').isoformat() if 'DTEND' in part else None}
      json.dump(found, sys.stdout)
      """
    let file = try agenda("--format", "ics")
    #expect(file.status == 0, "\(file.errors)")
    let said = try Tool.run("/usr/bin/python3", ["-c", reader, key], input: file.output)
    return try JSONDecoder().decode(Given?.self, from: Data(said.utf8))
  }

  private func run(_ arguments: String...) throws {
    let result = try Program.run(arguments + ["--data", "data"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func `what was moved or cancelled, by any way of changing, has a higher number`() throws {
    try run(
      "add", "meetings", "Id=rad", "Name=Råd", "Date=2008-10-15", "Time=9", "End=10.30",
      "Status=planned")
    var last = try #require(try meeting("rad"))
    #expect(last.start == "2008-10-15T09:00:00+02:00" && last.end == "2008-10-15T10:30:00+02:00")
    #expect(try meeting("rad") == last)
    func expect(_ status: String, _ start: String, _ how: String) throws {
      let next = try #require(try meeting("rad"), "\(how)")
      #expect(next.status == status && next.start.hasPrefix(start), "\(how): \(next)")
      #expect(next.sequence > last.sequence, "\(how)")
      last = next
      #expect(try meeting("rad") == last, "\(how)")
    }
    try run("set", "meetings", "rad", "Date=2008-10-16")
    try expect("CONFIRMED", "2008-10-16", "moved")
    let path = folder.path("data/network/meetings.rec")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("2008-10-16", with: "2008-12-24")
      .write(toFile: path, atomically: true, encoding: .utf8)
    try expect("CONFIRMED", "2008-12-24", "moved in an editor, to beyond the weeks asked for")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try expect("CONFIRMED", "2008-10-16", "moved back")
    try run("set", "meetings", "rad", "Status=cancelled")
    try expect("CANCELLED", "2008-10-16", "cancelled")
    try run("set", "meetings", "rad", "Status=planned")
    try expect("CONFIRMED", "2008-10-16", "on again")
  }

  @Test func `every line ends as it must and is short enough`() throws {
    let file = try agenda("--weeks", "52", "--format", "ics").output
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test func `people read it in columns, in both languages, four weeks unless they say`() throws {
    let swedish = try agenda().text
    #expect(swedish.contains("tor 2 okt 07:30   möte          Frukostmöte för företagare ("))
    #expect(!swedish.contains("dag ej satt"))
    #expect(try agenda("--language", "en").text.contains("Thu 2 Oct 07:30   meeting    Frukost"))
    #expect(try agenda("--weeks", "20").text.contains("Krishanteringsrådet (dag ej satt"))
    #expect(try agenda("--weeks", "0").status == 64)
  }

  @Test func `what is confidential is left out and counted, or asked for`() throws {
    _ = try Program.run(
      [
        "set", "meetings", "2008-10-02-frukostmote-for-foretagare", "Visibility=confidential",
        "--data", "data",
      ], in: folder)
    for format in ["text", "json", "ics"] {
      let open = try agenda("--weeks", "1", "--format", format)
      #expect(!open.text.contains("Frukostm"))
      #expect(open.errors == "sju: 1 confidential left out; add --confidential\n")
      let all = try agenda("--weeks", "1", "--format", format, "--confidential")
      #expect(all.text.contains("Frukostm") && all.errors == "")
    }
  }

  @Test func `a meeting is held in one go, and the next one is planned`() throws {
    let id = "2009-01-krishanteringsradet"
    let early = try Program.run(["hold", id, "--data", "data"], in: folder)
    #expect(early.status == 1)
    #expect(early.errors.contains("'\(id)' är inte förrän 2009-01; ange en annan dag"))
    let held = try Program.run(
      ["hold", id, "--date", "2009-01-14", "--next", "--data", "data"], in: folder)
    #expect(
      held.text == """
        Encounter/2009-01-14-krishanteringsradet-i-exempelbygden
        Meeting/2009-07-krishanteringsradet

        """ || held.text.hasSuffix("Meeting/2009-07-krishanteringsradet\n"), "\(held.errors)")
    #expect(held.status == 0)
    let again = try Program.run(["hold", id, "--data", "data"], in: folder)
    #expect(again.status == 1)
    #expect(again.errors.contains("möte '\(id)' är redan bokfört som kontakt"))
    let wrong = try Program.run(["hold", id, "--date", "2009-01", "--data", "data"], in: folder)
    #expect(wrong.status == 64)
    for path in ["meetings", "encounters"] {
      #expect(try Recfix.complaints(about: folder.path("data/network/\(path).rec")) == "")
    }
  }
}
