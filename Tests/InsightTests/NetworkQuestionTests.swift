import TestTowns
import Almanac
import Insight
import Publication
import RecFile
import Testing

@testable import Model

struct NetworkQuestionTests {
  private let town = municipality([
    .settings: "Municipality: Prov\nSilentAfter: 90\nVisitGoal: 12\n",
    .organisation: """
    Id: egen
    Name: Egen takt
    Kind: company
    Branch: 49410
    ContactEvery: 30
    PartOf: koncernen

    Id: aldrig
    Name: Aldrig hörd
    Kind: company
    Branch: 01
    ContactEvery: 365

    Id: vanlig
    Name: Vanlig takt
    Kind: sole-trader
    Branch: 56

    Id: okand
    Name: Okänd
    Kind: company

    Id: koncernen
    Name: Koncernen
    Kind: authority
    Branch: 84

    Id: granne
    Name: Granne
    Kind: other

    """,
    .relation: "Id: r\nFrom: okand\nTo: granne\nKind: neighbour\n",
    .encounter: """
    Id: 1
    Date: 2008-09-01
    Kind: visit
    Subject: Besök i branschen transport
    Organisation: egen

    Id: 2
    Date: 2008-07
    Kind: visit
    Subject: Juli
    Organisation: vanlig
    Organisation: koncernen

    Id: 3
    Date: 2008-10-02
    Kind: visit
    Subject: I morgon
    Organisation: aldrig
    Organisation: egen

    Id: 4
    Date: 2007-10-31
    Kind: visit
    Subject: För länge sedan
    Organisation: okand

    Id: 5
    Date: 2008-09-02
    Kind: call
    Subject: Samtal
    Organisation: koncernen

    Id: 6
    Date: 2008
    Kind: visit
    Subject: Någon gång i år
    Organisation: okand

    Id: 7
    Date: i höstas
    Kind: visit
    Subject: Ingen vet
    Organisation: aldrig

    """,
  ])

  private func silent(_ today: String) throws -> [String] {
    town.silentOrganisations(today: try day(today)).map {
      "\($0.name) \($0.days.map(String.init) ?? "–")/\($0.agreed)"
    }
  }

  @Test func `silent is who has not been heard from for longer than agreed`() throws {
    #expect(try silent("2008-10-01") == ["Aldrig hörd –/365"])
    #expect(try silent("2008-09-30") == ["Aldrig hörd –/365"])
    // Their own interval goes before that of the settings: 30 days from the 2nd of October.
    #expect(try silent("2008-11-01") == ["Vanlig takt 93/90"])
    #expect(try silent("2008-11-02") == ["Vanlig takt 94/90", "Egen takt 31/30"])
    #expect(try silent("2008-10-29") == [])
    #expect(try silent("2008-10-30") == ["Vanlig takt 91/90"])
  }

  @Test func `without a word in the settings only agreed intervals count`() throws {
    let quiet = town.replacing(.settings, with: .init(Array("Municipality: A\n".utf8)))
    let silent = quiet.silentOrganisations(today: try day("2012-01-01"))
    #expect(silent.map(\.organisation.key) == ["egen", "aldrig"])
    #expect(silent.map(\.last?.description) == ["2008-10-02", "2008-10-02"])
  }

  @Test func `last heard is the latest day that is not after today`() throws {
    func heard(_ key: String, _ today: String) throws -> String? {
      town.lastHeard(from: RecordID(.organisation, key), by: try day(today))?.description
    }
    #expect(try heard("egen", "2008-10-01") == "2008-09-01")
    #expect(try heard("egen", "2008-10-02") == "2008-10-02")
    #expect(try heard("vanlig", "2008-07-15") == "2008-07-15")
    #expect(try heard("vanlig", "2008-06-30") == nil)
    #expect(try heard("granne", "2008-10-01") == nil)
    #expect(try heard("ingen", "2008-10-01") == nil)
    let days = town.lastHeardDays(by: try day("2008-10-01"))
    #expect(days.count == 6 && days[1] == .min)
    #expect(days[0] == Day("2008-09-01")?.number)
  }

  @Test func `the pulse counts visits by month, and those known to the year in none`() throws {
    let pulse = town.pulse(today: try day("2008-10-01"))
    #expect(pulse.visitsByMonth == [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0])
    #expect(pulse.visitsThisQuarter == 0 && pulse.visitGoal == 12)
    #expect(pulse.branches == [.h, .a, .i])
    #expect(pulse.visitedBranches == [.h, .i])
    #expect(pulse.organisations == 6)
    let next = town.pulse(today: try day("2008-10-02"))
    #expect(next.visitsThisQuarter == 1)
    #expect(next.visitedBranches == [.a, .h, .i])
    #expect(town.pulse(today: try day("2008-09-30")).visitsThisQuarter == 2)
    #expect(town.pulse(today: try day("2010-01-01")).visitsByMonth.allSatisfy { $0 == 0 })
  }

  @Test func `without ties is who has no relation and is part of nothing`() {
    let keys = town.organisationsWithoutTies.map { town.organisations[$0].id }
    #expect(keys == ["aldrig", "vanlig"])
    #expect(municipality([:]).organisationsWithoutTies.isEmpty)
  }

  @Test func `a quarter is three months`() throws {
    for (text, first, last) in [
      ("2008-10-01", "2008-10-01", "2008-12-31"), ("2008-03-31", "2008-01-01", "2008-03-31"),
      ("2008-05-15", "2008-04-01", "2008-06-30"),
    ] {
      let quarter = Municipality.quarter(containing: try day(text))
      #expect(quarter.lowerBound.description == first && quarter.upperBound.description == last)
    }
  }

  @Test func `what took place comes latest first, each thing once`() throws {
    let town = municipality([
      .encounter: """
      Id: a
      Date: 2008-09-24
      Kind: meeting
      Subject: Rådet
      Meeting: radet
      Step: 7

      Id: b
      Date: 2008-09
      Kind: call
      Subject: September

      Id: c
      Date: 2008-10-02
      Kind: call
      Subject: I morgon

      Id: d
      Date: 2008-08-01
      Kind: call
      Subject: Augusti

      """,
      .meeting: """
      Id: radet
      Name: Rådet
      Date: 2008-09-24
      Status: held

      Id: annat
      Name: Annat
      Date: 2008-09-25
      Status: held

      Id: planerat
      Name: Planerat
      Date: 2008-09-26

      """,
      .exercise: "Id: o\nName: Övning\nDate: 2008-09-18\nStatus: evaluated\n\n"
        + "Id: p\nName: Kommande\nDate: 2008-09-19\nStatus: planned\n",
      .callout: "Id: l\nKind: drill\nReason: Prov\nStarted: 2008-09-26 13:02\n",
    ])
    func keys(_ limit: Int) throws -> [String] {
      town.latestEvents(today: try day("2008-10-01"), limit: limit).map(\.id.key)
    }
    let all = ["b", "l", "annat", "a", "o", "d"]
    #expect(try keys(10) == all)
    for limit in 0...6 { #expect(try keys(limit) == Array(all.prefix(limit))) }
    #expect(try keys(-1) == [])
    let events = town.latestEvents(today: try day("2008-10-01"), limit: 10)
    #expect(events.first { $0.id.key == "a" }?.steps == [7])
    #expect(
      town.latestEncounters(today: try day("2008-10-02"), limit: 2).map(\.id) == ["c", "b"])
  }
}
