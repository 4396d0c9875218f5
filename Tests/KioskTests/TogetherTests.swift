import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

/// How the business life hangs together, from public records only.
struct TogetherTests {
  private static func organisation(
    _ key: String, needs: [String] = [], offers: [String] = []
  ) -> PublicOrganisation {
    PublicOrganisation(
      key: key, name: key.uppercased(), kind: .company, needs: needs, offers: offers)
  }

  private let publication = Publication(
    municipality: "Prov", asOf: Sample.asOf,
    organisations: [
      organisation("a", needs: ["kontor för tio"]), organisation("b"),
      organisation("c", offers: ["kontor i stan", "en sak till"]), organisation("d"),
      organisation("e"), organisation("f"),
    ],
    relations: [
      PublicRelation(from: "a", .supplier, to: "b", since: PartialDate("2008-02")),
      PublicRelation(from: "c", .member, to: "b", since: .year(2007)),
      PublicRelation(from: "d", .cooperates, to: "e", since: .year(2008)),
    ])

  @Test func `groups of three and more, what began this year, and what is sought and offered`() {
    let together = Exhibition(publication).together
    // Two that know each other are no group.
    #expect(together.groups == [Together.Group(rows: [0, 1, 2], centre: 1)])
    #expect(together.newTies.map(\.from) == [3, 0])
    #expect(together.notices.map(\.text) == ["kontor för tio", "kontor i stan"])
    #expect(together.notices.map(\.isNeed) == [true, false])
    #expect(Exhibition(Publication(municipality: "", asOf: Sample.asOf)).together.isEmpty)
  }

  @Test
  func `the page says it in plain words, and stands in the rotation where there is something`()
    throws
  {
    var state = KioskState(publication, size: Size(columns: 120, rows: 36), language: .swedish)
    state.pageIndex = try #require(state.pages.firstIndex(of: .together))
    let text = state.draw().text
    for words in [
      "3 företag och föreningar hänger ihop genom sina band.", "2 band är nya", "kring B",
      "D samverkar med E", "A levererar till B", "Söks: kontor för tio", "Erbjuds: kontor i stan",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let bare = Publication(
      municipality: "Prov", asOf: Sample.asOf, organisations: [Self.organisation("a")])
    #expect(!Page.all(of: Exhibition(bare), on: Sample.asOf).contains(.together))
  }

  @Test func `what is said counts all groups, also those that have no room`() throws {
    let keys = (0..<24).map { "o\($0)" }
    let many = Publication(
      municipality: "Prov", asOf: Sample.asOf, organisations: keys.map { Self.organisation($0) },
      relations: stride(from: 0, to: 24, by: 3).flatMap { first in
        [1, 2].map { PublicRelation(from: keys[first], .cooperates, to: keys[first + $0]) }
      })
    let together = Exhibition(many).together
    #expect(together.groups.count == 6 && together.groupCount == 8 && together.memberCount == 24)
    var state = KioskState(many, size: Size(columns: 80, rows: 24), language: .swedish)
    state.pageIndex = try #require(state.pages.firstIndex(of: .together))
    #expect(state.draw().text.contains("24 företag och föreningar hänger ihop i 8"))
  }
}
