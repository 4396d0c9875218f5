/// The meaning of a cell. Screens name roles, never colours; a ``Theme`` says how each is shown.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Plain text. On a surface such as an overlay it is that surface's own plain text.
  case text
  /// Units, labels, whatever may be passed over.
  case muted
  case heading
  /// The name of what the screen or card is about.
  case title
  case accent
  /// The line at the top; a surface.
  case header
  /// The tab of the screen that shows.
  case headerActive
  /// The line of keys at the bottom; a surface.
  case footer
  /// A key's name in footer and help.
  case key
  /// A hairline.
  case rule
  /// The selection bar; a surface.
  case selected
  /// The selection in the half that doesn't have the keyboard; a surface.
  case selectedInactive
  /// The letters that a filter found.
  case match
  /// A filter that is on.
  case chip
  /// A line being typed in; a surface.
  case input
  case good
  case warning
  case bad
  case info
  /// A red day in the calendar.
  case holiday
  case today
  case weekend
  case meterFull
  case meterEmpty
  case bar
  case graph
  case link
  /// A window above the screen; a surface.
  case overlay
  case overlayHeading
  /// The visible mark that stands for a control or format character.
  case mark
  case step1, step2, step3, step4, step5, step6, step7
  /// The kiosk's block letters.
  case big

  /// The role of step `number`, 1...7; any other number is plain text.
  package static func step(_ number: Int) -> Role {
    guard (1...7).contains(number) else { return .text }
    return Role(rawValue: Role.step1.rawValue + UInt8(number - 1)) ?? .text
  }
}

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
