import TestTowns
import Almanac
import Insight
import Lettering
import RecFile
import Testing

@testable import Model

struct ReferenceTests {
  private let town = municipality([
    .step: "Number: 1\nName: Ett\nAim: A\n\nNumber: 2\nName: Två\nAim: B\n",
    .activity: "Id: insats\nName: Insats\nStep: 2\nStep: 1\nOwner: ada\nOrganisation: verket\n",
    .indicator: "Id: matt\nName: Mått\nStep: 1\n",
    .observation: """
    Id: m-2009
    Indicator: matt
    Period: 2009
    Value: 2

    Id: m-2008-12
    Indicator: matt
    Period: 2008-12
    Value: 1

    Id: m-utan-varde
    Indicator: matt
    Period: 2007

    """,
    .organisation: """
    Id: verket
    Name: Verket
    Kind: company
    PartOf: koncernen

    Id: koncernen
    Name: Koncernen
    Kind: company

    Id: ensam
    Name: Ensam
    Kind: company

    """,
    .person: "Id: ada\nName: Ada\n\nId: bo\nName: Bo\n",
    .appointment: """
    Id: ada-verket
    Person: ada
    Organisation: verket
    Role: VD

    Id: bo-verket
    Person: bo
    Organisation: verket
    Role: Styrelse

    """,
    .relation: """
    Id: r1
    From: verket
    To: koncernen
    Kind: supplier

    Id: r2
    From: koncernen
    To: verket
    Kind: owner

    """,
    .encounter: """
    Id: besok
    Date: 2008-09
    Kind: visit
    Subject: Besök
    Organisation: verket
    Organisation: koncernen
    Organisation: verket
    Person: bo
    Meeting: radet

    """,
    .followUp: "Id: lofte\nWhat: Löfte\nOwnerOrganisation: verket\nOrganisation: koncernen\n",
    .meeting: "Id: radet\nName: Rådet\nDate: 2008-09-24\nOrganisation: koncernen\n",
    .member: "Id: medlem\nOrganisation: verket\n",
    .dutyContact: """
    Id: jour
    Member: medlem
    Role: Drift

    Id: ersattare
    Member: medlem
    Role: Drift
    DeputyFor: jour

    """,
    .callout: "Id: larm\nKind: drill\nReason: Prov\nStarted: 2008-09-24 13:02\nBy: ada\n",
    .callAttempt: """
    Id: ring
    Callout: larm
    Member: medlem
    DutyContact: jour
    At: 2008-09-24 13:04
    Outcome: reached

    """,
  ])

  private func found<Element>(
    _ records: Records<Element>, _ type: RecordType, _ key: String, by field: String? = nil
  ) -> [String] {
    town.referrers(to: RecordID(type, key), from: Element.type, by: field).map { records[$0].id }
  }

  @Test func `an organisation knows everything that refers to it`() {
    #expect(found(town.appointments, .organisation, "verket") == ["ada-verket", "bo-verket"])
    #expect(found(town.relations, .organisation, "verket") == ["r1", "r2"])
    #expect(found(town.relations, .organisation, "verket", by: "From") == ["r1"])
    #expect(found(town.relations, .organisation, "verket", by: "To") == ["r2"])
    #expect(found(town.encounters, .organisation, "verket") == ["besok"])
    #expect(found(town.encounters, .organisation, "koncernen") == ["besok"])
    #expect(found(town.followUps, .organisation, "verket") == ["lofte"])
    #expect(found(town.meetings, .organisation, "koncernen") == ["radet"])
    #expect(found(town.activities, .organisation, "verket") == ["insats"])
    #expect(found(town.members, .organisation, "verket") == ["medlem"])
    #expect(found(town.organisations, .organisation, "koncernen") == ["verket"])
    for type in RecordType.allCases {
      #expect(town.referrers(to: RecordID(.organisation, "ensam"), from: type).isEmpty)
      #expect(town.referrers(to: RecordID(.organisation, "ingen"), from: type).isEmpty)
    }
  }

  @Test func `the others know who refers to them too`() {
    #expect(found(town.dutyContacts, .member, "medlem") == ["jour", "ersattare"])
    #expect(found(town.dutyContacts, .dutyContact, "jour") == ["ersattare"])
    #expect(found(town.callAttempts, .dutyContact, "jour") == ["ring"])
    #expect(found(town.callAttempts, .callout, "larm") == ["ring"])
    #expect(found(town.encounters, .meeting, "radet") == ["besok"])
    #expect(found(town.encounters, .person, "bo") == ["besok"])
    #expect(found(town.activities, .person, "ada", by: "Owner") == ["insats"])
    #expect(found(town.activities, .step, "1") == ["insats"])
    #expect(found(town.activities, .step, "2") == ["insats"])
    #expect(town.referring(to: .step(1), in: town.indicators).map(\.id) == ["matt"])
  }

  @Test func `an indicator's observations come by period, those without a value left out`() throws {
    let indicator = try #require(town.indicators["matt"])
    #expect(town.observations(of: indicator).map(\.id) == ["m-2008-12", "m-2009"])
  }

  @Test func `what a deletion would leave is told by type`() {
    let left = town.referrers(to: RecordID(.organisation, "verket"))
    let types: [RecordType] = [
      .activity, .appointment, .relation, .encounter, .followUp, .member,
    ]
    #expect(left.map(\.type) == types)
    #expect(left.map(\.rows) == [[0], [0, 1], [0, 1], [0], [0], [0]])
  }

  @Test func `what a record refers to comes in the order of its fields, each once`() {
    let ids = town.references(from: RecordID(.encounter, "besok")).map(\.description)
    #expect(
      ids == ["Organisation/verket", "Organisation/koncernen", "Person/bo", "Meeting/radet"])
    #expect(town.references(from: RecordID(.encounter, "inget")).isEmpty)
  }

  @Test func `a title says who and what, and in which language`() {
    func title(_ type: RecordType, _ key: String, _ language: Language = .swedish) -> String? {
      town.title(of: RecordID(type, key), language)
    }
    #expect(title(.step, "2") == "2 Två")
    #expect(title(.appointment, "ada-verket") == "Ada, VD, Verket")
    #expect(title(.relation, "r1") == "Verket levererar till Koncernen")
    #expect(title(.relation, "r1", .english) == "Verket supplies Koncernen")
    #expect(title(.member, "medlem") == "Verket")
    #expect(title(.observation, "m-2009") == "Mått 2009")
    #expect(title(.callAttempt, "ring", .english) == "Drift: reached")
    #expect(title(.person, "ingen") == nil)
  }

  @Test(arguments: RecordType.allCases)
  func `every record of every type has a title, whatever it lacks`(_ type: RecordType) {
    let key = type == .step ? "3" : "a-1"
    for text in [sampleText(type.schema.fields), "\(type.schema.key?.name ?? "X"): \(key)\n"] {
      let id = RecordID(type, type == .settings ? "" : key)
      let town = municipality([type: text])
      #expect(town.title(of: id, .swedish) != nil && town.title(of: id, .english) != nil)
    }
  }

  @Test func `replacing a file finds out anew what depends on it, and nothing else changes`() {
    #expect(town.problems.contains { $0.fact == .missingFile })
    let file = RecFile(Array("Id: koncernen\nName: Koncernen\nKind: company\n".utf8))
    let other = town.replacing(.organisation, with: file)
    #expect(other != town)
    #expect(other.referrers(to: RecordID(.organisation, "verket"), from: .relation).isEmpty)
    #expect(other.referrers(to: RecordID(.organisation, "koncernen"), from: .relation) == [0, 1])
    #expect(found(town.relations, .organisation, "verket") == ["r1", "r2"])
    #expect(other.replacing(.organisation, with: town.file(of: .organisation)) == town)
    #expect(other.searchIndex(of: .organisation).rows(matching: "verket").isEmpty)
    let broken = other.problems.filter {
      if case .brokenReference = $0.fact { true } else { false }
    }
    #expect(broken.count == 9)
  }

  @Test func `a key or reference written over two lines is understood`() {
    let town = municipality([
      .organisation: "Id: verket\nName: Verket\nKind: company\n",
      .member: "Id: medlem\nOrganisation: ver\\\nket\n",
    ])
    #expect(town.members[0].organisation == RecordID(.organisation, "verket"))
    #expect(town.referrers(to: RecordID(.organisation, "verket"), from: .member) == [0])
    #expect(!town.problems.contains { $0.path == "council/members.rec" })
  }
}
