package import Almanac

/// A word on the status line, until the next key.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case done, hint, problem
  }

  package let kind: Kind
  package let text: Phrase

  package init(_ kind: Kind, _ text: Phrase) {
    self.kind = kind
    self.text = text
  }
}
