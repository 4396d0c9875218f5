extension Style {
  /// The style in the terms of a terminal with that many colours.
  /// - Parameter least: the contrast that letters must have where only names of colours can be said;
  ///   see ``Named/legible(_:least:)``.
  package func resolved(_ depth: ColourDepth, least: Double = 4.5) -> Appearance {
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
    case .named16, .named8: resolvedToNames(depth, least: least)
    case .none: Appearance(attributes: attributes.withoutBoldReverse)
    }
  }

  /// The theme's own choice for terminals with named colours only, or else the nearest names.
  var namedColours: Named {
    named16
      ?? Named(
        foreground: foreground.map(NamedColour.init(nearest:)),
        background: background.map(NamedColour.init(nearest:)))
  }

  private func resolvedToNames(_ depth: ColourDepth, least: Double) -> Appearance {
    var named = namedColours
    named.attributes = (named.attributes ?? attributes).withoutBoldReverse
    if depth == .named8 { named = named.of8 }
    named = named.legible(depth, least: least)
    return Appearance(
      foreground: named.foreground.map { .indexed($0.rawValue) } ?? .standard,
      background: named.background.map { .indexed($0.rawValue) } ?? .standard,
      attributes: named.attributes ?? attributes)
  }
}

extension Style.Named {
  /// The same in eight colours: bright letters become bold ones, and bright black, which would vanish
  /// on black, becomes dim.
  fileprivate var of8: Self {
    var named = self
    if foreground == .brightBlack {
      named.attributes?.insert(.dim)
      named.foreground = background?.plain.letters
    } else if foreground?.isBright == true {
      named.attributes?.insert(.bold)
      named.foreground = foreground?.plain
    }
    named.background = background?.plain
    return named
  }

  /// The same where it can be read on every terminal that we know, with bold letters bright or not;
  /// else with what is needed of it given up, the least first: weight, the colour of the letters,
  /// the colour of the ground.
  ///
  /// Where the ground is the terminal's own nobody knows what can be read on it.
  func legible(_ depth: ColourDepth, least: Double) -> Self {
    guard var ground = background else { return self }
    let attributes = attributes ?? []
    if ground.letters.contrast(on: ground, [], depth) < 4.5 {
      ground = ground.usual.luminance > 0.18 ? .white : .black
    }
    let plain = attributes.subtracting([.bold, .dim])
    for ink in [foreground ?? ground.letters, ground.letters] {
      for marks in [attributes, plain] where ink.contrast(on: ground, marks, depth) >= least {
        return Self(foreground: ink, background: ground, attributes: marks)
      }
    }
    return Self(foreground: ground.letters, background: ground, attributes: plain)
  }
}

extension NamedColour {
  /// Black or white, whichever can be read better on this ground.
  fileprivate var letters: NamedColour {
    [.black, .white].max {
      $0.contrast(on: self, [], .named8) < $1.contrast(on: self, [], .named8)
    } ?? .white
  }

  /// The least contrast of such letters on any terminal of that many colours.
  fileprivate func contrast(
    on ground: NamedColour, _ attributes: Attributes, _ depth: ColourDepth
  ) -> Double {
    let palettes = depth == .named8 ? TerminalPalette.of8 : TerminalPalette.of16
    return palettes.map { $0.contrast(self, on: ground, attributes) }.min() ?? 1
  }
}

extension Attributes {
  /// Bold makes letters bright on some terminals even where reverse has made them the ground.
  fileprivate var withoutBoldReverse: Attributes {
    contains(.reverse) ? subtracting(.bold) : self
  }
}

extension Role {
  /// The roles that may be fainter than letters: hairlines, and the empty part of a meter.
  package var isFaint: Bool { self == .rule || self == .meterEmpty }
}
