import Lettering

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
