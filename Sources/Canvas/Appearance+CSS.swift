extension Appearance {
  /// The colours that a page or picture shows: reverse already turned round, and ink on paper where
  /// the theme leaves the colours to the terminal.
  var inkAndPaper: (ink: RGB, paper: RGB) {
    let ink = Self.rgb(foreground) ?? RGB(0x1A, 0x1A, 0x1A)
    let paper = Self.rgb(background) ?? RGB(0xFF, 0xFF, 0xFF)
    return attributes.contains(.reverse) ? (paper, ink) : (ink, paper)
  }

  /// Declarations for letters, without the colours.
  var letterDeclarations: [(property: String, value: String)] {
    var declarations: [(String, String)] = []
    if attributes.contains(.bold) { declarations.append(("font-weight", "bold")) }
    if attributes.contains(.italic) { declarations.append(("font-style", "italic")) }
    if attributes.contains(.underline) { declarations.append(("text-decoration", "underline")) }
    if attributes.contains(.dim) { declarations.append(("opacity", "0.75")) }
    return declarations
  }

  private static func rgb(_ colour: Colour) -> RGB? {
    switch colour {
    case .standard: nil
    case .direct(let rgb): rgb
    case .indexed(let index):
      Palette256.colour(at: index) ?? NamedColour(rawValue: index)?.usual
    }
  }
}

extension String {
  /// The text with the characters that mean something in HTML, XML and attributes written out.
  var escapedForMarkup: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
