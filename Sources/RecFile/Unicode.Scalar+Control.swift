extension Unicode.Scalar {
  /// What a terminal obeys instead of showing it, or reorders text by: the control characters of C0
  /// and C1, DEL, line separators and bidi marks. Line ends and tabs are text.
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
