package import Almanac

/// What is wrong in a file that records are to be taken from, and where. Facts only; the words are
/// in `what`.
package struct ExchangeProblem: Equatable, Sendable {
  package enum Fact: Equatable, Sendable {
    case tooLarge
    case foreign(ForeignFile)
    /// The letters were not UTF-8, and had to be guessed at.
    case guessed(ReceivedText.Encoding)
    /// A line of a card is no `NAME:value`. It is kept as it stands.
    case noProperty
    case outsideCard
    /// The file ends, or another card begins, before this one has ended.
    case openCard
    case endWithoutBegin
    case nothing
    case openQuote
    case afterQuote
    case tooManyCells(Int, columns: Int)
    /// No column says whom a row is about.
    case noNames(columns: [String])
    /// An entry has values, and none of them names anybody.
    case namesNobody
    /// A problem that one importer alone knows, in its own words.
    case said(Phrase, isError: Bool)
  }

  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int
  package let fact: Fact

  package init(line: Int, column: Int = 1, _ fact: Fact) {
    self.line = line
    self.column = column
    self.fact = fact
  }

  /// Whether something would be lost if the rest was imported. If not, the problem is a warning.
  package var isError: Bool {
    switch fact {
    case .noProperty, .namesNobody, .guessed: false
    case .said(_, let isError): isError
    default: true
    }
  }

  package var what: Phrase {
    switch fact {
    case .tooLarge:
      Phrase(
        "filen är större än 10 MB; dela den, eller ta bort bilderna",
        "the file is larger than 10 MB; divide it, or take the pictures away")
    case .foreign(let kind): kind.what
    case .guessed(let encoding):
      Phrase(
        "texten är inte UTF-8 och läses som \(encoding.rawValue); stämmer inte å, ä och ö, spara filen "
          + "som CSV UTF-8",
        "the text is not UTF-8, and is read as \(encoding.rawValue); if å, ä and ö "
          + "are wrong, save the file as CSV UTF-8")
    case .noProperty:
      Phrase("väntade NAMN:värde; raden blir en anteckning", "expected NAME:value; kept as a note")
    case .outsideCard:
      Phrase("väntade BEGIN:VCARD; texten står utanför korten", "expected BEGIN:VCARD")
    case .openCard: Phrase("kortet slutar inte med END:VCARD", "the card has no END:VCARD")
    case .endWithoutBegin: Phrase("END:VCARD utan BEGIN:VCARD", "END:VCARD without BEGIN:VCARD")
    case .nothing: Phrase("filen har inga kontakter", "there are no contacts in the file")
    case .openQuote: Phrase("citattecknet avslutas inte", "the quotation mark is never closed")
    case .afterQuote:
      Phrase(
        "väntade en ny cell eller rad efter citattecknet",
        "expected a separator or the end of the line after the quotation mark")
    case .tooManyCells(let count, let columns):
      Phrase(
        "raden har \(count) celler, men det finns \(columns) kolumner",
        "the row has \(count) cells, and there are \(columns) columns")
    case .noNames(let columns):
      Phrase(
        "ingen kolumn för namnet (Namn, Name, Förnamn …) bland " + columns.listed,
        "no column for the name (Name, Namn, First name …) among " + columns.listed)
    case .namesNobody:
      Phrase(
        "varken namn, organisation, e-post eller telefon säger vem det är; förbigås",
        "neither a name, an organisation, an address nor a number says who it is; passed over")
    case .said(let words, _): words
    }
  }
}

extension [String] {
  /// The first ten names, shortened.
  fileprivate var listed: String {
    prefix(10).map { "'\($0.prefix(30))'" }.joined(separator: ", ") + (count > 10 ? " …" : "")
  }
}
