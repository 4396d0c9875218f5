/// Reads text as letters and other scalars, with a letter's combining mark put on it, so that å
/// is the same whether it was written as one scalar or as two.
struct LetterReader<Scalars: IteratorProtocol<Unicode.Scalar>>: IteratorProtocol, Sequence {
  enum Element: Equatable {
    case letter(LatinLetter)
    /// A combining mark that no letter takes up.
    case mark(Unicode.Scalar)
    case other(Unicode.Scalar)
  }

  private var scalars: Scalars
  private var ahead: Unicode.Scalar?

  init(_ scalars: Scalars) {
    self.scalars = scalars
    ahead = self.scalars.next()
  }

  mutating func next() -> Element? {
    guard let scalar = ahead else { return nil }
    ahead = scalars.next()
    guard let letter = LatinLetter(scalar) else {
      return Self.isMark(scalar) ? .mark(scalar) : .other(scalar)
    }
    if let mark = ahead, let accent = Accent(combining: mark), let whole = letter.adding(accent) {
      ahead = scalars.next()
      return .letter(whole)
    }
    return .letter(letter)
  }

  /// Whether it is one of the combining diacritical marks of U+0300...U+036F.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}
