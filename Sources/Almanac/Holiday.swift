/// A named day of the Swedish almanac, and whether it is free by law.
package struct Holiday: Hashable, Sendable {
  /// As it stands within a sentence: `långfredagen`, `Good Friday`. Two that fall together are
  /// named both: 1 May 2008 is `första maj och Kristi himmelsfärdsdag`.
  package let name: Phrase
  /// True for the public holidays of the law (1989:253), false for eves and other named days.
  package let isPublic: Bool
}
