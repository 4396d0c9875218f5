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
