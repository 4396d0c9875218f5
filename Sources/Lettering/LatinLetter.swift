/// A letter of the Latin alphabet taken apart: `Å` is a capital a with a ring.
struct LatinLetter: Equatable, Sendable {
  /// a–z in ASCII.
  let base: UInt8
  let accent: Accent
  let isCapital: Bool

  /// The letter of a scalar up to U+017F; nil for all that is none.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: self.init(base: UInt8(scalar.value), accent: .none, isCapital: false)
    case 0x41...0x5A: self.init(base: UInt8(scalar.value) | 0x20, accent: .none, isCapital: true)
    case 0xC0...0x17F:
      guard let letter = Self.accented[Int(scalar.value) - 0xC0] else { return nil }
      self = letter
    default: return nil
    }
  }

  private init(base: UInt8, accent: Accent, isCapital: Bool) {
    self.base = base
    self.accent = accent
    self.isCapital = isCapital
  }

  /// The same letter with a combining mark put on it; nil where it carries an accent already.
  func adding(_ accent: Accent) -> LatinLetter? {
    self.accent == .none ? LatinLetter(base: base, accent: accent, isCapital: isCapital) : nil
  }

  /// U+00C0...U+017F.
  private static let accented: [LatinLetter?] = {
    var letters = [LatinLetter?](repeating: nil, count: 0x180 - 0xC0)
    func put(_ text: String, _ base: UInt8, _ accent: Accent, isCapital: Bool) {
      let scalars = text.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1 else { return }
      let place = Int(scalar.value) - 0xC0
      guard letters.indices.contains(place) else { return }
      letters[place] = LatinLetter(base: base, accent: accent, isCapital: isCapital)
    }
    for accent in Accent.allCases {
      let pairs = Array(accent.letters)
      for index in stride(from: 0, to: pairs.count - 1, by: 2) {
        guard let base = pairs[index + 1].asciiValue else { continue }
        put(String(pairs[index]), base, accent, isCapital: false)
        put(pairs[index].uppercased(), base, accent, isCapital: true)
      }
    }
    put("İ", UInt8(ascii: "i"), .dotAbove, isCapital: true)
    return letters
  }()
}
