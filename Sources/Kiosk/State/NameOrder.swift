/// The alphabet of the hall: å, ä and ö last, small and capital letters alike, and letters with
/// other accents as without.
enum NameOrder {
  /// The rows of the names in that order; names that are alike keep theirs.
  static func rows(of names: [String]) -> [Int] {
    let keys = names.map(key)
    return names.indices.sorted { one, other in
      keys[one] == keys[other]
        ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }
  }

  /// More of a name than this does not matter.
  private static let length = 40

  private static func key(_ name: String) -> [UInt32] {
    name.unicodeScalars.prefix(length).map(value)
  }

  private static func value(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "A"..."Z": scalar.value + 32
    case "å", "Å": 0x7B
    case "ä", "Ä", "æ", "Æ": 0x7C
    case "ö", "Ö", "ø", "Ø": 0x7D
    case "é", "É", "è", "È", "ê", "Ê", "ë", "Ë": 0x65
    case "á", "Á", "à", "À", "â", "Â": 0x61
    case "ü", "Ü", "ú", "Ú": 0x75
    default: scalar.value
    }
  }
}
