package import Almanac
import Lettering
package import Model

/// Contacts, from vCard or from a table: people from a telephone, a mail program or a spreadsheet.
struct ContactImporter: Importer {
  let name = "contacts"
  let label = Phrase("kontakter", "contacts")
  let formats = ["vCard", "CSV"]
  let help = """
    Prints what would become of each contact, a line each, and changes nothing; --yes carries it \
    out, all of it or nothing. A contact is new; adds to someone who is known, by the card's UID, \
    or by name and a number, an address or an organisation in common; is the same, where all of it \
    is known; or is a possible duplicate, where only the name or only the number is alike, and \
    then becomes a person of its own. The same file again changes nothing.

    What there is no field for becomes a note of the person; so does a post at an organisation that \
    is not there, which sju export gives back as a post. Pictures and sounds are left out, and \
    said. An extension or a label is a note beside its number, and a fax or a pager is a note alone. \
    An organisation without a person is passed over, with the command that adds it. A duty contact \
    of another folder becomes a person of its own, whoever has its name. The columns of CSV are \
    known by name, in Swedish or English: Namn, Telefon, E-post, Företag, Roll …

    What is wrong in the file is said as FILE:LINE:COLUMN on standard error. Nothing is taken in \
    then, and the exit status is 1.

    Example: sju import contacts kontakter.vcf --yes
    """

  func recognises(_ file: ForeignBytes) -> Bool {
    if ContactReading.isVCard(file.bytes, file.name) { return true }
    guard ForeignFile(file.bytes) == nil else { return false }
    // The headings stand at the start.
    let reading = CSVReading(Array(file.bytes.prefix(1 << 16)))
    return !reading.header.isEmpty && !ContactColumns(reading.header).namesNobody
  }

  func read(_ file: ForeignBytes) -> any ImportReading {
    ContactReading(file.bytes, name: file.name)
  }
}

/// The contacts of a file.
package struct ContactReading: ImportReading {
  package private(set) var cards: [ImportedCard] = []
  package private(set) var problems: [ExchangeProblem] = []

  /// - Parameter name: of the file; `.vcf` says what it is where its first line does not.
  package init(_ bytes: [UInt8], name: String) {
    if let kind = ForeignFile(bytes), bytes.count <= ReceivedText.maximumBytes || kind != .binary {
      problems = [ExchangeProblem(line: 1, .foreign(kind))]
      return
    }
    if Self.isVCard(bytes, name) {
      let reading = VCardReading(bytes)
      problems = reading.problems
      cards = reading.cards.map { ImportedCard($0) }
    } else {
      let reading = CSVReading(bytes)
      problems = reading.problems
      let columns = ContactColumns(reading.header)
      if columns.namesNobody, !problems.contains(where: \.isError) {
        problems = [ExchangeProblem(line: 1, .noNames(columns: reading.header))]
        return
      }
      // Spreadsheets leave rows without a word at the end.
      cards = reading.rows.filter { !$0.cells.allSatisfy { $0.trimmed.isEmpty } }
        .map { ImportedCard($0, columns) }
    }
    if let guess = ReceivedText.guess(bytes), guess != .windows {
      problems.insert(ExchangeProblem(line: 1, .guessed(guess)), at: 0)
    }
    for card in cards where card.nobody == .nameless {
      problems.append(ExchangeProblem(line: card.line, .namesNobody))
    }
    if !problems.contains(where: \.isError), cards.isEmpty {
      problems.append(ExchangeProblem(line: 1, .nothing))
    }
  }

  fileprivate static func isVCard(_ bytes: [UInt8], _ name: String) -> Bool {
    let start = ReceivedText.withoutMark(Array(bytes.prefix(256))).drop(while: \.isBlank).prefix(11)
    let isCard = String(decoding: start, as: UTF8.self).uppercased() == "BEGIN:VCARD"
    let name = name.lowercased()
    return isCard || name.hasSuffix(".vcf") || name.hasSuffix(".vcard")
  }
}

extension ContactReading {
  package func plan(in municipality: Municipality, on day: Day) -> ImportPlan {
    municipality.plan(importing: cards)
  }
}

extension Municipality {
  /// What taking contacts in would do. Planning the same again for what comes of it gives a plan that
  /// changes nothing.
  package func plan(importing cards: [ImportedCard]) -> ImportPlan {
    var planner = ContactPlanner(self)
    for card in cards { planner.take(card) }
    return ImportPlan(entries: planner.entries, changes: planner.changes)
  }
}
