import RecFile
import Testing

@testable import Canvas

struct BuiltInThemeTests {
  /// What may be fainter than letters: hairlines, and the part of a meter that is not there yet.
  static let faint: Set<Role> = [.rule, .meterEmpty]

  @Test func `there are five, and the first is the default`() {
    #expect(
      Theme.builtIn.map(\.name) == ["norrsken", "sommar", "kontrast", "svartvit", "hallen"])
    #expect(Theme.builtIn(named: "sommar")?.name == "sommar")
    #expect(Theme.builtIn(named: "finns inte") == nil)
  }

  @Test func `each is read without a problem and names every role`() {
    for file in Theme.builtInFiles {
      let rec = RecFile(file.bytes)
      #expect(Theme.read(rec).problems == [], "\(file.path)")
      let fields = rec.sets.flatMap(\.records).flatMap { $0.fields.map(\.name) }
      for role in Role.allCases { #expect(fields.contains(role.field), "\(file.path) \(role)") }
    }
    for theme in Theme.builtIn { #expect(!theme.doc.isEmpty) }
  }

  @Test(arguments: Theme.builtIn.map(\.name), [ColourDepth.direct, .indexed256])
  func `every role can be read on every surface`(name: String, depth: ColourDepth) throws {
    let theme = try #require(Theme.builtIn(named: name))
    guard theme.style(for: .text).foreground != nil else { return }
    let least = ["kontrast", "hallen"].contains(name) ? 7.0 : 4.5
    for role in Role.allCases where !Self.faint.contains(role) {
      for surface in Surface.allCases {
        let shown = theme.appearance(of: role, on: surface, depth: depth)
        let (ink, paper) = shown.inkAndPaper
        let contrast = ColourVision.contrast(ink, paper)
        #expect(contrast >= least, "\(name) \(role) on \(surface): \(ink) on \(paper) \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name))
  func `what is left of a meter is seen on the page`(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    guard theme.style(for: .text).foreground != nil else { return }
    let (ink, paper) = theme.appearance(of: .meterEmpty, depth: .direct).inkAndPaper
    #expect(ColourVision.contrast(ink, paper) >= 3, "\(name)")
  }

  @Test(arguments: ["norrsken", "sommar", "kontrast", "hallen"], ColourVision.allCases)
  func `the seven steps are told apart by their colours`(
    name: String, vision: ColourVision
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let colours = try (1...7).map { try #require(theme.style(for: .step($0)).foreground) }
    for (index, one) in colours.enumerated() {
      for (other, colour) in colours.enumerated().dropFirst(index + 1) {
        let distance = vision.distance(one, colour)
        #expect(distance >= (vision == .usual ? 0.09 : 0.055), "\(index + 1) and \(other + 1)")
      }
    }
  }

  @Test func `without colours only attributes are used`() {
    for theme in Theme.builtIn {
      for role in Role.allCases {
        for surface in Surface.allCases {
          let shown = theme.appearance(of: role, on: surface, depth: .none)
          #expect(shown.foreground == .standard && shown.background == .standard)
        }
      }
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name))
  func `without colours what must be told apart is`(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    func shown(_ role: Role, on surface: Surface = .page) -> Appearance {
      theme.appearance(of: role, on: surface, depth: .none)
    }
    #expect(shown(.bad) != shown(.good))
    #expect(shown(.warning) != shown(.good))
    #expect(shown(.text, on: .selected) != shown(.text))
    #expect(shown(.text, on: .selectedInactive) != shown(.text))
    #expect(shown(.text, on: .selectedInactive) != shown(.text, on: .selected))
    #expect(shown(.headerActive) != shown(.header))
    #expect(shown(.muted) != shown(.text))
    #expect(shown(.key) != shown(.footer))
    #expect(shown(.text, on: .input) != shown(.text))
  }

  @Test(arguments: Theme.builtIn.map(\.name), [ColourDepth.named16, .named8])
  func `with few colours letters never have the colour of their ground`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in Role.allCases {
      for surface in Surface.allCases {
        let shown = theme.appearance(of: role, on: surface, depth: depth)
        if shown.background != .standard { #expect(shown.foreground != shown.background) }
        if case .indexed(let index) = shown.foreground {
          #expect(index < (depth == .named8 ? 8 : 16))
        }
        let bar = theme.appearance(of: .text, on: .selected, depth: depth)
        #expect(bar != theme.appearance(of: .text, depth: depth), "\(name)")
      }
    }
  }
}
