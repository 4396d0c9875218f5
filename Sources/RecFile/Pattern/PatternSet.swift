/// A bracket expression, or `\w` and its like: which characters it stands for.
struct PatternSet: Equatable, Sendable {
  enum Class: String {
    case alpha, digit, alnum, upper, lower, space, blank, punct, print, graph, cntrl, xdigit
  }

  var ranges: [ClosedRange<UInt32>] = []
  var classes: [Class] = []
  var isNegated = false

  static func word(negated: Bool) -> PatternSet {
    PatternSet(ranges: [0x5F...0x5F], classes: [.alnum], isNegated: negated)
  }

  static func space(negated: Bool) -> PatternSet {
    PatternSet(classes: [.space], isNegated: negated)
  }

  func holds(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    if contains(scalar) { return !isNegated }
    guard ignoringCase else { return isNegated }
    let properties = scalar.properties
    for other in [properties.lowercaseMapping, properties.uppercaseMapping] {
      let scalars = other.unicodeScalars
      if scalars.count == 1, let first = scalars.first, contains(first) { return !isNegated }
    }
    return isNegated
  }

  private func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } || classes.contains { $0.holds(scalar) }
  }
}

extension PatternSet.Class {
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let value = scalar.value
    let isControl = value < 0x20 || (0x7F..<0xA0).contains(value)
    switch self {
    case .alpha: return properties.isAlphabetic
    case .digit: return value &- 0x30 < 10
    case .alnum: return properties.isAlphabetic || value &- 0x30 < 10
    case .upper: return properties.isUppercase
    case .lower: return properties.isLowercase
    case .space: return properties.isWhitespace
    case .blank: return value == 0x20 || value == 0x09
    case .punct:
      return !isControl && !properties.isWhitespace && !properties.isAlphabetic
        && value &- 0x30 >= 10
    case .print: return !isControl
    case .graph: return !isControl && !properties.isWhitespace
    case .cntrl: return isControl
    case .xdigit: return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 6
    }
  }
}
