extension Repertoire {
  /// The plain letter under a Latin one with an accent, or the sign that a Latin 1 sign looks like.
  static func letter(_ scalar: Unicode.Scalar) -> Character? {
    let value = Int(scalar.value)
    guard value >= 0xA0, value < 0xA0 + plain.count else { return nil }
    return plain[value - 0xA0]
  }

  /// U+00A0–U+017F, one for one.
  private static let plain = Array(
    " !cLoY|S\"ca<--R-o+23'uP.,1o>???\("?")"
      + "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPsaaaaaaaceeeeiiiidnooooo/ouuuuypy"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs")
}
