extension Style {
  /// The style in the terms of a terminal with that many colours.
  package func resolved(_ depth: ColourDepth) -> Appearance {
    switch depth {
    case .direct:
      Appearance(
        foreground: foreground.map { .direct($0) } ?? .standard,
        background: background.map { .direct($0) } ?? .standard, attributes: attributes)
    case .indexed256:
      Appearance(
        foreground: foreground.map { .indexed(Palette256.index(nearest: $0)) } ?? .standard,
        background: background.map { .indexed(Palette256.index(nearest: $0)) } ?? .standard,
        attributes: attributes)
    case .named16: resolvedTo16
    case .named8: resolvedTo8
    case .none: Appearance(attributes: attributes)
    }
  }

  /// What the theme says for terminals with names only, or else the nearest names.
  var namedColours: Named {
    named16
      ?? Named(
        foreground: foreground.map(NamedColour.init(nearest:)),
        background: background.map(NamedColour.init(nearest:)))
  }

  private var resolvedTo16: Appearance {
    let named = namedColours
    return Appearance(
      foreground: named.foreground.map { .indexed($0.rawValue) } ?? .standard,
      background: named.background.map { .indexed($0.rawValue) } ?? .standard,
      attributes: named.attributes ?? attributes)
  }

  /// Bright letters become bold ones; bright black, which would vanish on black, becomes the
  /// default colour dimmed.
  private var resolvedTo8: Appearance {
    let named = namedColours
    var attributes = named.attributes ?? attributes
    var foreground = named.foreground
    if foreground == .brightBlack {
      foreground = nil
      if named.background == nil { attributes.insert(.dim) }
    } else if foreground?.isBright == true {
      attributes.insert(.bold)
    }
    if foreground == nil, named.background != nil { foreground = .black }
    return Appearance(
      foreground: foreground.map { .indexed($0.plain.rawValue) } ?? .standard,
      background: named.background.map { .indexed($0.plain.rawValue) } ?? .standard,
      attributes: attributes)
  }
}
