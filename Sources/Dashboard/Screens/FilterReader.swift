/// Reads the pieces of a filter: words, and `name:value` where the value may be in quotes so that it
/// may hold spaces, and a quote written twice.
struct FilterReader: Sequence, IteratorProtocol {
  struct Piece: Equatable {
    /// Before the colon; nil where there is none outside of quotes.
    var name: String?
    var text = ""
    /// Some of the text was in quotes, and so it means itself.
    var isQuoted = false
  }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Piece? {
    rest = rest.drop { $0.isWhitespace }
    guard !rest.isEmpty else { return nil }
    var piece = Piece()
    var isInside = false
    while let character = rest.first, isInside || !character.isWhitespace {
      rest.removeFirst()
      if character == "\"" {
        if isInside, rest.first == "\"" {
          piece.text.append(rest.removeFirst())
        } else {
          isInside.toggle()
          piece.isQuoted = true
        }
      } else if character == ":", !isInside, piece.name == nil, !piece.isQuoted {
        piece.name = piece.text
        piece.text = ""
      } else {
        piece.text.append(character)
      }
    }
    return piece
  }
}

extension String {
  /// The text so that it is read as it stands.
  var quotedForFilter: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
