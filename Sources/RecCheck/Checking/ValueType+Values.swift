import RecFile

extension ValueType {
  /// What a value of a type was found to be.
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

  /// `local@domain.tld`, where letters may be those of any language.
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
