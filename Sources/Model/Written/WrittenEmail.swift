import Lettering

/// An address as people and programs write it: `Cia Ek <cia@example.org>`, `mailto:cia@example.org`.
package struct WrittenEmail: Equatable, Sendable {
  package let address: String
  /// The words beside it, mostly a name; often empty.
  package let rest: String

  package init(address: String, rest: String) {
    self.address = address
    self.rest = rest
  }

  /// The addresses of a text, in order; none where what has an `@` is no address.
  package static func all(in text: String) -> [WrittenEmail] {
    guard text.utf8.count <= WrittenTelephone.maximumBytes else { return [] }
    let text = text.received()
    if text.isEmail, text.asAddress == text { return [WrittenEmail(address: text, rest: "")] }
    var found: [WrittenEmail] = []
    var words: [String] = []
    for token in text.split(whereSeparator: \.endsAddress).flatMap(\.valuesByColons) {
      guard token.contains("@") else {
        let says = token.contains { $0.isLetter || $0.isNumber }
        if says, !Self.plain.isSuperset(of: NameWords.inOrder(token)) { words.append(token) }
        continue
      }
      for address in token.addresses {
        guard address.isEmail else { return [] }
        found.append(WrittenEmail(address: address, rest: words.joined(separator: " ")))
        words = []
      }
    }
    if !words.isEmpty, let last = found.popLast() {
      let rest = ([last.rest] + words).filter { !$0.isEmpty }.joined(separator: " ")
      found.append(WrittenEmail(address: last.address, rest: rest))
    }
    return found
  }

  private static let plain = Set(
    NameWords.inOrder(
      "e post epost mail email mejl adress address work arbete jobb eller or och and samt internet")
  )
}

extension StringProtocol {
  /// Two addresses with a slash between are two; one may have a slash in it.
  fileprivate var addresses: [String] {
    let parts = split(separator: "/").map { String($0).asAddress }
    return parts.count > 1 && parts.allSatisfy(\.isEmail) ? parts : [String(self).asAddress]
  }
}

extension String {
  /// Without `mailto:`, what may follow after a question mark, and a full stop after it.
  fileprivate var asAddress: String {
    var text = without(scheme: "mailto:")
    if text.startIndex != startIndex { text = text.prefix { $0 != "?" } }
    while let last = text.last, ".:".contains(last) { text = text.dropLast() }
    while let first = text.first, ".:'".contains(first) { text = text.dropFirst() }
    return String(text).received(isOneLine: true)
  }
}

extension Character {
  /// Whether it can't stand in an address, or stands around one.
  fileprivate var endsAddress: Bool { isWhitespace || ",;<>()[]|\"".contains(self) }
}
