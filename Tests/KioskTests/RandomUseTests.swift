import Almanac
import Canvas
import Publication
import TestSupport
import Testing

@testable import Kiosk

/// Whatever comes in whatever order: always a page, in the size of the screen, and no growth.
struct RandomUseTests {
  @Test(arguments: Sample.allCases)
  func `random keys, sizes, touches, clocks and publications never trap`(_ sample: Sample) {
    var random = SeededRandom(seed: 42)
    var state = sample.state()
    for _ in 0..<Nightly.rounds(200, byDay: 60) {
      let effects = state.update(RandomUseTests.message(&random))
      #expect(effects.isEmpty || effects == [.repaint])
      #expect(state.draw().size == state.size)
      #expect(state.pages.indices.contains(state.pageIndex))
      #expect((1...90).contains(state.secondsToWait))
      #expect(state.trail.count <= 20)
    }
  }

  private static let names = [
    "Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End", "Enter", "Escape",
    "Backspace", "Tab", "S-Tab", "Space", "0", "1", "4", "7", "9", "s", "e", "h", "x", "C-c",
    "F5", "Delete", "Paste:rm -rf",
  ]

  private static func message(_ random: inout SeededRandom) -> KioskMessage {
    let size = Size(
      columns: Int.random(in: 0...220, using: &random), rows: Int.random(in: 0...70, using: &random)
    )
    let point = Point(
      x: Int.random(in: -2...210, using: &random), y: Int.random(in: -2...70, using: &random))
    let moment = Words.moment("2008-09-20 00:00")
      .adding(seconds: Int.random(in: 0...5_000_000, using: &random))
    switch Int.random(in: 0..<100, using: &random) {
    case ..<55: return .key(names.randomElement(using: &random).flatMap { Key(name: $0) } ?? .enter)
    case ..<75:
      return .key(
        .mouse(Mouse(Mouse.Kind.allCases.randomElement(using: &random) ?? .press, at: point)))
    case ..<80: return .resized(size)
    case ..<88: return .waited(seconds: Int.random(in: -5...200, using: &random))
    case ..<92: return .ticked(now: moment)
    case ..<96:
      return .publication((Sample.allCases.randomElement(using: &random) ?? .full).publication)
    case ..<97: return .broken(since: moment)
    case ..<99: return .emergency(Bool.random(using: &random) ? Words.water : nil)
    default:
      return .settings(Words.settings(Language.allCases.randomElement(using: &random) ?? .swedish))
    }
  }

  @Test func `fifty thousand organisations and ten thousand activities are shown on every page`() {
    let crowd = RandomUseTests.crowd
    var state = KioskState(crowd, size: Size(columns: 200, rows: 60), language: .swedish)
    let pages = state.drawnPages().map(\.text).joined()
    #expect(pages.contains("50 000") || pages.contains("50\u{A0}000"))
    state.press("x")
    state.enter(.list(25_000))
    #expect(state.draw().text.contains("Företaget"))
    state.enter(.organisation(0, tie: 0))
    #expect(state.draw().text.contains("Företaget 0 AB"))
  }

  /// One organisation is tied to all the others.
  private static let crowd: Publication = {
    let organisations = (0..<50_000).map { number in
      PublicOrganisation(
        key: "o\(number)", name: "Företaget \(number * 7919 % 50_000) AB", kind: .company,
        section: BranchSection.allCases[number % 21], size: .micro)
    }
    return Publication(
      municipality: "Storstaden", asOf: Sample.asOf, steps: [Sample.step(1, aim: "Mål.")],
      activities: (0..<10_000).map {
        PublicActivity(key: "a\($0)", name: "Insats \($0)", steps: [1])
      },
      organisations: organisations,
      relations: (1..<50_000).map { PublicRelation(from: "o\($0)", .member, to: "o0") },
      meetings: (0..<10_000).map { PublicMeeting(key: "m\($0)", name: "Möte \($0)") },
      council: (0..<10_000).map { PublicCouncilMember(organisation: "o\($0)") })
  }()
}
