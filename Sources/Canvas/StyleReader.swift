/// Reads a style as theme files write it:
///
///     [COLOUR] [on COLOUR] [ATTRIBUTE …] [/ [NAME] [on NAME] [ATTRIBUTE …]]
///
/// A colour is `#rrggbb` or `default`; a name is one of the sixteen, or `default`. What can't be
/// read is skipped and noted, with its place in characters from the beginning.
struct StyleReader {
  private let words: [(offset: Int, text: Substring)]
  private var position = 0
  private(set) var problems: [(offset: Int, found: String, expected: Theme.Problem.Expectation)] =
    []

  init(_ source: String) {
    var words: [(offset: Int, text: Substring)] = []
    var offset = 0
    for part in source.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !part.isEmpty { words.append((offset, part)) }
      offset += part.unicodeScalars.count + 1
    }
    self.words = words
  }

  mutating func read() -> Style {
    let (foreground, background, attributes) = readPart(
      colour: { RGB($0) }, first: .colourOrAttribute, ground: .colour)
    var style = Style(foreground: foreground, background: background, attributes: attributes ?? [])
    if take("/") {
      let (foreground, background, attributes) = readPart(
        colour: { NamedColour(name: $0) }, first: .nameOrAttribute, ground: .name)
      style.named16 = Style.Named(
        foreground: foreground, background: background, attributes: attributes)
    }
    while let word = next() { note(word, .attribute) }
    return style
  }

  /// Colours and attributes up to a slash or the end.
  private mutating func readPart<Colour>(
    colour: (Substring) -> Colour?, first: Theme.Problem.Expectation,
    ground: Theme.Problem.Expectation
  ) -> (foreground: Colour?, background: Colour?, attributes: Attributes?) {
    var foreground: Colour?
    var background: Colour?
    var attributes: Attributes?
    var expected = first
    while let word = peek(), word.text != "/" {
      position += 1
      if word.text == "on" {
        background = readGround(colour, ground)
        expected = .attribute
      } else if let attribute = Self.attributes[word.text] {
        attributes = (attributes ?? []).union(attribute)
        expected = .attribute
      } else if expected == first, word.text == "default" {
        expected = .attribute
      } else if expected == first, let value = colour(word.text) {
        foreground = value
        expected = .attribute
      } else {
        note(word, expected)
      }
    }
    return (foreground, background, attributes)
  }

  private mutating func readGround<Colour>(
    _ colour: (Substring) -> Colour?, _ expected: Theme.Problem.Expectation
  ) -> Colour? {
    guard let word = next() else {
      let end = words.last.map { $0.offset + $0.text.unicodeScalars.count } ?? 0
      problems.append((end, "", expected))
      return nil
    }
    if word.text == "default" { return nil }
    let value = colour(word.text)
    if value == nil { note(word, expected) }
    return value
  }

  private func peek() -> (offset: Int, text: Substring)? {
    position < words.count ? words[position] : nil
  }

  private mutating func next() -> (offset: Int, text: Substring)? {
    let word = peek()
    if word != nil { position += 1 }
    return word
  }

  private mutating func take(_ text: Substring) -> Bool {
    guard peek()?.text == text else { return false }
    position += 1
    return true
  }

  private mutating func note(
    _ word: (offset: Int, text: Substring), _ expected: Theme.Problem.Expectation
  ) {
    problems.append((word.offset, String(word.text), expected))
  }

  private static let attributes: [Substring: Attributes] = [
    "bold": .bold, "underline": .underline, "reverse": .reverse, "dim": .dim, "italic": .italic,
  ]
}
