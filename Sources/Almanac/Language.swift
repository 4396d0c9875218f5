/// A language that every word on the screen exists in. Swedish is the default of the product.
package enum Language: String, CaseIterable, Sendable {
  case swedish = "sv"
  case english = "en"

  /// Reads what people and environments write: `sv`, `sv-SE`, `sv_SE.UTF-8`, `en_GB`, `svenska`,
  /// `English`. Nil for every other language, and for `C` and `POSIX`, which name none.
  package init?(tag: some StringProtocol) {
    let subtag = tag.lowercased().prefix { !"-_.@".contains($0) }
    switch subtag {
    case "sv", "swe", "svenska", "swedish": self = .swedish
    case "en", "eng", "engelska", "english": self = .english
    default: return nil
    }
  }
}
