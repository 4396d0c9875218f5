extension Unicode.Scalar {
  /// How a scalar is shown in cells. This is the only place that decides it.
  enum Kind: Equatable {
    /// Starts a cell of that many columns, perhaps as another scalar that looks the same.
    case base(Unicode.Scalar, columns: Int)
    /// Stands on the base before it, in the same cell.
    case mark
    /// Leaves no trace: it would only choose between looks that terminals don't agree on.
    case nothing
    /// Shown as this visible mark, since it would act and not be seen.
    case replaced(Unicode.Scalar)
  }

  /// Everything below U+0300 is decided without looking anything up.
  var kind: Kind {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: .base(self, columns: 1)
    case 0x09, 0xA0: .base(" ", columns: 1)
    case 0x00..<0x20: .replaced(Unicode.Scalar(UInt32(0x2400) + value) ?? "\u{FFFD}")
    case 0x7F: .replaced("\u{2421}")
    case 0xAD: .base("-", columns: 1)
    case 0x80..<0xA0: .replaced("\u{FFFD}")
    case 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2300, 0x2400..<0x2427, 0x2440..<0x244B,
      0x2460..<0x25FD, 0x2800..<0x2900:
      .base(self, columns: 1)
    default: kindByProperties
    }
  }

  private var kindByProperties: Kind {
    if Self.isInvisibleChoice(value) { return .nothing }
    if Self.regionalIndicators.contains(value) {
      return .base(Unicode.Scalar(UInt8(value &- 0x1F1E6 &+ 0x41)), columns: 1)
    }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
      return .replaced("\u{FFFD}")
    }
    if TextWidth.isConjoiningJamo(value) { return .mark }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spaceSeparator: return .base(" ", columns: 1)
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .replaced("\u{FFFD}")
    default: return .base(self, columns: TextWidth.isWide(value) ? 2 : 1)
    }
  }

  /// Variation selectors, the joiner of emoji and their skin tones: a terminal that obeys them and
  /// one that doesn't would use different numbers of columns.
  private static func isInvisibleChoice(_ value: UInt32) -> Bool {
    switch value {
    case 0x200D, 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  /// Pairs of these are flags in some terminals, two letters in others: two letters in ours.
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
}
