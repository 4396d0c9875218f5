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
