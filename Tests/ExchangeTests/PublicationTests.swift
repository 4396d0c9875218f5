import TestTowns
import Almanac
import Exchange
import Publication
import RecFile
import Testing

@testable import Model

struct PublicationTests {
  private let secrets = [
    "08-465 004 00", "hemlig@example.org", "556000-4615", "HEMLIG", "ada-hemlig", "2099-12-31",
  ]

  /// A folder where everything is public, and every field that must not leave says a secret.
  private func town(_ visibility: String = "public") -> Municipality {
    Municipality { type in
      let shown = Leaving.fields[type] ?? []
      let text = sampleText(type.schema.fields) { field in
        if field.name == "Visibility" { return visibility }
        if shown.contains(field.name), field.name != "Kind", field.name != "AsOf" {
          return field.name == "Step" ? "3" : field.kind.sample
        }
        return switch field.kind {
        case .telephone: "08-465 004 00"
        case .email: "hemlig@example.org"
        case .organisationNumber: "556000-4615"
        case .reference: "ada-hemlig"
        case .text, .longText: "HEMLIG"
        case .day: "2099-12-31"
        case .choice(let choices) where field.name == "Kind" && type == .organisation:
          choices.options.first { $0.value == "sole-trader" }?.value ?? ""
        default: field.kind.sample
        }
      }
      return .bytes(Array(text.utf8))
    }
  }

  @Test func `of neighbours leaves between what their public values lie, and no name`() throws {
    func published(_ visibility: String, _ count: Int) throws -> PublicNeighbours? {
      let comparisons = (0..<count).map { number in
        "Id: c\(number)\nIndicator: a\nMunicipality: 990\(number)\nPeriod: 2008\n"
          + "Value: \(50 + number)\nVisibility: \(visibility)\n\n"
      }
      let town = municipality([
        .step: "Number: 1\nName: A\nVisibility: public\n",
        .indicator: "Id: a\nName: A\nStep: 1\nVisibility: public\n",
        .observation: "Id: o\nIndicator: a\nPeriod: 2008\nValue: 51\nVisibility: public\n",
        .comparison: comparisons.joined(),
      ])
      let publication = town.publication(asOf: try day("2008-10-01"))
      #expect(PublicationReader(publication.files).publication == publication)
      #expect(
        !publication.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("990") })
      return publication.indicators.first?.observations.first?.neighbours
    }
    #expect(try published("public", 4) == PublicNeighbours(low: 50, median: 51.5, high: 53))
    #expect(try published("public", 2) == nil && published("internal", 4) == nil)
  }

  @Test func `what is public leaves, and nothing else of it than what is named`() throws {
    let publication = town().publication(asOf: try day("2008-10-01"))
    #expect(publication.municipality == "Ord å")
    #expect(publication.asOf.description == "2008-10-01")
    let step = try #require(publication.steps.first)
    #expect(step.number == 3 && step.aim == "Mer\n\nord" && step.status == .done)
    let activity = try #require(publication.activities(of: step).first)
    #expect(activity.name == "Ord å" && activity.progress == 2)
    #expect(activity.due == PartialDate("2008-10"))
    let indicator = try #require(publication.indicators(of: step).first)
    #expect(indicator.source == "Ord å" && indicator.target == -12.5 && indicator.unit == "Ord å")
    #expect(
      indicator.observations == [PublicObservation(period: try date("2008-10"), value: -12.5)])
    let organisation = try #require(publication.organisations.first)
    #expect(organisation.key == "ord-a" && organisation.kind == .soleTrader)
    #expect(organisation.section == .h && organisation.size == .micro)
    #expect(publication.council == [PublicCouncilMember(organisation: "ord-a")])
    #expect(publication.meetings.map(\.key) == ["2008-10-ord-a"])
    var text = ""
    dump(publication, to: &text)
    for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test(arguments: [
    "internal", "confidential", "Public", "offentlig", "public!", "public\nVisibility: internal",
    "",
  ])
  func `what is not certainly public stays`(_ visibility: String) throws {
    let publication = town(visibility).publication(asOf: try day("2008-10-01"))
    #expect(
      publication
        == Publication(municipality: publication.municipality, asOf: publication.asOf))
  }

  @Test func `steps come by number, each once, with their public activities`() throws {
    let town = municipality([
      .step: """
      Number: 2
      Name: B
      Aim: B
      Visibility: public

      Number: 1
      Name: A
      Aim: A
      Visibility: public

      Number: 02
      Name: B igen
      Aim: B
      Visibility: public

      Number: 8
      Name: Ingen av de sju
      Aim: X
      Visibility: public

      Number: 3
      Name: C
      Aim: C

      """,
      .activity: """
      Id: a
      Name: Båda
      Step: 1
      Step: 2
      Visibility: public

      Id: b
      Name: Intern
      Step: 1

      Id: c
      Name: Till ett internt moment
      Step: 3
      Visibility: public

      """,
    ])
    let publication = town.publication(asOf: try day("2008-10-01"))
    #expect(publication.steps.map(\.name) == ["A", "B"])
    #expect(publication.activities.map(\.steps) == [[1, 2]])
    #expect(
      publication.steps.map { publication.activities(of: $0).map(\.name) } == [["Båda"], ["Båda"]])
    #expect(publication.steps.allSatisfy { $0.status == nil && $0.progress == nil })
  }

  @Test func `signs and words tell statuses apart, and visibilities`() {
    for language in Language.allCases {
      #expect(Set(StepStatus.allCases.map { $0.label(language) }).count == 5)
      #expect(Set(Visibility.allCases.map { $0.label(language) }).count == 3)
    }
    #expect(Set(StepStatus.allCases.map(\.sign)).count == 5)
  }
}
