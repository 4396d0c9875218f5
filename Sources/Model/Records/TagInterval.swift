import Lettering

/// How often those with a tag should be heard from, written `nyckelföretag 90`.
package struct TagInterval: Hashable, Sendable {
  /// One line, without blanks around it; there may be spaces in it.
  package let tag: String
  package let days: Int

  /// - Parameters:
  ///   - tag: at least something that is no blank.
  ///   - days: within `Limits.days`.
  private init(_ tag: String, days: Int) {
    self.tag = tag
    self.days = days
  }

  /// A tag, a space, and last a number of days that an interval may have; nil for all else.
  package init?(_ text: String) {
    guard let (tag, number) = Self.parts(of: text), let days = Int(digits: number),
      Limits.days.contains(days)
    else { return nil }
    self.init(tag, days: days)
  }

  /// The tag and the digits after the last space; nil where there is not both.
  static func parts(of text: String) -> (tag: String, number: String)? {
    let text = text.trimmed
    guard text.isOneLine, let space = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let tag = String(text[..<space]).trimmed
    let number = String(text[text.utf8.index(after: space)...])
    guard !tag.isEmpty, number.utf8.allSatisfy(\.isDigit) else { return nil }
    return (tag, number)
  }
}
