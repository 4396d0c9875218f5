import RecFile

/// The type that `%type` gives the values of a field.
enum ValueType: Equatable, Sendable {
  case integer
  case range(ClosedRange<Int64>)
  case real
  case bool
  case line
  case size(Int64)
  case words(Words)
  case pattern(Pattern)
  case date
  case email
  case field
  case uuid
  /// The key of a record of this type.
  case reference(String)

  /// The words of an `enum`, in their order and to be found quickly.
  struct Words: Equatable, Sendable {
    let inOrder: [String]
    private let all: Set<[UInt8]>

    init(_ words: [String]) {
      inOrder = words
      all = Set(words.map { Array($0.utf8) })
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool { all.contains(Array(word)) }
  }

  /// The types that take no argument after their name.
  static let plain: [String: ValueType] = [
    "int": .integer, "real": .real, "bool": .bool, "line": .line, "date": .date, "email": .email,
    "field": .field, "uuid": .uuid,
  ]

  /// Whether recutils can fill in a field of this type by itself.
  var canBeAutomatic: Bool {
    switch self {
    case .integer, .range, .uuid, .date: true
    default: false
    }
  }
}

extension ValueType {
  /// The outcome of checking a value against its type.
  enum Verdict { case right, wrong, onlyInCharacters, onlyLoosely }

  /// Judges a value. What only a key's type can tell, a reference, is right here.
  func verdict(_ value: [UInt8]) -> Verdict {
    if case .size(let most) = self, value.count > most {
      // recutils counts bytes, and people characters: what is right for people is only warned of.
      return value.span.characters(in: 0..<value.count) <= most ? .onlyInCharacters : .wrong
    }
    if holds(value) { return .right }
    return self == .date && LooseDate.holds(value.trimmed) ? .onlyLoosely : .wrong
  }

  private func holds(_ value: [UInt8]) -> Bool {
    switch self {
    case .integer: Number.integer(value.trimmed) != nil
    case .range(let range): Number.integer(value.trimmed).map(range.contains) ?? false
    case .real: Self.isReal(value.trimmed)
    case .bool:
      ["1", "yes", "true", "0", "no", "false"].contains(
        String(decoding: value.trimmed, as: UTF8.self))
    case .line: !value.contains(Byte.newline)
    case .size, .reference: true
    case .words(let words): words.contains(value.trimmed)
    case .pattern(let pattern): pattern.matches(String(decoding: value, as: UTF8.self))
    case .date: Instant(value) != nil
    case .email: Self.isEmail(value.trimmed)
    case .field: FieldName(String(decoding: value.trimmed, as: UTF8.self)).isValid
    case .uuid: Self.isUUID(value)
    }
  }

  /// `-12`, `3.14`, `.5`: digits, or a point and digits, or both.
  private static func isReal(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty else { return false }
    return parts.allSatisfy { $0.allSatisfy { $0 &- 0x30 < 10 } }
  }

  /// `local@domain.tld`, where letters may be those of any language. This is the rule of recutils for
  /// its type `email`, as recfix applies it, and not that of Sju's own fields: these have the type
  /// `line` in their descriptors and a rule in Model.
  private static func isEmail(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      let point = parts[1].lastIndex(of: UInt8(ascii: ".")), point > parts[1].startIndex
    else { return false }
    let ending = String(decoding: parts[1][(point + 1)...], as: UTF8.self).unicodeScalars
    return parts[0].allSatisfy { isLetter($0) || Array("._%+-".utf8).contains($0) }
      && parts[1].allSatisfy { isLetter($0) || Array(".-".utf8).contains($0) }
      && ending.count >= 2 && ending.allSatisfy { $0.properties.isAlphabetic }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Byte.isLetter(byte) || byte &- 0x30 < 10
  }

  /// `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`.
  private static func isUUID(_ text: [UInt8]) -> Bool {
    text.count == 36
      && text.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index)
          ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
      }
  }
}

extension ValueType {
  /// The expected value in words, after "expected".
  var words: String {
    switch self {
    case .integer: "a whole number of at most 64 bits (a leading 0 makes it octal)"
    case .range(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .real: "a number such as 12 or -3.14"
    case .bool: "1, yes, true, 0, no or false"
    case .line: "one line"
    case .size(let most): "at most \(most) characters"
    case .words(let words):
      "one of " + words.inOrder.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
        + (words.inOrder.count > 20 ? " …" : "")
    case .pattern: "what matches the regular expression"
    case .date: "a date such as 2026-11-23 or 2026-11-23T10:15:00+01:00"
    case .email: "an address such as anna@example.se"
    case .field: "a field name (A-Z, a-z, 0-9 and _)"
    case .uuid: "a UUID (8-4-4-4-12 hexadecimal digits)"
    case .reference(let type): "the key of a record of type \(type)"
    }
  }
}
