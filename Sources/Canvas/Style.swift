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
