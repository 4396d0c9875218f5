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

/// A name however it is written: in small or capital letters, without its accents, its words apart
/// or joined as keys, addresses and links join them, the last of them first.
struct NamePattern: Equatable, Sendable {
  /// Letters and digits that stand together, and whether they stand together with those before.
  private struct Piece: Equatable {
    let letters: FoldedText
    var isJoined = false
    var isAfterComma = false
  }

  private let orders: [[Piece]]

  init(_ name: String) {
    let words = name.split { $0.isWhitespace || $0 == "," }.map { Self.pieces(of: $0) }
      .filter { !$0.isEmpty }
    // Short ones in one word may be another word: "Al Fa".
    let isLong = words.joined().reduce(0) { $0 + $1.letters.letters.count } >= 8
    orders = words.indices.map { first in
      let turned = Array(words[first...] + words[..<first])
      return turned.enumerated().flatMap { place, pieces in
        var pieces = pieces
        pieces[0].isJoined = isLong
        pieces[0].isAfterComma = place > 0 && first > 0 && place == words.count - first
        return pieces
      }
    }
  }

  /// "Anna-Karin" is two pieces, which may also be written as one.
  private static func pieces(of word: Substring) -> [Piece] {
    word.split { !$0.isLetter && !$0.isNumber }
      .map { Piece(letters: FoldedText($0), isJoined: true) }
  }

  /// The longest of its pieces, without accents; empty where it has none.
  var longest: [UInt8] {
    (orders.first ?? []).map(\.letters.letters).max { $0.count < $1.count } ?? []
  }

  func isFound(in text: NameText) -> Bool { !places(in: text).isEmpty }

  /// Where it stands in the characters of a text, a genitive's s left out.
  func places(in text: NameText) -> [Range<Int>] {
    let units = text.units
    var places: [Range<Int>] = []
    var start = 0
    while start < units.count {
      guard units[start].isWord, start == 0 || !units[start - 1].isWord,
        let end = end(in: units[...], from: start)
      else {
        start += 1
        continue
      }
      places.append(units[start].range.lowerBound..<units[end - 1].range.upperBound)
      start = end
    }
    return places
  }

  /// Where the longest of the orders that stand here ends.
  private func end(in units: ArraySlice<NameText.Unit>, from start: Int) -> Int? {
    orders.compactMap { Self.end($0, in: units, from: start) }.max()
  }

  private static func end(
    _ pieces: [Piece], in units: ArraySlice<NameText.Unit>, from start: Int
  ) -> Int? {
    guard !pieces.isEmpty else { return nil }
    var place = start
    for (number, piece) in pieces.enumerated() {
      if number > 0 {
        let before = pieces[number - 1].letters.letters.count
        guard let next = Self.next(piece, after: before, in: units, from: place) else { return nil }
        place = next
      }
      guard let end = Self.end(piece.letters, in: units, from: place) else { return nil }
      place = end
    }
    return isEnd(place, in: units) ? place : nil
  }

  /// Where the next piece begins: after blanks, after one sign that joins, or at once.
  private static func next(
    _ piece: Piece, after length: Int, in units: ArraySlice<NameText.Unit>, from start: Int
  ) -> Int? {
    var place = start
    func has(_ test: (NameText.Unit) -> Bool) -> Bool {
      place < units.endIndex && test(units[place])
    }
    // "J. Ek"
    let isInitial = length == 1 && has { $0.character == "." }
    if piece.isAfterComma, has({ $0.character == "," }) { place += 1 }
    let mayBlank = isInitial || place > start || has(\.isBlank)
    if has(\.isJoint) { place += 1 }
    while mayBlank, has(\.isBlank) { place += 1 }
    return place > start || piece.isJoined ? place : nil
  }

  /// An accent of the text must be that of the name; none may be left out in the name.
  private static func end(
    _ piece: FoldedText, in units: ArraySlice<NameText.Unit>, from start: Int
  ) -> Int? {
    var place = start
    var index = 0
    while index < piece.letters.count {
      guard place < units.endIndex, units[place].isWord else { return nil }
      let unit = units[place].folded
      guard !unit.letters.isEmpty, index + unit.letters.count <= piece.letters.count else {
        return nil
      }
      for (offset, letter) in unit.letters.enumerated() {
        guard piece.letters[index + offset] == letter else { return nil }
        let accent = unit.accents[offset]
        guard accent == 0 || piece.accents[index + offset] == accent else { return nil }
      }
      index += unit.letters.count
      place += 1
    }
    return place
  }

  /// Whether a word ends here; a genitive's s may follow.
  private static func isEnd(_ end: Int, in units: ArraySlice<NameText.Unit>) -> Bool {
    guard end < units.endIndex, units[end].isWord else { return true }
    let isGenitive = units[end].character == "s" || units[end].character == "S"
    return isGenitive && (end + 1 == units.endIndex || !units[end + 1].isWord)
  }
}

/// Text taken apart for names to be looked for in it: a unit a character, with where it stands. What
/// is written in percents, as in links, is read.
struct NameText {
  struct Unit {
    let folded: FoldedText
    /// In the characters of the text.
    let range: Range<Int>
    let character: Character

    var isWord: Bool { character.isLetter || character.isNumber }
    var isBlank: Bool { character.isWhitespace }
    /// The signs that join words in keys, addresses and links.
    var isJoint: Bool { "-_.+'’‐‑".contains(character) }
  }

  private(set) var units: [Unit] = []

  init(_ characters: [Character]) {
    units.reserveCapacity(characters.count)
    var place = 0
    while place < characters.count {
      place = addPercents(characters, place) ?? add(characters[place], place..<place + 1)
    }
  }

  init(_ text: String) { self.init(Array(text)) }

  private mutating func add(_ character: Character, _ range: Range<Int>) -> Int {
    units.append(Unit(folded: FoldedText(String(character)), range: range, character: character))
    return range.upperBound
  }

  /// The characters that `%C3%85` and what follows it in the same way stand for; nil where nothing
  /// of that kind stands there.
  private mutating func addPercents(_ characters: [Character], _ start: Int) -> Int? {
    var bytes: [UInt8] = []
    var end = start
    while end + 2 < characters.count, characters[end] == "%",
      let byte = UInt8(String(characters[end + 1...end + 2]), radix: 16)
    {
      bytes.append(byte)
      end += 3
    }
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var place = start
    for character in text { place = add(character, place..<place + character.utf8.count * 3) }
    return end
  }
}
