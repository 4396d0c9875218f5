import Lettering

/// A number that holds for a year, written `2008 24`.
package struct YearCount: Hashable, Sendable {
  package let year: Int
  package let count: Int

  /// A year, one space, and a number that is not negative; nil for all else.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      parts[0].utf8.count == 4, let year = Int(parts[0]), Limits.year.contains(year),
      let count = Int(parts[1]), Limits.count.contains(count)
    else { return nil }
    self.year = year
    self.count = count
  }
}
