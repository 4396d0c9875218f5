extension Role {
  /// The fallback for a role that a theme doesn't name: another role, with these attributes too.
  /// Every chain ends at ``Role/text``; a theme of one line is already usable.
  package var fallback: (role: Role, adding: Attributes) {
    switch self {
    case .heading, .accent, .warning, .bad, .today, .chip: (.text, .bold)
    case .title, .overlayHeading, .headerActive, .key, .big: (.heading, [])
    case .selected: (.text, .reverse)
    case .selectedInactive, .match, .link, .input: (.text, .underline)
    case .rule: (.muted, [])
    case .meterEmpty: (.rule, [])
    case .holiday: (.bad, [])
    case .weekend: (.muted, [])
    case .mark: (.warning, [])
    case .graph: (.muted, [])
    case .meterFull, .bar: (.accent, [])
    default: (.text, [])
    }
  }

  func style(among named: [Role: Style]) -> Style {
    if let style = named[self] { return style }
    guard self != .text else { return Style() }
    var style = fallback.role.style(among: named)
    if fallback.role == .text, surface == nil { style.background = nil }
    style.attributes.formUnion(fallback.adding)
    return style
  }
}
