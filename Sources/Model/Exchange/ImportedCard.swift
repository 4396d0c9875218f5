/// A contact as another program told of it, whatever format it came in.
package struct ImportedCard: Equatable, Sendable {
  /// Where it stands in its file, from 1.
  package let line: Int
  package var card: ContactCard
  /// "Person/asa-exempel", of a table.
  var recordName: String?
  /// What there is no field for, a line each: "NICKNAME: Åsis".
  var lines: [String] = []
  /// What can't be kept at all, such as pictures: "PHOTO".
  package var skipped: [String] = []
  /// It is of an organisation or a group, and no contact.
  package var isNobody = false

  /// How many values of one kind are taken as values; more of them are lines.
  static let mostValues = 100
}

/// The contacts of a file.
package struct ContactReading: Equatable, Sendable {
  package private(set) var cards: [ImportedCard] = []
  package private(set) var problems: [ExchangeProblem] = []

  /// - Parameter name: of the file; `.vcf` says what it is where its first line does not.
  package init(_ bytes: [UInt8], name: String) {
    if Self.isVCard(bytes, name) {
      let reading = VCardReading(bytes)
      problems = reading.problems
      cards = reading.cards.map { ImportedCard($0) }
    } else {
      let reading = CSVReading(bytes)
      problems = reading.problems
      let columns = ContactColumns(reading.header)
      if columns.namesNobody, problems.isEmpty {
        problems = [ExchangeProblem(line: 1, .noNames(columns: reading.header))]
      }
      // Spreadsheets leave rows without a word at the end.
      cards = reading.rows.filter { !$0.cells.allSatisfy { $0.trimmed.isEmpty } }
        .map { ImportedCard($0, columns) }
    }
    for card in cards where card.card.name.isEmpty && !card.isNobody {
      problems.append(ExchangeProblem(line: card.line, .namesNobody))
    }
    if problems.isEmpty, cards.isEmpty { problems = [ExchangeProblem(line: 1, .nothing)] }
  }

  private static func isVCard(_ bytes: [UInt8], _ name: String) -> Bool {
    let start = ReceivedText.withoutMark(Array(bytes.prefix(256))).drop(while: \.isBlank).prefix(11)
    let isCard = String(decoding: start, as: UTF8.self).uppercased() == "BEGIN:VCARD"
    let name = name.lowercased()
    return isCard || name.hasSuffix(".vcf") || name.hasSuffix(".vcard")
  }
}
