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
