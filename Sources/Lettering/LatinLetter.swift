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

  /// The letter with a combining mark put on it; nil where it carries an accent already.
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

/// An accent on, under or through a Latin letter. In the order in which letters that differ
/// only in it are sorted (CLDR root).
package enum Accent: UInt8, CaseIterable {
  case none, acute, grave, breve, circumflex, caron, ring, diaeresis, doubleAcute, tilde
  case dotAbove, cedilla, ogonek, macron
  /// đ ħ ł ø ŧ
  case stroke
  /// æ œ
  case ligature
  /// ð
  case eth
  /// ı
  case dotless
  /// ŋ
  case eng
  /// þ
  case thorn
  /// ß
  case sharp

  /// The accent that a combining mark puts on the letter before it.
  init?(combining mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .grave
    case 0x301: self = .acute
    case 0x302: self = .circumflex
    case 0x303: self = .tilde
    case 0x304: self = .macron
    case 0x306: self = .breve
    case 0x307: self = .dotAbove
    case 0x308: self = .diaeresis
    case 0x30A: self = .ring
    case 0x30B: self = .doubleAcute
    case 0x30C: self = .caron
    case 0x327: self = .cedilla
    case 0x328: self = .ogonek
    default: return nil
    }
  }

  /// The precomposed small letters that carry it, each with its base letter after it.
  package var letters: String {
    switch self {
    case .none: ""
    case .acute: "áaéeíióoúuýyćcĺlńnŕrśsźz"
    case .grave: "àaèeìiòoùu"
    case .breve: "ăaĕeğgĭiŏoŭu"
    case .circumflex: "âaĉcêeĝgĥhîiĵjôoŝsûuŵwŷy"
    case .caron: "čcďděeľlňnřršsťtžz"
    case .ring: "åaůu"
    case .diaeresis: "äaëeïiöoüuÿy"
    case .doubleAcute: "őoűu"
    case .tilde: "ãañnõoĩiũu"
    case .dotAbove: "ċcėeġgżz"
    case .cedilla: "çcģgķkļlņnŗrşsţt"
    case .ogonek: "ąaęeįiųu"
    case .macron: "āaēeīiōoūu"
    case .stroke: "đdħhłløoŧt"
    case .ligature: "æaœo"
    case .eth: "ðd"
    case .dotless: "ıi"
    case .eng: "ŋn"
    case .thorn: "þt"
    case .sharp: "ßs"
    }
  }
}

/// Reads text as letters and other scalars, with a letter's combining mark put on it, so that å
/// is the same whether it was written as one scalar or as two.
struct LetterReader<Scalars: IteratorProtocol<Unicode.Scalar>>: IteratorProtocol, Sequence {
  enum Element: Equatable {
    case letter(LatinLetter)
    /// A combining mark that no letter takes up.
    case mark(Unicode.Scalar)
    case other(Unicode.Scalar)
  }

  private var scalars: Scalars
  private var ahead: Unicode.Scalar?

  init(_ scalars: Scalars) {
    self.scalars = scalars
    ahead = self.scalars.next()
  }

  mutating func next() -> Element? {
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    guard let letter = LatinLetter(scalar) else {
      return Self.isMark(scalar) ? .mark(scalar) : .other(scalar)
    }
    if let mark = ahead, let accent = Accent(combining: mark), let whole = letter.adding(accent) {
      ahead = scalars.next()
      return .letter(whole)
    }
    return .letter(letter)
  }

  /// Whether it is one of the combining diacritical marks of U+0300...U+036F.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}

extension Span<UInt8> {
  /// The number of the scalar that begins at a place, which then is past it; nil at the end, and
  /// for all beyond U+017F: a combining mark, too, which may belong to the letter before it.
  func latinScalar(at place: inout Int) -> Int? {
    guard place < count else { return nil }
    let byte = self[place]
    if byte < 0x80 {
      place &+= 1
      return Int(byte)
    }
    guard 0xC2...0xC5 ~= byte, place &+ 1 < count, self[place &+ 1] & 0xC0 == 0x80 else {
      return nil
    }
    let scalar = Int(byte & 0x1F) &<< 6 | Int(self[place &+ 1] & 0x3F)
    place &+= 2
    return scalar
  }
}
