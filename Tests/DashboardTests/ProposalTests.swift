import Almanac
import Canvas
@testable import Dashboard
import Insight
import Model
import TestTowns
import Testing

/// What is worth doing today stands on the overview, and of large data it comes when it is known.
struct ProposalTests {
  @Test func `the overview proposes what is worth doing, and Enter leads there`() throws {
    var state = Sample.state(Sample.example)
    let panels = OverviewPanels(state.environment, limit: 10).groups.joined()
    let panel = try #require(panels.first { $0.title == "Dagens förslag" })
    #expect(panel.rows.count == 5)
    let heading = try #require(state.place("Dagens förslag"))
    #expect(heading.y > 3)
    _ = try state.click("För samman Fabrikören")
    _ = try state.click("För samman Fabrikören")
    #expect(state.screen == .analysis && state.proposedAct?.isIntroduction == true)
  }

  @Test func `where nothing is proposed there is no heading`() {
    let state = Sample.state(municipality([.settings: "Municipality: Tyresö\n"]))
    #expect(state.place("Dagens förslag") == nil)
  }

  /// As large as what a key can't wait for.
  private static let large: Municipality = {
    let organisations = (0..<5_001).map { number in
      "Id: o\(number)\nName: Bolag \(number)\nKind: company\n"
        + (number == 0 ? "Need: kontor\n" : number == 1 ? "Offer: kontor\n" : "")
    }
    return municipality([
      .settings: "Municipality: Tyresö\n", .organisation: organisations.joined(separator: "\n"),
    ])
  }()

  @Test
  func `of large data nothing is worked out while a key waits, and it shows when it is known`()
    throws
  {
    var state = Sample.state(Self.large)
    #expect(state.environment.proposals == nil)
    try #require(state.wantedConclusions).conclude()
    _ = state.update(.concluded)
    #expect(state.environment.proposals?.isEmpty == false && state.wantedConclusions == nil)
    #expect(state.place("Dagens förslag") != nil)
    _ = state.press("6")
    #expect(state.place("Räknas ut") != nil && state.proposedAct == nil)
    var rounds = 0
    while let wanted = state.wantedConclusions {
      wanted.conclude()
      _ = state.update(.concluded)
      rounds += 1
      try #require(rounds <= Inquiry.all.count)
    }
    #expect(rounds == Inquiry.all.count)
    #expect(state.place("Räknas ut") == nil && state.proposedAct?.isIntroduction == true)
  }
}
