/// A colour in sRGB.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.utf8
    guard digits.count == 7, digits.first == UInt8(ascii: "#"),
      digits.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }
}

extension RGB: CustomStringConvertible {
  /// `#rrggbb`.
  package var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// One of the sixteen colours that every terminal names, whatever it makes them look like.
package enum NamedColour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite

  /// As themes write it: `red`, `bright-red`.
  package var name: String { Self.names[Int(rawValue)] }

  /// In the order of the cases; in a list, since each role of each theme asks at the start.
  private static let names: [String] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return plain + plain.map { "bright-\($0)" }
  }()

  package var isBright: Bool { rawValue >= 8 }

  /// The dark variant among the first eight.
  package var plain: NamedColour { NamedColour(rawValue: rawValue & 7) ?? .white }

  package init?(name: some StringProtocol) {
    guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(place))
  }
}

extension NamedColour {
  /// The name whose usual look, xterm's, is nearest: for themes that give no names themselves.
  init(nearest colour: RGB) {
    let wanted = OKLab(colour)
    self =
      Self.allCases.min {
        OKLab($0.usual).distance(to: wanted) < OKLab($1.usual).distance(to: wanted)
      } ?? .white
  }

  /// The defaults of xterm.
  package var usual: RGB {
    switch self {
    case .black: RGB(0, 0, 0)
    case .red: RGB(205, 0, 0)
    case .green: RGB(0, 205, 0)
    case .yellow: RGB(205, 205, 0)
    case .blue: RGB(0, 0, 238)
    case .magenta: RGB(205, 0, 205)
    case .cyan: RGB(0, 205, 205)
    case .white: RGB(229, 229, 229)
    case .brightBlack: RGB(127, 127, 127)
    case .brightRed: RGB(255, 0, 0)
    case .brightGreen: RGB(0, 255, 0)
    case .brightYellow: RGB(255, 255, 0)
    case .brightBlue: RGB(92, 92, 255)
    case .brightMagenta: RGB(255, 0, 255)
    case .brightCyan: RGB(0, 255, 255)
    case .brightWhite: RGB(255, 255, 255)
    }
  }
}

/// The 240 colours of xterm's palette that are the same everywhere: a 6×6×6 cube and 24 greys. The
/// sixteen before them are the user's own and are never chosen.
package enum Palette256 {
  /// The index, 16...255, of the colour that looks nearest.
  package static func index(nearest colour: RGB) -> UInt8 {
    let wanted = OKLab(colour)
    let distances = lab.map { $0.distance(to: wanted) }
    let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    return UInt8(nearest + 16)
  }

  /// The colour at an index; nil for the user's own sixteen.
  package static func colour(at index: UInt8) -> RGB? {
    index < 16 ? nil : colours[Int(index) - 16]
  }

  private static let colours: [RGB] = {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = levels.flatMap { red in
      levels.flatMap { green in levels.map { RGB(red, green, $0) } }
    }
    return cube + (0..<24).map { RGB(8 + 10 * $0, 8 + 10 * $0, 8 + 10 * $0) }
  }()

  private static let lab: [OKLab] = colours.map(OKLab.init)
}

/// A colour as the eye orders it: lightness and two axes of hue, in Björn Ottosson's OKLab (2020).
/// Distances in it are close to how different two colours look.
struct OKLab: Sendable {
  let lightness: Double
  let greenRed: Double
  let blueYellow: Double

  init(_ colour: RGB) {
    let (red, green, blue) = (
      Self.linear(colour.red), Self.linear(colour.green), Self.linear(colour.blue)
    )
    let l = Self.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = Self.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = Self.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The squared distance.
  func distance(to other: OKLab) -> Double {
    let (l, a, b) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return l * l + a * a + b * b
  }

  /// Light from an sRGB byte, by a cubic that stays within 0.002 of the standard's power curve.
  static func linear(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
  }

  /// By Newton's method, since the standard library has none; the argument lies in 0...1.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 0.2 + 0.8 * value
    for _ in 0..<12 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}

/// How many colours a terminal can show.
package enum ColourDepth: String, CaseIterable, Sendable {
  /// Any `RGB`.
  case direct
  /// The 240 fixed colours of xterm's cube and grey ramp.
  case indexed256 = "256"
  case named16 = "16"
  case named8 = "8"
  /// Bold, underline, reverse and dim only.
  case none
}

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
