extension String {
  /// The readable key that a name gives: small letters a–z, digits and single hyphens.
  /// "Bygg & El i Åby" gives `bygg-el-i-aby`, "Łukasz Żółć" `lukasz-zolc`, "Мария" `maria`. Empty where
  /// no letter has one of the Latin alphabet in its place.
  package var slug: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if let letter = scalar.slugByte {
        bytes.append(letter)
      } else if let letters = Transliteration.letters(of: scalar, after: last) {
        bytes += letters.utf8
      } else if !scalar.isCombining, let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
      last = scalar
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// An ASCII letter or digit as it stands in keys.
  fileprivate var slugByte: UInt8? {
    switch value {
    case 0x61...0x7A, 0x30...0x39: UInt8(value)
    case 0x41...0x5A: UInt8(value) | 0x20
    default: nil
    }
  }

  /// A mark on the letter before it, such as the ring of a decomposed å.
  fileprivate var isCombining: Bool { (0x300...0x36F).contains(value) }
}

/// Letters of other alphabets in those of the Latin one, as passports and libraries write them.
private enum Transliteration {
  /// - Parameter last: the scalar before it, which some letters depend on: "Мария" is maria.
  static func letters(of scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> String? {
    if scalar.value < 0xC0 { return nil }
    if let letter = LatinLetter(scalar) { return latin(letter) }
    if (0x1E00...0x1EFF).contains(scalar.value) { return extended(scalar) }
    if let last, let letters = pairs[[last, scalar]] { return letters }
    return table[scalar]
  }

  private static func latin(_ letter: LatinLetter) -> String {
    switch letter.accent {
    case .ligature: letter.base == UInt8(ascii: "a") ? "ae" : "oe"
    case .thorn: "th"
    case .sharp: "ss"
    case .eng: "ng"
    default: String(Unicode.Scalar(letter.base))
    }
  }

  /// The Latin letters of U+1E00...U+1EFF, such as those of Vietnamese: the last scalar with each base.
  private static func extended(_ scalar: Unicode.Scalar) -> String? {
    let bases: [(last: UInt32, base: String)] = [
      (0x1E01, "a"), (0x1E07, "b"), (0x1E09, "c"), (0x1E13, "d"), (0x1E1D, "e"), (0x1E1F, "f"),
      (0x1E21, "g"), (0x1E2B, "h"), (0x1E2F, "i"), (0x1E35, "k"), (0x1E3D, "l"), (0x1E43, "m"),
      (0x1E4B, "n"), (0x1E53, "o"), (0x1E57, "p"), (0x1E5F, "r"), (0x1E69, "s"), (0x1E71, "t"),
      (0x1E7B, "u"), (0x1E7F, "v"), (0x1E89, "w"), (0x1E8D, "x"), (0x1E8F, "y"), (0x1E95, "z"),
      (0x1E96, "h"), (0x1E97, "t"), (0x1E98, "w"), (0x1E99, "y"), (0x1E9A, "a"), (0x1E9D, "s"),
      (0x1E9E, "ss"), (0x1E9F, "d"), (0x1EB7, "a"), (0x1EC7, "e"), (0x1ECB, "i"), (0x1EE3, "o"),
      (0x1EF1, "u"), (0x1EF9, "y"),
    ]
    return bases.first { scalar.value <= $0.last }?.base
  }

  private static let pairs: [[Unicode.Scalar]: String] = {
    var pairs: [[Unicode.Scalar]: String] = [:]
    for (pair, letters) in [
      ("ия", "a"), ("Ия", "a"), ("ИЯ", "a"), ("ου", "u"), ("Ου", "u"), ("ού", "u"),
    ] {
      pairs[Array(pair.unicodeScalars)] = letters
    }
    return pairs
  }()

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for entry in list.split(separator: " ") {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      for scalar in parts[0].unicodeScalars {
        table[scalar] = String(parts[1])
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        if let first = capital.first, capital.count == 1 { table[first] = String(parts[1]) }
      }
    }
    return table
  }()

  /// Cyrillic, Greek, and Latin letters that `LatinLetter` has not. Signs have nothing in their place.
  private static let list =
    "а=a б=b в=v гґѓ=g д=d её=e є=ye ж=zh з=z иіѝ=i ї=yi й=y кќ=k л=l м=m н=n о=o п=p р=r с=s т=t уў=u"
    + " ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъь= ы=y э=e ю=yu я=ya ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѕ=dz"
    + " αά=a β=b γ=g δ=d εέ=e ζ=z ηή=i θ=th ιίϊΐ=i κ=k λ=l μ=m ν=n ξ=x οό=o π=p ρ=r σς=s τ=t υύϋΰ=y"
    + " φ=f χ=ch ψ=ps ωώ=o ș=s ț=t ơ=o ư=u ǎ=a ǐ=i ǒ=o ǔ=u ǧ=g ǩ=k ə=e ƒ=f ɓ=b ɗ=d ƙ=k ǿ=o ǽ=ae ǻ=a"
}
