/// Text that identifies a person or tells how to reach one: a personal identity
/// number, a mail address, a telephone number. None of these may be shown to anyone.
package struct PrivateText: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case personalNumber, email, telephone }

  package let kind: Kind
  /// In the characters of the text.
  package let range: Range<Int>

  /// All private parts of a text, by place; a part that could be of two kinds counts as the first.
  package static func all(in text: String) -> [PrivateText] {
    guard mayBe(in: text.utf8Span.span) else { return [] }
    let characters = Array(text)
    let groups = DigitGroup.all(in: characters)
    let found =
      personalNumbers(groups, characters) + emails(characters) + telephones(groups, characters)
    return found.reduce(into: []) { kept, one in
      if !kept.contains(where: { $0.range.overlaps(one.range) }) { kept.append(one) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with dots in the place of each.
  static func masked(_ text: String) -> String {
    let found = all(in: text)
    guard !found.isEmpty else { return text }
    var characters = Array(text)
    for range in found.map(\.range).reversed() {
      characters.replaceSubrange(range, with: Array("•••"))
    }
    return String(characters)
  }

  /// Whether a text may hold any of these: it has an `@`, more than seven digits, or a script with
  /// digits of its own. A quick test before the slow one, which is never false where `all` finds some.
  package static func mayBe(in bytes: Span<UInt8>) -> Bool {
    var digits = 0
    for place in 0..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "@") || byte >= 0xD9 { return true }
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { digits &+= 1 }
    }
    return digits > 7
  }

  // MARK: - Personal identity numbers

  /// `YYMMDD-NNNN` with or without the century and the sign, in however many groups.
  private static func personalNumbers(
    _ groups: [DigitGroup], _ characters: [Character]
  ) -> [PrivateText] {
    groups.indices.compactMap { first in
      var digits: [Int] = []
      for last in first..<min(first + 4, groups.count) {
        guard last == first || groups[last].isNear(groups[last - 1], characters) else { return nil }
        digits += groups[last].digits
        let isWhole = last == first || groups[last].digits.count >= 4
        guard isWhole, isPersonalNumber(digits) else { continue }
        let range = groups[first].range.lowerBound..<groups[last].range.upperBound
        return PrivateText(kind: .personalNumber, range: range)
      }
      return nil
    }
  }

  /// A date that there may be, 60 more than its day for a coordination number, and the check digit
  /// (Luhn).
  private static func isPersonalNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 10 || digits.count == 12 else { return false }
    if digits.count == 12, ![18, 19, 20].contains(digits[0] * 10 + digits[1]) { return false }
    let short = Array(digits.suffix(10))
    let month = short[2] * 10 + short[3]
    let day = short[4] * 10 + short[5]
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...days[month - 1]).contains(day > 60 ? day - 60 : day) else {
      return false
    }
    let sum = short.enumerated().reduce(0) { sum, digit in
      let term = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + (term > 9 ? term - 9 : term)
    }
    return sum % 10 == 0
  }

  // MARK: - Mail addresses

  /// Finds addresses within running text, in any script, and so more than is valid in an `Email`
  /// field: what is taken for one is hidden, which does no harm.
  private static func emails(_ characters: [Character]) -> [PrivateText] {
    characters.indices.filter { "@＠".contains(characters[$0]) }.compactMap { at in
      func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "._-+%".contains(character)
      }
      var start = at
      while start > 0, isPart(characters[start - 1]) { start -= 1 }
      var end = at + 1
      while end < characters.count, isPart(characters[end]) { end += 1 }
      while end > at + 1, !characters[end - 1].isLetter { end -= 1 }
      let host = characters[(at + 1)..<end].split(separator: ".", omittingEmptySubsequences: false)
      guard start < at, host.count > 1, host.allSatisfy({ !$0.isEmpty }) else { return nil }
      return PrivateText(kind: .email, range: start..<end)
    }
  }

  // MARK: - Telephone numbers

  /// Eight digits or more, from a 0 or a + on. Emergency numbers and the like are shorter.
  private static func telephones(
    _ groups: [DigitGroup], _ characters: [Character]
  ) -> [PrivateText] {
    var found: [PrivateText] = []
    var first = 0
    while first < groups.count {
      let start = groups[first].range.lowerBound
      let isForeign = start > 0 && "+＋".contains(characters[start - 1])
      guard isForeign || isAreaCode(groups, first, characters) else {
        first += 1
        continue
      }
      var last = first
      while last + 1 < groups.count, groups[last + 1].isNear(groups[last], characters) { last += 1 }
      let run = groups[first...last]
      let count = run.reduce(0) { $0 + $1.digits.count }
      // "08 30 - 16 00"
      let isTimes = run.count == 4 && run.allSatisfy { $0.digits.count == 2 } && !isForeign
      if count >= 8, !isTimes {
        let range = (isForeign ? start - 1 : start)..<groups[last].range.upperBound
        found.append(PrivateText(kind: .telephone, range: range))
      }
      first = last + 1
    }
    return found
  }

  /// Whether a number may begin here: "08", "0046", but not the thousands of "12 000 000".
  private static func isAreaCode(
    _ groups: [DigitGroup], _ place: Int, _ characters: [Character]
  ) -> Bool {
    let digits = groups[place].digits
    guard digits.count > 1, digits[0] == 0 else { return false }
    return digits[1] != 0 || place == 0 || !groups[place].isNear(groups[place - 1], characters)
  }
}

/// Digits that stand together, of any script.
private struct DigitGroup {
  let digits: [Int]
  let range: Range<Int>

  static func all(in characters: [Character]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var place = 0
    while place < characters.count {
      let run = characters[place...].prefix {
        $0.isNumber && (0...9).contains($0.wholeNumberValue ?? -1)
      }
      if !run.isEmpty {
        groups.append(
          DigitGroup(
            digits: run.compactMap(\.wholeNumberValue), range: run.startIndex..<run.endIndex))
      }
      place = max(run.endIndex, place + 1)
    }
    return groups
  }

  /// Whether no more than blanks, hyphens, brackets and the like stand between it and the one before.
  func isNear(_ other: DigitGroup, _ characters: [Character]) -> Bool {
    let between = characters[other.range.upperBound..<range.lowerBound]
    return between.count <= 3
      && between.allSatisfy { $0.isWhitespace && !$0.isNewline || "-+/()–‐‑−".contains($0) }
  }
}
