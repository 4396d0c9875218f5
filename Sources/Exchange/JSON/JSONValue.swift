/// The bytes of a text of JSON with its values in the order in which they begin.
final class JSONText: Sendable {
  enum Kind: UInt8 { case null, bool, number, string, escaped, array, object }

  struct Node {
    /// Its bytes, quotes and brackets included.
    let start: UInt32
    var end: UInt32
    /// The node that comes after it and all within it.
    var next: UInt32
    let kind: Kind
  }

  let bytes: [UInt8]
  let nodes: [Node]
  /// Where each line ends.
  private let lineEnds: [UInt32]

  init(bytes: [UInt8], nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
    lineEnds =
      nodes.isEmpty
      ? [] : bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { UInt32($0) }
  }

  /// The line of a byte, from 1.
  func line(of place: UInt32) -> Int {
    var (low, high) = (0, lineEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

/// A value of JSON where it stands in its text. Asked for something that it is not, it says nil or
/// nothing.
package struct JSONValue: Sendable {
  let text: JSONText
  let place: Int

  private var node: JSONText.Node? { text.nodes.indices.contains(place) ? text.nodes[place] : nil }

  private func bytes(_ node: JSONText.Node) -> ArraySlice<UInt8> {
    text.bytes[Int(node.start)..<Int(node.end)]
  }

  package var isNull: Bool { node.map { $0.kind == .null } ?? true }
  package var isArray: Bool { node?.kind == .array }
  package var isObject: Bool { node?.kind == .object }

  package var bool: Bool? {
    node.flatMap { $0.kind == .bool ? text.bytes[Int($0.start)] == UInt8(ascii: "t") : nil }
  }

  /// The number as it is written: `71.0`, `1e3`.
  package var digits: String? {
    node.flatMap { $0.kind == .number ? String(decoding: bytes($0), as: UTF8.self) : nil }
  }

  /// The number; nil also for one that is larger than a `Double` can be.
  package var number: Double? {
    digits.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// A whole number, without decimals or exponent, that an `Int` can be.
  package var integer: Int? { digits.flatMap { Int($0) } }

  /// The string, its escapes resolved; half of a pair of surrogates becomes U+FFFD.
  package var string: String? {
    guard let node else { return nil }
    switch node.kind {
    case .string: return String(decoding: bytes(node).dropFirst().dropLast(), as: UTF8.self)
    case .escaped: return Self.unescaped(bytes(node).dropFirst().dropLast())
    default: return nil
    }
  }

  /// A string, or a number as it is written: years and codes come as either.
  package var word: String? { string ?? digits }

  /// The line on which it begins, from 1.
  package var line: Int { node.map { text.line(of: $0.start) } ?? 1 }

  /// The values of a list, in order.
  package var elements: some Sequence<JSONValue> {
    sequence(state: node?.kind == .array ? place + 1 : Int.max) { next -> JSONValue? in
      self.take(&next)
    }
  }

  /// The members of an object, in order.
  package var members: some Sequence<(name: String, value: JSONValue)> {
    sequence(state: node?.kind == .object ? place + 1 : Int.max) {
      next -> (name: String, value: JSONValue)? in
      guard let name = self.take(&next), let value = self.take(&next) else { return nil }
      return (name.string ?? "", value)
    }
  }

  /// The value at a place within this one, which then is that of the value after it.
  private func take(_ next: inout Int) -> JSONValue? {
    guard let end = node?.next, next < Int(end), text.nodes.indices.contains(next) else {
      return nil
    }
    let value = JSONValue(text: text, place: next)
    next = Int(text.nodes[next].next)
    return value
  }

  /// The member of that name, the first if there are several; nil where this is no object, or has no
  /// such member, or has null there.
  package subscript(name: String) -> JSONValue? {
    guard node?.kind == .object else { return nil }
    var next = place + 1
    while let key = take(&next), let value = take(&next) {
      if key.isNamed(name) { return value.isNull ? nil : value }
    }
    return nil
  }

  private func isNamed(_ name: String) -> Bool {
    guard let node else { return false }
    return node.kind == .string
      ? bytes(node).dropFirst().dropLast().elementsEqual(name.utf8) : string == name
  }

  /// - Parameter bytes: of a string that was read, so that each escape is whole.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var text: [UInt8] = []
    func flushed() -> [UInt8] { Array(String(decoding: units, as: UTF16.self).utf8) }
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        text += units.isEmpty ? [] : flushed()
        units = []
        text.append(byte)
        continue
      }
      if letter == UInt8(ascii: "u") {
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      } else {
        units.append(UInt16(Self.escapes[letter] ?? letter))
      }
    }
    return String(decoding: text + flushed(), as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]
}
