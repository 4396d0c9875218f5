/// How a role is shown, before the terminal's means are known. A colour that is nil is left to what
/// lies beneath, in the end to the terminal's own default.
package struct Style: Hashable, Sendable {
  package var foreground: RGB?
  package var background: RGB?
  package var attributes: Attributes
  /// The colours to show where there are only sixteen named colours or eight.
  package var named16: Named?

  /// Colours for a terminal that only has names for them; nil is the terminal's default.
  package struct Named: Hashable, Sendable {
    package var foreground: NamedColour?
    package var background: NamedColour?
    /// nil keeps the attributes of the style.
    package var attributes: Attributes?

    package init(
      foreground: NamedColour? = nil, background: NamedColour? = nil, attributes: Attributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  package init(
    foreground: RGB? = nil, background: RGB? = nil, attributes: Attributes = [],
    named16: Named? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.named16 = named16
  }

  package var bold: Bool { attributes.contains(.bold) }
  package var underline: Bool { attributes.contains(.underline) }
  package var reverse: Bool { attributes.contains(.reverse) }
  package var dim: Bool { attributes.contains(.dim) }
  package var italic: Bool { attributes.contains(.italic) }
}

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
  /// The style in eight colours: bright letters become bold ones, and bright black, which would
  /// vanish on black, becomes dim.
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

/// The look of a cell in a terminal's own terms: its colours and attributes.
package struct Appearance: Hashable, Sendable {
  package enum Colour: Hashable, Sendable {
    /// The terminal's own.
    case standard
    case direct(RGB)
    /// An index into the terminal's palette: below 8, 16 or 256 by the depth asked for.
    case indexed(UInt8)
  }

  package var foreground: Colour
  package var background: Colour
  package var attributes: Attributes

  package init(
    foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// The text attributes of a style, beside its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package static let bold = Attributes(rawValue: 1)
  package static let underline = Attributes(rawValue: 2)
  package static let reverse = Attributes(rawValue: 4)
  package static let dim = Attributes(rawValue: 8)
  package static let italic = Attributes(rawValue: 16)

  package init(rawValue: UInt8) { self.rawValue = rawValue }
}
