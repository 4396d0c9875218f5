/// How the sixteen named colours look on a terminal that nobody has changed, and what it does to bold
/// and dim letters: what names are worth can only be told from that.
struct TerminalPalette: Sendable {
  /// The luminances of the sixteen, by WCAG 2.2.
  private let luminances: [Double]
  /// Whether bold letters always have the bright one of their two colours. Elsewhere the user says.
  private let isBoldBright: Bool
  /// The luminance of dim letters, where they all have one colour; else they have two thirds of
  /// their own light.
  private let dim: Double?
  private let dimmed: [Double]

  private init(_ colours: [RGB], isConsole: Bool = false) {
    luminances = colours.map(\.luminance)
    dimmed = colours.map { RGB($0.red / 3 * 2, $0.green / 3 * 2, $0.blue / 3 * 2).luminance }
    isBoldBright = isConsole
    dim = isConsole ? luminances[8] : nil
  }

  /// The least contrast that letters of those looks can have, 1 to 21.
  func contrast(_ ink: NamedColour, on ground: NamedColour, _ attributes: Attributes) -> Double {
    let below = luminances[Int(ground.rawValue)]
    return lights(ink, attributes).map { light in
      (max(light, below) + 0.05) / (min(light, below) + 0.05)
    }.min() ?? 1
  }

  private func lights(_ ink: NamedColour, _ attributes: Attributes) -> [Double] {
    let index = Int(ink.rawValue)
    if attributes.contains(.dim) { return [dim ?? dimmed[index]] }
    guard attributes.contains(.bold), !ink.isBright else { return [luminances[index]] }
    return isBoldBright ? [luminances[index + 8]] : [luminances[index], luminances[index + 8]]
  }

  /// Terminals that may show sixteen colours: xterm, PuTTY, and Terminal.app of macOS.
  static let of16: [TerminalPalette] = [
    TerminalPalette(NamedColour.allCases.map(\.usual)),
    TerminalPalette(levels(plain: 187, bright: 85, 255)),
    TerminalPalette([
      RGB(0, 0, 0), RGB(194, 54, 33), RGB(37, 188, 36), RGB(173, 173, 39), RGB(73, 46, 225),
      RGB(211, 56, 211), RGB(51, 187, 200), RGB(203, 204, 205), RGB(129, 131, 131),
      RGB(252, 57, 31), RGB(49, 231, 34), RGB(234, 236, 35), RGB(88, 51, 255), RGB(249, 53, 248),
      RGB(20, 240, 240), RGB(233, 235, 235),
    ]),
  ]

  /// Terminals that may show eight: those too, and the Linux console, which has brown for yellow.
  static let of8: [TerminalPalette] = {
    var colours = levels(plain: 170, bright: 85, 255)
    colours[3] = RGB(170, 85, 0)
    return of16 + [TerminalPalette(colours, isConsole: true)]
  }()

  /// Sixteen colours of as many levels of light as VGA had.
  private static func levels(plain: UInt8, bright low: UInt8, _ high: UInt8) -> [RGB] {
    func colours(_ off: UInt8, _ on: UInt8) -> [RGB] {
      (0..<8).map { bits in
        RGB(bits & 1 == 0 ? off : on, bits & 2 == 0 ? off : on, bits & 4 == 0 ? off : on)
      }
    }
    return colours(0, plain) + colours(low, high)
  }
}

extension RGB {
  /// WCAG 2.2's relative luminance, 0 to 1.
  var luminance: Double {
    0.2126 * OKLab.linear(red) + 0.7152 * OKLab.linear(green) + 0.0722 * OKLab.linear(blue)
  }
}
