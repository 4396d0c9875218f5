import Lettering

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
