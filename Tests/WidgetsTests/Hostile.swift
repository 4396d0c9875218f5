import Canvas

/// Text that means harm: escapes, text turned round, loose accents, wide characters, nothing.
enum Hostile {
  private static let pieces = [
    "", "a", "Å", "e\u{301}", "\u{1B}[2J", "\u{202E}", "\u{0}", "\n", "\t", "漢字", "🧑‍🚒", "👍🏽",
    "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{200B}", "\u{E000}", "ﷺ", "🇸🇪", "한",
    "\u{1100}\u{1161}", "\u{FFFF}", "│", "…", "   ", "ord", "ett längre ord",
  ]

  static func text(_ random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...8, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  static func texts(_ count: Int, _ random: inout some RandomNumberGenerator) -> [String] {
    (0..<count).map { _ in text(&random) }
  }

  /// An area that may lie partly or wholly outside a canvas of that size, or be empty.
  static func area(_ size: Size, _ random: inout some RandomNumberGenerator) -> Rect {
    Rect(
      x: .random(in: -5...size.columns, using: &random),
      y: .random(in: -3...size.rows, using: &random),
      width: .random(in: 0...size.columns + 4, using: &random),
      height: .random(in: 0...size.rows + 3, using: &random))
  }
}
