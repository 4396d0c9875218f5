/// The text attributes of a style, beside its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package static let bold = Attributes(rawValue: 1)
  package static let underline = Attributes(rawValue: 2)
  package static let reverse = Attributes(rawValue: 4)
  package static let dim = Attributes(rawValue: 8)
  package static let italic = Attributes(rawValue: 16)

  package init(rawValue: UInt8) { self.rawValue = rawValue }
}
