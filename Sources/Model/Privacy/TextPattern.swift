import Lettering

/// Words that follow each other in text, whatever blanks are between them.
struct TextPattern: Equatable, Sendable {
  /// One character in small letters an element, unless case counts.
  private let words: [[String]]
  private let isExact: Bool
  /// The signs that may not stand before it or after it, beside letters and digits.
  private let joints: Set<Character>

  /// - Parameter isExact: whether small and capital letters differ.
  init(_ words: [String], isExact: Bool = false, joints: Set<Character> = []) {
    self.words = words.map { $0.map { isExact ? String($0) : $0.lowercased() } }
    self.isExact = isExact
    self.joints = joints
  }

  /// Where it stands in a text, by the numbers of its characters.
  func places(in text: [Character]) -> [Range<Int>] {
    guard let first = words.first?.first else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let isHere =
        letter(text[start]) == first && (start == 0 || !isJoined(text[start - 1]))
      if isHere, let end = end(in: text, from: start), isEnd(end, in: text) {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  private func letter(_ character: Character) -> String {
    isExact ? String(character) : character.lowercased()
  }

  private func end(in text: [Character], from start: Int) -> Int? {
    var place = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let blanks = text[place...].prefix { $0.isWhitespace }.count
        guard blanks > 0 else { return nil }
        place += blanks
      }
      guard place + word.count <= text.count else { return nil }
      for (offset, expected) in word.enumerated() where letter(text[place + offset]) != expected {
        return nil
      }
      place += word.count
    }
    return place
  }

  private func isJoined(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || joints.contains(character)
  }

  /// Whether a word ends here; a genitive's s may follow.
  private func isEnd(_ end: Int, in text: [Character]) -> Bool {
    guard end < text.count, isJoined(text[end]) else { return true }
    let isGenitive = text[end] == "s" || text[end] == "S"
    return isGenitive && (end + 1 == text.count || !isJoined(text[end + 1]))
  }
}

/// A telephone number however it is written: with spaces, hyphens or brackets, from within Sweden or
/// from abroad.
struct NumberPattern: Equatable, Sendable {
  /// All digits as they may be dialled.
  private let forms: Set<String>

  /// Nil for what has fewer than seven digits: it is nobody's own.
  init?(_ number: String) {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    guard digits.count >= 7 else { return nil }
    let isForeign = number.trimmed.hasPrefix("+")
    let bare = isForeign ? digits : digits.hasPrefix("00") ? String(digits.dropFirst(2)) : nil
    guard let bare else {
      let rest = digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
      forms = [digits, "46" + rest, "0046" + rest, "460" + rest]
      return
    }
    guard bare.hasPrefix("46") else {
      forms = [bare, "00" + bare]
      return
    }
    let rest = bare.dropFirst(2).drop { $0 == "0" }
    forms = ["0" + rest, "46" + rest, "0046" + rest, "460" + rest]
  }

  /// Whether a value is this number and nothing else.
  func isNumber(_ value: String) -> Bool {
    forms.contains(value.filter { $0.isASCII && $0.isNumber })
  }

  func places(in text: [Character]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let isStart =
        (Self.isDigit(text[start]) || text[start] == "+")
        && (start == 0 || !Self.isDigit(text[start - 1]))
      if isStart, let end = end(in: text, from: start) {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Numbers have at most 20 digits, and as many signs between them.
  private func end(in text: [Character], from start: Int) -> Int? {
    var digits = ""
    for place in start..<min(start + 40, text.count) {
      if Self.isDigit(text[place]) {
        digits.append(text[place])
        let isLast = place + 1 == text.count || !Self.isDigit(text[place + 1])
        if isLast, forms.contains(digits) { return place + 1 }
      } else if !" \u{A0}-()/+".contains(text[place]) {
        return nil
      }
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
