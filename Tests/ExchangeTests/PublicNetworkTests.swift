import TestTowns
import Almanac
import Exchange
import Publication
import Testing

@testable import Model

/// What leaves of organisations, ties, meetings and the council, and what holds it back.
struct PublicNetworkTests {
  private func organisation(_ id: String, _ more: String = "") -> String {
    "Id: \(id)\nName: Org \(id)\nVisibility: public\n\(more)\n"
  }

  private func publication(_ texts: [RecordType: String]) throws -> Publication {
    municipality(texts).publication(asOf: try day("2008-10-01"))
  }

  @Test func `a tie leaves only between two public organisations, and while it holds`() throws {
    func tie(_ from: String, _ to: String, _ more: String) -> String {
      "Id: \(from)\(to)\nFrom: \(from)\nTo: \(to)\nKind: supplier\n\(more)\n"
    }
    let open = "Visibility: public\n"
    let publication = try publication([
      .organisation: organisation("a") + organisation("b") + "Id: c\nName: C\n\n"
        + organisation("d") + organisation("e"),
      .relation: tie("a", "b", open) + tie("a", "c", open) + tie("c", "b", open)
        + tie("b", "a", "") + tie("a", "x", open) + tie("a", "a", open) + tie("a", "b", open)
        + tie("a", "d", open + "Until: 2008-09\n") + tie("a", "e", open + "Since: 2008-11\n")
        + tie("d", "e", open + "Until: 2008\n"),
    ])
    #expect(
      publication.relations == [
        PublicRelation(from: "org-a", .supplier, to: "org-b"),
        PublicRelation(from: "org-d", .supplier, to: "org-e"),
      ])
  }

  @Test func `the council is told by name, and only by organisations that are public`() throws {
    let publication = try publication([
      .organisation: organisation("o", "OtherName: X\n").replacing("Org o", with: "Östra")
        + organisation("z").replacing("Org z", with: "Åkeriet") + "Id: c\nName: C\n\n",
      .member: ["o", "z", "c", "x", "o"].enumerated().map { index, key in
        "Id: m\(index)\nOrganisation: \(key)\nOrder: \(index)\nVisibility: public\n\n"
      }.joined() + "Id: n\nOrganisation: z\n",
    ])
    #expect(publication.council.map(\.organisation) == ["akeriet", "ostra"])
  }

  @Test func `meetings of the last month and those to come leave, soonest first`() throws {
    func meeting(_ name: String, _ more: String) -> String {
      "Id: \(name)\nName: \(name)\nVisibility: public\n\(more)\n"
    }
    let publication = try publication([
      .meeting: meeting("utan-dag", "Status: planned\n")
        + meeting("sent", "Date: 2009-01\nTime: 09:00\n")
        + meeting("eftermiddag", "Date: 2008-10-02\nTime: 15:00\n")
        + meeting("morgon", "Date: 2008-10-02\nTime: 08:00\n")
        + meeting("nyss", "Date: 2008-09-01\nStatus: held\n")
        + meeting("forr", "Date: 2008-08-30\nStatus: held\n")
        + meeting("hallet-utan-dag", "Status: held\n")
        + meeting("installt", "Date: 2008-10-03\nStatus: cancelled\n")
    ])
    #expect(
      publication.meetings.map(\.name)
        == ["nyss", "morgon", "eftermiddag", "installt", "sent", "utan-dag"])
    #expect(
      publication.comingMeetings(on: try day("2008-10-02")).map(\.name)
        == ["morgon", "eftermiddag", "installt", "sent", "utan-dag"])
  }

  @Test func `keys are made of names, each its own, and a record without a name stays`() throws {
    let publication = try publication([
      .organisation: ["Bygg & El", "Bygg el", "日本", "Bygg el 2", "Bygg/El"].enumerated().map {
        "Id: k\($0)\nName: \($1)\nVisibility: public\n\n"
      }.joined() + "Id: ada-andersson\nVisibility: public\n"
    ])
    #expect(
      publication.organisations.map(\.key)
        == ["bygg-el", "bygg-el-2", "x", "bygg-el-2-2", "bygg-el-3"])
  }

  @Test func `how many work there leaves as a class, and a web address only if it is one`() throws {
    let publication = try publication([
      .organisation: [0, 9, 10, 49, 50, 249, 250].map {
        organisation("\($0)", "Employees: \($0)\n")
      }
      .joined() + organisation("w", "Web: ada@example.org\n")
        + organisation("v", "Web: www.example.org\n")
    ])
    #expect(
      publication.organisations.map(\.size)
        == [.nobody, .micro, .small, .small, .medium, .medium, .large, nil, nil])
    #expect(publication.organisations.compactMap(\.web) == ["www.example.org"])
  }

  @Test func `how a step goes follows from its public activities alone`() throws {
    func activity(_ id: String, _ more: String) -> String {
      "Id: \(id)\nName: \(id)\nStep: 1\n\(more)\n"
    }
    let publication = try publication([
      .step: "Number: 1\nName: A\nAim: A\nVisibility: public\n",
      .activity: activity("a", "Status: done\nProgress: 100\nVisibility: public\n")
        + activity("b", "Status: on-track\nProgress: 50\nVisibility: public\n")
        + activity("c", "Status: late\nProgress: 0\n"),
    ])
    #expect(publication.steps.map(\.progress) == [75])
    #expect(publication.steps.map(\.status) == [.onTrack])
  }

  @Test func `public businesses are counted, most first`() {
    let kinds: [(OrganisationKind?, BranchSection?, PublicSize?)] = [
      (.company, .f, .large), (.soleTrader, .g, .nobody), (.company, .g, .micro),
      (.municipality, .o, .large), (nil, .g, nil), (.company, nil, .micro),
    ]
    let counts = PublicCounts(
      kinds.enumerated().map { index, kind in
        PublicOrganisation(
          key: "\(index)", name: "", kind: kind.0, section: kind.1, size: kind.2)
      })
    #expect(counts.businesses == 4 && counts.others == 2)
    #expect(counts.bySection.map(\.section) == [.g, .f])
    #expect(counts.bySection.map(\.count) == [2, 1])
    #expect(counts.bySize.map(\.size) == [.nobody, .micro, .large])
  }
}
