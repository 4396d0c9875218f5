import Almanac
import Canvas
import Model
import Publication

@testable import Kiosk

/// Publications that tests begin from.
enum Sample: String, CaseIterable {
  /// What a first start shows: names and aims, nothing of how it goes.
  case starter
  /// Something of everything.
  case full
  /// Nothing public, and no name either.
  case empty
  /// Text that means ill, and long text.
  case hostile

  static let asOf = Day(year: 2008, month: 10, day: 1) ?? .first

  var publication: Publication {
    switch self {
    case .starter: Municipality(files: Starter.files).publication(asOf: Sample.asOf)
    case .full: Sample.full(names: Sample.names, aim: "Vi vill känna våra företag: vilka de är.")
    case .empty: Publication(municipality: "", asOf: Sample.asOf, steps: [])
    case .hostile:
      Sample.full(
        names: Array(
          repeating: "a\u{1B}[2J\u{202E}界" + String(repeating: "Ö", count: 300), count: 7),
        aim: String(repeating: "näringslivsutvecklingsstrategi\n", count: 400))
    }
  }

  func state(
    size: Size = Size(columns: 120, rows: 36), language: Language = .swedish
  ) -> KioskState {
    KioskState(publication, size: size, language: language)
  }

  private static let names = [
    "Uttryck viljan!", "Skaffa kunskaperna!", "Samverka regionalt!", "Ta regeringsgreppet!",
    "Bjud upp till dans!", "Nätverka för mervärde!", "Utveckla myndighetsrollen!",
  ]

  static func step(
    _ number: Int, name: String = "Namn", aim: String = "", status: PublicStatus? = nil,
    progress: Int? = nil
  ) -> PublicStep {
    PublicStep(number: number, name: name, aim: aim, status: status, progress: progress)
  }

  private static func full(names: [String], aim: String) -> Publication {
    let statuses: [PublicStatus?] = PublicStatus.allCases + [nil, nil]
    let dues = ["2008-11-12", "2008-12", "2009", nil, "2009-01-15", nil]
    let activities = zip(statuses, dues).enumerated().map { index, activity in
      PublicActivity(
        key: "branschdag-\(index)", name: "Branschdag: " + aim.prefix(60),
        steps: Array((index + 2)..<8), status: activity.0,
        due: activity.1.flatMap { PartialDate($0) })
    }
    let steps = zip(names, statuses).enumerated().map { index, step in
      Sample.step(
        index + 1, name: step.0, aim: aim, status: step.1, progress: index == 6 ? nil : index * 20)
    }
    return Publication(
      municipality: "Tyresö kommun", asOf: asOf, steps: steps, activities: activities)
  }
}

extension KioskState {
  /// Presses keys by their names and gives the effects of the last one.
  @discardableResult
  mutating func press(_ names: String...) -> [KioskEffect] {
    names.compactMap { Key(name: $0) }.reduce([]) { _, key in update(.key(key)) }
  }

  /// Every page of it, drawn.
  func drawnPages() -> [Canvas] {
    (0..<pageCount).map { index in
      var state = self
      state.pageIndex = index
      return state.draw()
    }
  }
}
