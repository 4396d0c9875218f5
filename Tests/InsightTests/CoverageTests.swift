import TestTowns
import Almanac
import Example
import Insight
import Testing

@testable import Model

struct CoverageTests {
  private let town = municipality([
    .organisation: """
    Id: bygg
    Name: Bygg
    Kind: company
    Branch: 41200
    Employees: 4
    District: Norrby

    Id: el
    Name: El
    Kind: sole-trader
    Branch: 43210
    Employees: 0
    District: Hamnen

    Id: handel
    Name: Handel
    Kind: company
    Branch: 47
    Employees: 500
    District:  Norrby
    District: Hamnen

    Id: bara-namn
    Name: Bara namn
    Kind: company

    Id: skola
    Name: Skola
    Kind: school
    Branch: 85
    Employees: 20
    District: Norrby

    """,
    .encounter: """
    Id: 1
    Date: 2007-11
    Kind: visit
    Subject: Besök
    Organisation: bygg
    Organisation: skola

    Id: 2
    Date: 2008-09-30
    Kind: call
    Subject: Samtal
    Organisation: handel

    Id: 3
    Date: 2008-10-02
    Kind: visit
    Subject: I morgon
    Organisation: el

    """,
  ])

  private func coverage(_ today: String) throws -> Coverage { town.coverage(today: try day(today)) }

  private func text<Group>(_ shares: [Coverage.Share<Group>]) -> [String] {
    shares.map { "\($0.group) \($0.visited)/\($0.all)" }
  }

  @Test func `visits to businesses are counted by branch, size and district`() throws {
    let coverage = try coverage("2008-10-01")
    #expect(text(coverage.branches) == ["f 1/2", "g 0/1"])
    #expect(text(coverage.sizes) == ["none 0/1", "upTo4 1/1", "larger 0/1"])
    #expect(text(coverage.districts) == ["Norrby 1/2", "Hamnen 0/1"])
    #expect(coverage.visited == 1 && coverage.all == 4)
  }

  @Test func `a visit counts for this month and eleven more, not before it was made`() throws {
    #expect(try coverage("2008-10-02").visited == 2)
    #expect(try coverage("2008-10-31").visited == 2)
    // The first of November leaves November a year ago out.
    #expect(try coverage("2008-11-01").visited == 1)
    #expect(try coverage("2009-09-30").visited == 1)
    #expect(try coverage("2009-10-01").visited == 0)
    #expect(try coverage("2007-10-31").visited == 0)
  }

  @Test func `the branches that were visited are those of the pulse`() throws {
    let example = Municipality.example
    let coverage = example.coverage(today: Example.asOf)
    let pulse = example.pulse(today: Example.asOf)
    #expect(Set(coverage.branches.map(\.group)) == pulse.branches)
    #expect(
      Set(coverage.branches.filter { $0.visited > 0 }.map(\.group)) == pulse.visitedBranches)
    #expect(coverage.visited > 20 && coverage.visited < coverage.all)
    #expect(coverage.districts.reduce(0) { $0 + $1.all } <= coverage.all)
  }

  @Test func `unvisited are the businesses that are left`() throws {
    let rows = town.businesses(visited: false, by: try day("2008-10-01"))
    #expect(rows == [false, true, true, true, false])
    #expect(
      town.businesses(visited: true, by: try day("2008-10-01")) == [
        true, false, false, false, false,
      ])
    #expect(municipality([:]).businesses(visited: false, by: try day("2008-10-01")).isEmpty)
    #expect(municipality([:]).coverage(today: try day("2008-10-01")).all == 0)
  }

  @Test func `sizes are the classes of Statistics Sweden`() {
    let sizes = [-1, 0, 1, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 199, 200, 499, 500, .max]
    let classes: [SizeClass] = [
      .none, .none, .upTo4, .upTo4, .upTo9, .upTo9, .upTo19, .upTo19, .upTo49, .upTo49, .upTo99,
      .upTo99, .upTo199, .upTo199, .upTo499, .upTo499, .larger, .larger,
    ]
    #expect(sizes.map { SizeClass(employees: $0) } == classes)
    for size in SizeClass.allCases { #expect(SizeClass(employees: size.fewest) == size) }
  }

  @Test func `organisations are found by what a field says, as a search or as a whole`() {
    #expect(
      town.organisations(saying: "norr", in: "District", isWhole: false)
        == [true, false, true, false, true])
    #expect(town.organisations(saying: "norr", in: "District", isWhole: true).allSatisfy { !$0 })
    #expect(
      town.organisations(saying: "NORRBY", in: "District", isWhole: true)
        == [true, false, true, false, true])
    #expect(
      town.organisations(inBranch: "construction", isWhole: true)
        == [true, true, false, false, false])
    #expect(town.organisations(saying: "x", in: "Name", isWhole: false).allSatisfy { !$0 })
  }
}
