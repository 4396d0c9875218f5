import Almanac

/// The line that counts the items that there was no room for.
enum Overflow {
  /// `+ 5 till`, `+ 5 more`.
  static func text(_ count: Int, _ language: Language) -> String {
    Phrase("+ \(count) till", "+ \(count) more")(language)
  }
}
