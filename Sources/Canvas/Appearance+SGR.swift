extension Appearance {
  /// The parameters of the SGR sequence that shows this and nothing of what was before.
  func parameters(depth: ColourDepth) -> String {
    var parameters = ["0"]
    for (attribute, code) in Self.codes where attributes.contains(attribute) {
      parameters.append(code)
    }
    parameters += Self.parameters(foreground, base: 30, depth)
    parameters += Self.parameters(background, base: 40, depth)
    return parameters.joined(separator: ";")
  }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private static func parameters(_ colour: Colour, base: Int, _ depth: ColourDepth) -> [String] {
    switch colour {
    case .standard: []
    case .direct(let rgb): ["\(base + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"]
    case .indexed(let index) where depth == .indexed256: ["\(base + 8);5;\(index)"]
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index): ["\(base + 52 + Int(index))"]
    }
  }
}
