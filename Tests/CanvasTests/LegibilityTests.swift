import Testing

@testable import Canvas

/// What terminals with few colours show of a theme, by how they really look.
struct LegibilityTests {
  enum Ground: CaseIterable, Sendable { case dark, light }

  /// A terminal as it comes, and what it does with bold letters.
  struct Screen: Sendable, CustomTestStringConvertible {
    let name: String
    let colours: [Int]
    let isBoldBright: Bool
    let depths: [ColourDepth]
    /// Dim letters are bright black, as on the Linux console; else two thirds as light.
    var isDimGrey = false

    var testDescription: String { "\(name), bold is \(isBoldBright ? "bright" : "bold")" }

    func colour(_ index: UInt8) -> RGB {
      let value = colours[Int(index)]
      return RGB(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    }

    /// The colours of letters and of what is behind them.
    func inkAndPaper(_ shown: Appearance, _ ground: Ground) -> (ink: RGB, paper: RGB) {
      let own =
        ground == .dark ? [RGB(229, 229, 229), RGB(0, 0, 0)] : [RGB(0, 0, 0), RGB(255, 255, 255)]
      var ink = own[0]
      var paper = own[1]
      if case .indexed(let index) = shown.background { paper = colour(index) }
      if case .indexed(let index) = shown.foreground {
        let isBright = isBoldBright && shown.attributes.contains(.bold) && index < 8
        ink = colour(isBright ? index + 8 : index)
      }
      if shown.attributes.contains(.dim) {
        ink = isDimGrey ? colour(8) : RGB(ink.red / 3 * 2, ink.green / 3 * 2, ink.blue / 3 * 2)
      }
      return shown.attributes.contains(.reverse) ? (paper, ink) : (ink, paper)
    }
  }

  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let linux = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]
  private static let putty = [
    0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]
  private static let macOS = [
    0x000000, 0xC23621, 0x25BC24, 0xADAD27, 0x492EE1, 0xD338D3, 0x33BBC8, 0xCBCCCD,
    0x818383, 0xFC391F, 0x31E722, 0xEAEC23, 0x5833FF, 0xF935F8, 0x14F0F0, 0xE9EBEB,
  ]

  static let screens =
    [("xterm", xterm), ("PuTTY", putty), ("Terminal.app", macOS)].flatMap { name, colours in
      [true, false].map {
        Screen(name: name, colours: colours, isBoldBright: $0, depths: [.named8, .named16])
      }
    } + [
      Screen(
        name: "Linux console", colours: linux, isBoldBright: true, depths: [.named8],
        isDimGrey: true)
    ]

  @Test(arguments: Theme.builtIn.map(\.name), screens)
  func `every role can be read on every surface, whatever the terminal's own ground is`(
    name: String, screen: Screen
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let least = ["kontrast", "hallen"].contains(name) ? 7.0 : 4.5
    for (role, surface, depth, shown) in Self.looks(of: theme, screen.depths) {
      // The console is not asked to dim letters; see the palette of the terminal.
      if screen.isDimGrey, shown.attributes.contains(.dim), !role.isFaint { continue }
      for ground in Ground.allCases {
        let (ink, paper) = screen.inkAndPaper(shown, ground)
        let contrast = ColourVision.contrast(ink, paper)
        #expect(
          contrast >= (role.isFaint ? 2 : least),
          "\(role) on \(surface), \(depth): \(ink) on \(paper) \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name))
  func `a theme of names has a ground of its own, or no colours at all`(name: String) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for (role, surface, _, shown) in Self.looks(of: theme, [.named8, .named16]) {
      #expect(
        (shown.background == .standard) == (shown.foreground == .standard), "\(role) \(surface)")
      #expect(theme.isColoured == (shown.background != .standard))
    }
  }

  @Test func `any theme that names its ground can be read, whatever else it names`() {
    let names = NamedColour.allCases.map(Optional.some) + [nil]
    for ground in NamedColour.allCases {
      for (index, ink) in names.enumerated() {
        let attributes: Attributes = [[.bold], [], [.dim], [.bold, .reverse]][index % 4]
        let style = Style(
          attributes: attributes, named16: .init(foreground: ink, background: ground))
        for screen in Self.screens {
          for depth in screen.depths {
            let shown = style.resolved(depth)
            let (ink, paper) = screen.inkAndPaper(shown, .dark)
            #expect(ColourVision.contrast(ink, paper) >= 4.5, "\(style) \(screen.name) \(depth)")
          }
        }
      }
    }
  }

  @Test func `what can be read as it is named is shown as it is named`() {
    let named = Style.Named(foreground: .brightYellow, background: .black, attributes: .underline)
    let style = Style(named16: named)
    #expect(
      style.resolved(.named16)
        == Appearance(foreground: .indexed(11), background: .indexed(0), attributes: .underline))
    #expect(
      style.resolved(.named8)
        == Appearance(
          foreground: .indexed(3), background: .indexed(0), attributes: [.underline, .bold]))
  }

  private static func looks(
    of theme: Theme, _ depths: [ColourDepth]
  ) -> [(Role, Surface, ColourDepth, Appearance)] {
    depths.flatMap { depth in
      Role.allCases.flatMap { role in
        Surface.allCases.map { surface in
          (role, surface, depth, theme.appearance(of: role, on: surface, depth: depth))
        }
      }
    }
  }
}
