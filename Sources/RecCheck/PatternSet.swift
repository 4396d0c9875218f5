import RecFile

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
    scalar.isASCII ? holds(UInt8(truncatingIfNeeded: scalar.value)) : holds(scalar.properties)
  }

  private func holds(_ byte: UInt8) -> Bool {
    let isLetter = Byte.isLetter(byte)
    let isDigit = byte &- 0x30 < 10
    return switch self {
    case .alpha: isLetter
    case .digit: isDigit
    case .alnum: isLetter || isDigit
    case .upper: byte &- 0x41 < 26
    case .lower: byte &- 0x61 < 26
    case .space: byte == 0x20 || byte &- 0x09 < 5
    case .blank: Byte.isBlank(byte)
    case .punct: byte &- 0x21 < 94 && !isLetter && !isDigit
    case .print: byte &- 0x20 < 95
    case .graph: byte &- 0x21 < 94
    case .cntrl: byte < 0x20 || byte == 0x7F
    case .xdigit: isDigit || (byte | 0x20) &- 0x61 < 6
    }
  }

  private func holds(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch self {
    case .alpha, .alnum: properties.isAlphabetic
    case .upper: properties.isUppercase
    case .lower: properties.isLowercase
    case .space: properties.isWhitespace
    case .blank: properties.generalCategory == .spaceSeparator
    case .punct: properties.isGraphic && !properties.isAlphabetic
    case .print: properties.isGraphic || properties.isWhitespace
    case .graph: properties.isGraphic
    case .cntrl: properties.generalCategory == .control
    case .digit, .xdigit: false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isGraphic: Bool { !isWhitespace && generalCategory != .control }
}
