import Almanac
import Model
import TestSupport
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
    let seating = try #require(
      town.seating(SeatingOrder(Self.meeting, seats: 3, rounds: 3), on: Self.day))
    #expect(seating.people.count == 12)
    for round in 0..<3 {
      let tables = seating.rounds[round]
      #expect(tables.map(\.count) == [3, 3, 3, 3])
      for table in tables {
        let there = table.map(organisation)
        #expect(Set(there).count == 3, "\(there)")
        #expect(!(there.contains("alfa") && there.contains("beta")), "\(there)")
      }
    }
    // Each of twelve meets two at each of three tables, and nobody twice.
    #expect(seating.newPairs == seating.most && seating.most == 36)
    #expect(seating == town.seating(SeatingOrder(Self.meeting, seats: 3, rounds: 3), on: Self.day))
  }

  @Test func `those whose need and offer fit are worth most to each other`() throws {
    let seating = try #require(
      town.seating(SeatingOrder(Self.meeting, seats: 2, rounds: 1), on: Self.day))
    let tables = seating.rounds[0].map { Set($0.map(organisation)) }
    #expect(tables.filter { $0 == ["cesar", "david"] }.count == 2)
  }

  @Test func `a seating is kept with its meeting, in the place of the one before`() throws {
    var kept = town
    for rounds in [3, 2] {
      let seating = try #require(
        town.seating(SeatingOrder(Self.meeting, seats: 4, rounds: rounds), on: Self.day))
      kept = try kept.keeping(seating)
      #expect(kept.seatings.count == rounds * 3)
      #expect(kept.problems(notIn: town, today: Self.day).isEmpty)
      for record in kept.seatings {
        let (round, table) = (try #require(record.round), try #require(record.table))
        #expect(record.persons == seating.rounds[round - 1][table - 1])
      }
    }
  }

  @Test func `a meeting to which nobody comes has no seating`() {
    #expect(town.seating(SeatingOrder(RecordID(.meeting, "x")), on: Self.day) == nil)
    let empty = municipality([.meeting: "Id: frukost\nName: Frukost\n"])
    #expect(empty.seating(SeatingOrder(Self.meeting), on: Self.day) == nil)
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
          + "båda är bjudna till Frukost 15 jan"))
    #expect(town.brief(of: RecordID(.organisation, "x"), on: Self.day) == nil)
  }

  /// An order for the meeting, changed.
  private func order(
    _ seats: Int, _ rounds: Int, _ change: (inout SeatingOrder) -> Void = { _ in }
  ) -> SeatingOrder {
    var order = SeatingOrder(Self.meeting, seats: seats, rounds: rounds)
    change(&order)
    return order
  }

  @Test(arguments: 0..<6)
  func `whoever is pinned stays, and the others are seated around`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let people = town.guests(of: Self.meeting, on: Self.day)
    var pins: Set<SeatingOrder.Pin> = []
    for round in 0..<2 {
      for (table, person) in people.shuffled(using: &random).prefix(4).enumerated() {
        pins.insert(SeatingOrder.Pin(person, round: round, table: table))
      }
    }
    let found = town.seating(order(3, 3) { $0.pins = pins }, on: Self.day)
    let seating = try #require(found)
    for pin in pins { #expect(seating.rounds[pin.round][pin.table].contains(pin.person)) }
    for round in seating.rounds {
      #expect(Set(round.joined()) == Set(people) && round.joined().count == people.count)
    }
    #expect(seating.newPairs <= seating.most && seating.clashes.isEmpty)
  }

  @Test func `two that should not sit together and are pinned so are named`() throws {
    let (one, other) = (RecordID(.person, "alfa-1"), RecordID(.person, "alfa-2"))
    let found = town.seating(
      order(3, 2) {
        $0.pins = [.init(one, round: 1, table: 0), .init(other, round: 1, table: 0)]
      }, on: Self.day)
    let clash = try #require(found?.clashes.first)
    #expect(clash.round == 1 && Set([clash.one, clash.other]) == [one, other])
  }

  @Test func `after a late cancel what has been stays, and the rest is of new acquaintances`()
    throws
  {
    let first = try #require(town.seating(order(3, 3), on: Self.day))
    let gone = RecordID(.person, "cesar-1")
    let found = town.seating(
      order(3, 3) { ($0.settled, $0.absent) = ([first.rounds[0]], [gone]) }, on: Self.day)
    let seating = try #require(found)
    #expect(seating.rounds.count == 3 && seating.rounds[0] == first.rounds[0])
    #expect(seating.people.count == 11 && !seating.people.contains(gone))
    for round in seating.rounds.dropFirst() {
      #expect(Set(round.joined()) == Set(seating.people))
      // Eleven have room at four tables of three.
      #expect(round.map(\.count).max() == 3)
    }
    #expect(seating.tables(of: gone).map { $0 == nil } == [false, true, true])
    let met = Set(
      first.rounds[0].flatMap { table in table.flatMap { a in table.map { [a, $0] } } })
    let again = seating.rounds[1].flatMap { table in table.flatMap { a in table.map { [a, $0] } } }
    #expect(again.filter { $0[0] != $0[1] && met.contains($0) }.isEmpty)
  }

  @Test func `those who have room at one table are told so`() throws {
    let seating = try #require(town.seating(order(12, 1), on: Self.day))
    #expect(seating.isOneTable && seating.rounds == [[seating.people]])
    #expect(seating.told(.swedish) == "Alla får plats vid ett bord")
  }

  @Test func `a seating that was kept is found again`() throws {
    let seating = try #require(town.seating(order(4, 2), on: Self.day))
    let kept = try town.keeping(seating)
    #expect(kept.keptSeating(of: Self.meeting) == seating.rounds)
    #expect(kept.seatings.allSatisfy { $0.seed == seating.seed })
    #expect(town.keptSeating(of: Self.meeting) == nil)
  }

  @Test func `on paper everybody finds every table, by name, by table and each alone`() throws {
    let seating = try #require(town.seating(order(3, 2), on: Self.day))
    let paper = SeatingPaper(seating, town, on: Self.day)
    let tables = paper.pages(.tables, .swedish)
    #expect(tables.count == 8 && tables.allSatisfy { $0.count == 4 + 3 })
    let names = try #require(paper.pages(.names, .swedish).first)
    #expect(
      names.dropFirst(3).map { String($0.prefix { $0 != "," }) }
        == names.dropFirst(3)
        .map { String($0.prefix { $0 != "," }) }.sorted())
    #expect(names.count == 3 + 12)
    let guests = paper.pages(.guests, .swedish)
    #expect(guests.count == 12 && guests.allSatisfy { $0.count == 2 + 2 + 2 })
    #expect(guests[0][2] == "alfa 1, alfa")
    let table = (seating.tables(of: RecordID(.person, "alfa-1"))[0] ?? -1) + 1
    #expect(guests[0].contains("Omgång 1: bord \(table)"))
  }

  @Test func `a kept seating remembers who does not come, and tells of colleagues at one table`()
    throws
  {
    let gone = RecordID(.person, "filip-2")
    let seating = try #require(town.seating(order(3, 2) { $0.absent = [gone] }, on: Self.day))
    let kept = try town.keeping(seating)
    let again = try #require(kept.keptOrder(of: Self.meeting, on: Self.day))
    #expect(again.absent == [gone] && again.settled == seating.rounds && again.rounds == 2)
    let shown = try #require(kept.seating(again, on: Self.day))
    #expect(shown.people.count == 11 && shown.newPairs == seating.newPairs)
    #expect(shown.most <= seating.most && shown.warning(kept, .swedish) == nil)
    // Two of alfa put beside each other by hand.
    let first = try #require(kept.seatings.first)
    let colleagues = try kept.applying(
      .set(first.recordID, [FieldChange("Person", .replace(["alfa-1", "alfa-2", "erik-1"]))])
    ).municipality
    let told = colleagues.keptOrder(of: Self.meeting, on: Self.day)
      .flatMap { colleagues.seating($0, on: Self.day) }?.warning(colleagues, .swedish)
    #expect(told?.hasPrefix("alfa 1 och alfa 2 är kollegor eller konkurrenter (omgång 1)") == true)
  }

  @Test func `one who sits alone is told of`() throws {
    let found = town.seating(
      order(2, 1) { $0.absent = [RecordID(.person, "erik-1")] }, on: Self.day)
    #expect(found?.hasLonely == true && found?.warning(town, .swedish)?.contains("ensam") == true)
  }
}
