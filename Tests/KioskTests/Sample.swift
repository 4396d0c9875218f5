import TestTowns
import Almanac
import Canvas
import Example
import Exchange
import Model
import Publication

@testable import Kiosk

/// Publications that tests begin from.
enum Sample: String, CaseIterable {
  /// What a first start shows: names and aims, nothing of how it goes.
  case starter
  /// Something of everything.
  case full
  /// What the fictional municipality publishes.
  case example
  /// Nothing public, and no name either.
  case empty
  /// Text that means ill, and long text.
  case hostile

  static let asOf = Day(year: 2008, month: 10, day: 1) ?? .first

  var publication: Publication {
    switch self {
    case .starter: Municipality.starter.publication(asOf: Sample.asOf)
    case .full: Sample.full(names: Sample.names, aim: "Vi vill känna våra företag: vilka de är.")
    case .example: Sample.exampled
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

  private static let exampled = Municipality.example.publication(asOf: asOf)

  private static let names = [
    "Uttryck viljan!", "Skaffa kunskaperna!", "Samverka regionalt!", "Ta regeringsgreppet!",
    "Bjud upp till dans!", "Nätverka för mervärde!", "Utveckla myndighetsrollen!",
  ]

  static func step(
    _ number: Int, name: String = "Namn", aim: String = "", status: StepStatus? = nil,
    progress: Int? = nil
  ) -> PublicStep {
    PublicStep(number: number, name: name, aim: aim, status: status, progress: progress)
  }

  private static func full(names: [String], aim: String) -> Publication {
    let statuses: [StepStatus?] = StepStatus.allCases + [nil, nil]
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
      municipality: "Tyresö kommun", asOf: asOf, steps: steps, activities: activities,
      indicators: indicators(aim), organisations: organisations(names[0]),
      relations: [
        PublicRelation(from: "bolag-1", .supplier, to: "bolag-2"),
        PublicRelation(from: "bolag-2", .cooperates, to: "bolag-3"),
        PublicRelation(from: "bolag-4", .member, to: "bolag-2"),
      ],
      meetings: [
        PublicMeeting(
          key: "frukost", name: names[1], date: PartialDate("2008-10-16"),
          time: TimeOfDay("07:30"), place: "Kommunhuset", status: .planned),
        PublicMeeting(
          key: "gala", name: "Gala", date: PartialDate("2009-03"), status: .cancelled),
        PublicMeeting(key: "besok", name: "Studiebesök"),
      ],
      council: ["bolag-3", "bolag-1"].map { PublicCouncilMember(organisation: $0) })
  }

  private static func indicators(_ text: String) -> [PublicIndicator] {
    let values = ["2004": 12.0, "2005": 40, "2006": 33.5, "2007": 61, "2008": 64]
    let observations = values.sorted { $0.key < $1.key }.compactMap { period, value in
      PartialDate(period).map { PublicObservation(period: $0, value: value) }
    }
    return [
      PublicIndicator(
        key: "kanda", name: "Företag som känner till " + text.prefix(40), steps: [1, 2, 6],
        unit: "procent", target: 80, better: .higher, source: text, observations: observations),
      PublicIndicator(
        key: "bygglov", name: "Handläggningstid för bygglov", steps: [2, 7], unit: "dagar",
        target: 70, better: .lower, observations: observations),
    ]
  }

  private static func organisations(_ name: String) -> [PublicOrganisation] {
    (1...12).map { number in
      PublicOrganisation(
        key: "bolag-\(number)", name: number == 2 ? name : "Bolaget \(number) AB",
        kind: number == 3 ? .association : .company, section: number < 6 ? .f : .c,
        size: number < 4 ? .small : .micro, city: "Tyresö")
    }
  }
}

extension KioskState {
  /// Presses keys by their names and gives the effects of the last one.
  @discardableResult
  mutating func press(_ names: String...) -> [KioskEffect] {
    names.compactMap { Key(name: $0) }.reduce([]) { _, key in update(.key(key)) }
  }

  /// Lets as much time pass as the page on show needs.
  @discardableResult
  mutating func waitForNext() -> [KioskEffect] { update(.waited(seconds: secondsToWait)) }

  /// Every page of it, drawn.
  func drawnPages() -> [Canvas] {
    (0..<pageCount).map { index in
      var state = self
      state.pageIndex = index
      return state.draw()
    }
  }

  /// What a visitor may come to beside the pages: the list, and organisations, drawn.
  func drawnPlaces() -> [Canvas] {
    let hubs = exhibition.hubs.prefix(2).map { VisitorPlace.organisation($0, tie: 0) }
    let places =
      exhibition.order.isEmpty ? [] : [VisitorPlace.list(0), .organisation(0, tie: 0)] + hubs
    return places.map { place in
      var state = self
      state.isRotating = false
      state.place = place
      return state.draw()
    }
  }
}
