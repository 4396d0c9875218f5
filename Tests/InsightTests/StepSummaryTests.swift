import TestTowns
import Almanac
import Insight
import Publication
import Testing

@testable import Model

struct StepSummaryTests {
  /// The summary of step 1, with what else it says, and activities of the given statuses: each a
  /// text of fields parted by `;`.
  private func summary(_ step: String, _ activities: [String]) throws -> StepSummary {
    let texts = activities.enumerated().map { place, fields in
      "Id: a\(place)\nName: A\nStep: 1\n"
        + fields.split(separator: ";").map { $0 + "\n" }.joined()
    }
    let town = municipality([
      .step: "Number: 1\nName: Ett\nAim: A\n\(step)", .activity: texts.joined(separator: "\n"),
    ])
    return try #require(town.stepSummaries(today: try day("2008-10-01")).first)
  }

  @Test(
    arguments: [
      ([], nil), ([""], nil), (["", ""], nil), (["Due: 2008-10"], nil), (["Status: fel"], nil),
      (["Status: planned"], .planned), (["Status: planned", ""], nil),
      (["Status: on-track"], .onTrack),
      (["Status: on-track", ""], .onTrack), (["Status: done"], .done),
      (["Status: done", "Status: done"], .done), (["Status: done", ""], .onTrack),
      (["Status: done", "Status: planned"], .onTrack), (["Status: at-risk", ""], .atRisk),
      (["Status: at-risk", "Status: done"], .atRisk), (["Status: late", "Status: at-risk"], .late),
      (["Status: on-track;Due: 2008-09-30"], .late),
      (["Status: on-track;Due: 2008-10-01"], .onTrack),
      (["Due: 2008-09"], .late), (["Status: done;Due: 2007"], .done),
      (["Status: planned;Due: 2008"], .planned),
    ] as [([String], StepStatus?)])
  func `a step's status follows from what its activities say, and is unknown where they don't`(
    _ activities: [String], _ status: StepStatus?
  ) throws {
    #expect(try summary("", activities).status == status)
    #expect(try summary("Status: at-risk\n", activities).status == .atRisk)
  }

  @Test(
    arguments: [
      ([], nil), ([""], nil), (["Progress: 0"], 0), (["Progress: 0", "Progress: 51"], 25),
      (["Progress: 40", ""], 40), (["Progress: 140"], nil), (["Status: done"], nil),
    ] as [([String], Int?)])
  func `a step's progress is the mean of what its activities say, and unknown is not nothing`(
    _ activities: [String], _ progress: Int?
  ) throws {
    #expect(try summary("", activities).progress == progress)
    #expect(try summary("Progress: 7\n", activities).progress == 7)
    #expect(try summary("Progress: 0\n", activities).progress == 0)
  }

  @Test func `steps come by number, each with all that serves it`() throws {
    let town = municipality([
      .step: "Number: 2\nName: B\n\nNumber: x\nName: X\n\nNumber: 1\nName: A\n",
      .activity: """
      Id: a
      Name: A
      Step: 1
      Step: 2
      Progress: 10

      Id: b
      Name: B
      Step: 2
      Progress: 20

      """,
      .indicator: "Id: i\nName: I\nStep: 2\n",
      .followUp: "Id: f\nWhat: F\nStep: 2\nStep: 1\n\nId: g\nWhat: G\nStep: 2\nDone: 2008-09-01\n",
    ])
    let summaries = town.stepSummaries(today: try day("2008-10-01"))
    #expect(summaries.map(\.step.id) == ["1", "2", "x"])
    #expect(summaries.map(\.activities) == [[0], [0, 1], []])
    #expect(summaries.map(\.indicators) == [[], [0], []])
    #expect(summaries.map(\.openFollowUps) == [1, 1, 0])
    #expect(summaries.map(\.progress) == [10, 15, nil])
    #expect(town.openFollowUps(to: .step(2)) == [0])
  }
}
