/// One place on a canvas: a character, what it means and what it lies on. Sixteen plain bytes, so
/// that canvases are cleared, copied and compared as fast as memory.
package struct Cell: Equatable, Sendable {
  package enum Width: UInt8, Sendable {
    /// The right half of the wide character to the left; has no character of its own.
    case continuation
    case narrow
    case wide
  }

  /// The first eight UTF-8 bytes, the first one lowest.
  let low: UInt64
  /// Six more bytes, then the role, then width and surface.
  let high: UInt64

  /// A space that means nothing.
  package static let blank = Cell(.space, role: .text, surface: .page)

  init(_ glyph: Glyph, role: Role, surface: Surface, width: Width? = nil) {
    let width = width ?? (glyph.columns == 2 ? .wide : .narrow)
    low = glyph.low
    high =
      glyph.high | UInt64(role.rawValue) << 48
      | UInt64(width.rawValue | surface.rawValue << 4) << 56
  }

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  package var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: high >> 48)) ?? .text }
  package var width: Width { Width(rawValue: UInt8(truncatingIfNeeded: high >> 56) & 3) ?? .narrow }
  package var surface: Surface {
    Surface(rawValue: UInt8(truncatingIfNeeded: high >> 60)) ?? .page
  }

  /// The character; a space in a continuation.
  package var character: Character { glyph.character }

  /// The ASCII byte of the character, nil if it is something else: the fast path of serialisers.
  package var ascii: UInt8? {
    low < 0x80 && high & 0xFFFF_FFFF_FFFF == 0 ? UInt8(truncatingIfNeeded: low) : nil
  }

  /// Appends the character's UTF-8; nothing for a continuation.
  package func appendUTF8(to bytes: inout [UInt8]) {
    if width != .continuation { glyph.appendUTF8(to: &bytes) }
  }

  var glyph: Glyph {
    Glyph(low: low, high: high & 0xFFFF_FFFF_FFFF, columns: width == .wide ? 2 : 1)
  }

  func with(role: Role, surface: Surface) -> Cell {
    let attributes =
      UInt64(role.rawValue) << 48 | UInt64(width.rawValue | surface.rawValue << 4) << 56
    return Cell(low: low, high: high & 0xFFFF_FFFF_FFFF | attributes)
  }
}

/// The surface under a cell. A role without a ground of its own is shown on the ground of its
/// surface, so that a muted word in an overlay stands on the overlay.
package enum Surface: UInt8, CaseIterable, Sendable {
  case page
  case header
  case footer
  case overlay
  case selected
  case selectedInactive
  case input

  /// The role whose style is the surface's ground and plain text.
  package var role: Role {
    switch self {
    case .page: .text
    case .header: .header
    case .footer: .footer
    case .overlay: .overlay
    case .selected: .selected
    case .selectedInactive: .selectedInactive
    case .input: .input
    }
  }

  /// Whether this is a selection bar, laid over roles that were there before.
  package var isBar: Bool { self == .selected || self == .selectedInactive }
}

extension Role {
  /// The surface that this role brings with it; nil for roles that are drawn on whatever is there.
  package var surface: Surface? {
    switch self {
    case .header: .header
    case .footer: .footer
    case .overlay: .overlay
    case .selected: .selected
    case .selectedInactive: .selectedInactive
    case .input: .input
    default: nil
    }
  }
}
