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
