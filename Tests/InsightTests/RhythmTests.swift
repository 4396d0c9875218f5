import TestTowns
import Almanac
import Example
import Insight
import RecFile
import Testing

@testable import Model

struct RhythmTests {
  private let town = municipality([
    .settings: """
    Municipality: Prov
    SilentAfter: 180
    TagEvery: Nyckelföretag 90
    TagEvery: stor arbetsgivare 60
    TagEvery: stor arbetsgivare 75
    TagEvery: trasig
    TagEvery: för länge 3661

    """,
    .organisation: """
    Id: egen
    Name: Egen
    Kind: company
    ContactEvery: 365
    Tag: nyckelföretag

    Id: nyckel
    Name: Nyckel
    Kind: company
    Tag: annat
    Tag:  nyckelFÖRETAG

    Id: stor
    Name: Stor
    Kind: company
    Tag: nyckelföretag
    Tag: stor arbetsgivare

    Id: vanlig
    Name: Vanlig
    Kind: company
    Tag: nyckelforetag

    Id: okand
    Name: Okänd
    Kind: company
    Tag: trasig

    Id: aldrig
    Name: Aldrig
    Kind: company
    Tag: nyckelföretag

    """,
    .encounter: """
    Id: 1
    Date: 2008-06
    Kind: visit
    Subject: I juni
    Organisation: egen
    Organisation: nyckel
    Organisation: stor
    Organisation: vanlig

    """,
  ])

  private func silent(_ today: String) throws -> [String] {
    town.silentOrganisations(today: try day(today)).map {
      "\($0.name) \($0.over.map(String.init) ?? "–")/\($0.agreed)"
    }
  }

  /// June counts as its last day: 60 days from it is the 29th of August.
  @Test func `a tag's interval goes before the usual one, and the shortest of several holds`()
    throws
  {
    #expect(try silent("2008-08-29") == ["Aldrig –/90"])
    #expect(try silent("2008-08-30") == ["Aldrig –/90", "Stor 1/60"])
    #expect(try silent("2008-09-28") == ["Aldrig –/90", "Stor 30/60"])
    #expect(try silent("2008-09-29") == ["Aldrig –/90", "Stor 31/60", "Nyckel 1/90"])
  }

  @Test func `an organisation's own interval goes before its tags', and the usual one comes last`()
    throws
  {
    #expect(try silent("2008-12-27").count == 3)
    #expect(try silent("2008-12-28").last == "Vanlig 1/180")
    #expect(try silent("2009-06-30").count == 4)
    #expect(try silent("2009-07-01").last == "Egen 1/365")
  }

  @Test func `a silence says who asked for it`() throws {
    let silent = town.silentOrganisations(today: try day("2009-07-01"))
    let origins = Dictionary(uniqueKeysWithValues: silent.map { ($0.name, $0.origin) })
    #expect(
      origins == [
        "Egen": .own, "Nyckel": .tag("Nyckelföretag"), "Stor": .tag("stor arbetsgivare"),
        "Vanlig": .settings, "Aldrig": .tag("Nyckelföretag"),
      ])
  }

  @Test func `what holds for one is what holds for it among all`() throws {
    let rhythm = Rhythm(town.settings)
    for municipality in [town, Municipality.example] {
      let today = try day("2008-10-01")
      let own = municipality == town ? rhythm : Rhythm(municipality.settings)
      let over = municipality.daysSilent(by: today)
      for (row, organisation) in municipality.organisations.enumerated() {
        let heard = municipality.lastHeard(from: organisation.recordID, by: today)
        let agreed = own.interval(with: organisation, isHeard: heard != nil)
        let days = agreed.map { agreed in
          heard.map { $0.days(until: today) - agreed.days } ?? .max
        }
        #expect(over[row] == days.flatMap { $0 > 0 ? $0 : nil }, "\(organisation.id)")
      }
    }
  }

  @Test func `a tag that nobody set an interval for asks for nothing`() throws {
    let organisation = try #require(town.organisations["okand"])
    #expect(Rhythm(town.settings).interval(with: organisation, isHeard: false) == nil)
    #expect(Rhythm(Settings()).interval(with: organisation, isHeard: true) == nil)
  }

  @Test func `a tag may hold spaces, and the last word is the days`() {
    #expect(TagInterval("stor  arbetsgivare 60")?.tag == "stor  arbetsgivare")
    #expect(TagInterval(" 2008 7 ").map { [$0.tag, "\($0.days)"] } == ["2008", "7"])
    for text in ["", "60", " 60", "a 0", "a -1", "a 99999999999999999999", "a\n 60", "a 60 "] {
      #expect((TagInterval(text) == nil) == (text != "a 60 "), "\(text)")
    }
  }
}

struct PromiseTests {
  private let town = municipality([
    .organisation: "Id: a\nName: A\nKind: company\n\nId: b\nName: B\nKind: company\n",
    .encounter: """
    Id: besok
    Date: 2008-09-01
    Kind: visit
    Subject: Besök
    Organisation: a
    Organisation: a

    """,
    .followUp: """
    Id: namnd
    What: Nämnd
    Due: 2008-10-15
    Organisation: a
    Organisation: a
    Encounter: besok

    Id: hallet
    What: Hållet
    Due: 2008-10-02
    Done: 2008-09-30
    Organisation: a

    Id: besoket
    What: Lovat på besöket
    Due: 2008-09
    Encounter: besok

    Id: annan
    What: Till en annan
    Organisation: b
    Encounter: besok

    Id: egen
    What: Det som A själv har lovat
    OwnerOrganisation: a

    """,
    .meeting: """
    Id: hallet
    Name: Hållet
    Date: 2008-10-01
    Status: held
    Organisation: a

    Id: oktober
    Name: Oktober
    Date: 2008-10
    Organisation: a

    Id: senare
    Name: Utan dag
    Status: planned
    Organisation: b

    Id: installt
    Name: Inställt
    Date: 2008-10-03
    Status: cancelled
    Organisation: a

    """,
  ])

  private let a = RecordID(.organisation, "a")
  private let b = RecordID(.organisation, "b")

  @Test
  func `an organisation waits for what names it, and for what came of a visit and names none`() {
    #expect(town.openPromises(to: a).map { town.followUps[$0].id } == ["namnd", "besoket"])
    #expect(town.openPromises(to: b).map { town.followUps[$0].id } == ["annan"])
    #expect(town.openPromises(to: RecordID(.organisation, "ingen")).isEmpty)
    #expect(town.openPromiseCounts() == [2, 1])
    #expect(municipality([:]).openPromiseCounts().isEmpty)
  }

  @Test func `the promises to one are as many as among all`() {
    let example = Municipality.example
    let counts = example.openPromiseCounts()
    #expect(counts.contains { $0 > 1 })
    for row in example.organisations.indices {
      let id = example.organisations.id(at: row)
      #expect(example.openPromises(to: id).count == Int(counts[row]), "\(id)")
    }
  }

  @Test func `next is what comes first of meetings and promises, and nothing that is past`() throws
  {
    func next(_ id: RecordID, _ today: String) throws -> String? {
      town.nextContact(with: id, today: try day(today))?.id.key
    }
    #expect(try next(a, "2008-09-30") == "besoket")
    #expect(try next(a, "2008-10-01") == "namnd")
    #expect(try next(a, "2008-10-15") == "namnd")
    #expect(try next(a, "2008-10-16") == "oktober")
    #expect(try next(a, "2008-10-31") == "oktober")
    #expect(try next(a, "2008-11-01") == nil)
    #expect(try next(b, "2008-11-01") == "senare")
    #expect(town.nextContact(with: b, today: try day("2008-11-01"))?.date == nil)
  }
}
