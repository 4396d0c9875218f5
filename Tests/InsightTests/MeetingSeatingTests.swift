import Almanac
import Model
import TestTowns
import Testing

@testable import Insight

/// Who sits with whom at a meeting, what is worth doing today, and the page before a visit.
struct MeetingSeatingTests {
  private static let day = PartialDate.year(2008).days.upperBound
  private static let meeting = RecordID(.meeting, "frukost")

  /// Six organisations with two people each; the first two compete, and the third needs what the
  /// fourth offers.
  private let town: Municipality = {
    let names = ["alfa", "beta", "cesar", "david", "erik", "filip"]
    let lines = [
      "alfa": "Competes: tak\n", "beta": "Competes: Tak\n", "cesar": "Need: kontor för tio\n",
      "david": "Offer: kontor att hyra\n",
    ]
    var (organisations, persons, appointments, people) = ("", "", "", "")
    for name in names {
      organisations += "Id: \(name)\nName: \(name)\nKind: company\n\(lines[name] ?? "")\n"
      for number in 1...2 {
        persons += "Id: \(name)-\(number)\nName: \(name) \(number)\n\n"
        appointments +=
          "Id: u-\(name)-\(number)\nPerson: \(name)-\(number)\nOrganisation: \(name)\nRole: VD\n\n"
        people += "Person: \(name)-\(number)\n"
      }
    }
    return municipality([
      .settings: "Municipality: Tyresö\n", .organisation: organisations, .person: persons,
      .appointment: appointments,
      .meeting: "Id: frukost\nName: Frukost\nDate: 2009-01-15\n" + people,
    ])
  }()

  private func organisation(_ person: RecordID) -> Substring { person.key.prefix { $0 != "-" } }

  @Test func `nobody sits with their own or with a competitor, and the same plan comes each time`()
    throws
  {
    let seating = try #require(town.seating(of: Self.meeting, seats: 3, rounds: 3, on: Self.day))
    #expect(seating.people.count == 12)
    for round in 0..<3 {
      let tables = seating.tables(ofRound: round)
      #expect(tables.map(\.count) == [3, 3, 3, 3])
      for table in tables {
        let there = table.map(organisation)
        #expect(Set(there).count == 3, "\(there)")
        #expect(!(there.contains("alfa") && there.contains("beta")), "\(there)")
      }
    }
    // Each of twelve meets two at each of three tables, and nobody twice.
    #expect(seating.plan.newPairs == seating.most && seating.most == 36)
    #expect(seating == town.seating(of: Self.meeting, seats: 3, rounds: 3, on: Self.day))
  }

  @Test func `those whose need and offer fit are worth most to each other`() throws {
    let seating = try #require(town.seating(of: Self.meeting, seats: 2, rounds: 1, on: Self.day))
    let tables = seating.tables(ofRound: 0).map { Set($0.map(organisation)) }
    #expect(tables.filter { $0 == ["cesar", "david"] }.count == 2)
  }

  @Test func `a seating is kept with its meeting, in the place of the one before`() throws {
    var kept = town
    for rounds in [3, 2] {
      let seating = try #require(
        town.seating(of: Self.meeting, seats: 4, rounds: rounds, on: Self.day))
      kept = try kept.seating(seating, at: Self.meeting)
      #expect(kept.seatings.count == rounds * 3)
      #expect(kept.problems(notIn: town, today: Self.day).isEmpty)
      for record in kept.seatings {
        let (round, table) = (try #require(record.round), try #require(record.table))
        #expect(record.persons == seating.tables(ofRound: round - 1)[table - 1])
      }
    }
  }

  @Test func `a meeting to which nobody comes has no seating`() {
    #expect(town.seating(of: RecordID(.meeting, "x"), seats: 4, rounds: 1, on: Self.day) == nil)
    let empty = municipality([.meeting: "Id: frukost\nName: Frukost\n"])
    #expect(empty.seating(of: Self.meeting, seats: 4, rounds: 1, on: Self.day) == nil)
  }

  @Test func `a day has at most five proposals, of several kinds, those of a district together`() {
    let day = Municipality.example.settings.asOf ?? Self.day
    let found = Municipality.example.dayProposals(on: day)
    #expect(found.count == 5)
    #expect(Set(found.map(\.kind)).count == 5)
    #expect(Set(found.map(\.record)).count == 5)
    let districts = found.map(\.district)
    for district in Set(districts) {
      let places = districts.indices.filter { districts[$0] == district }
      #expect(places == Array((places.first ?? 0)...(places.last ?? 0)))
    }
    for proposal in found {
      #expect(!proposal.what.swedish.isEmpty && !proposal.because.english.isEmpty)
    }
    #expect(municipality([:]).dayProposals(on: day).isEmpty)
  }

  @Test func `the page before a visit says who fits and what is promised`() throws {
    let brief = try #require(town.brief(of: RecordID(.organisation, "cesar"), on: Self.day))
    let lines = brief.sections.flatMap(\.lines).map(\.swedish)
    #expect(lines.contains("söker «kontor för tio» – david"))
    #expect(lines.contains("cesar 1, VD"))
    #expect(
      lines.contains(
        "cesar söker «kontor för tio» och david erbjuder «kontor att hyra»; "
          + "båda kommer till Frukost"))
    #expect(town.brief(of: RecordID(.organisation, "x"), on: Self.day) == nil)
  }
}
