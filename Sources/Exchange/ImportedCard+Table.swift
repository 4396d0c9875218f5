import Lettering
import Model
import Publication

extension ImportedCard {
  init(_ row: CSVReading.Row, _ columns: ContactColumns) {
    var reader = TableContact(row, columns)
    reader.run()
    self = reader.imported
  }
}

/// Finds in a row what Sju has fields for. The rest becomes lines of a note, by the names of their
/// columns, as does what is said beside a value, such as an extension.
private struct TableContact {
  private(set) var imported: ImportedCard
  private let row: CSVReading.Row
  private let columns: ContactColumns
  private var words: [ContactColumns.Meaning: String] = [:]
  private var roles: [String] = []
  private var organisations: [String] = []
  /// How many preferred values have been found, by kind.
  private var preferred = (telephones: 0, emails: 0)
  /// Whether Sju wrote the table: each line of a cell is one value then, whatever it contains.
  private let isOurs: Bool

  init(_ row: CSVReading.Row, _ columns: ContactColumns) {
    (self.row, self.columns) = (row, columns)
    imported = ImportedCard(line: row.line, card: ContactCard(name: ""))
    isOurs = columns.columns.enumerated().contains { place, column in
      column.meaning == .id && row.cells.indices.contains(place)
        && row.cells[place].trimmed.contains("/")
    }
  }

  mutating func run() {
    for (place, column) in columns.columns.enumerated() where row.cells.indices.contains(place) {
      let cell = row.cells[place].trimmed.textOfFormula ?? row.cells[place]
      if !cell.trimmed.isEmpty { take(cell, column, place) }
    }
    takePosts()
    takeName()
    imported.recordName = words[.id]
    imported.card.uid = words[.uid]
    imported.finish(given: words[.givenName] ?? "", family: words[.familyName] ?? "")
  }

  private mutating func take(_ cell: String, _ column: ContactColumns.Column, _ place: Int) {
    let keep = "\(column.name): "
    switch column.meaning {
    case .role: roles += cell.parted
    case .organisation: organisations += cell.parted
    case .telephone: takeTelephones(cell, column, columns.label(of: place, in: row.cells))
    case .email: takeEmails(cell, keep, columns.label(of: place, in: row.cells))
    case .tag: takeTags(cell, keep)
    case .note: imported.card.notes.append(cell.received())
    case .visibility: takeVisibility(cell, keep)
    case .picture:
      if !imported.skipped.contains(column.name) { imported.skipped.append(column.name) }
    // The value that the label belongs to takes it.
    case .telephoneLabel, .emailLabel: break
    case .spelling:
      imported.spellings.append(
        ImportedCard.Spelling(keep: keep, text: cell.received(isOneLine: true)))
    case let meaning? where words[meaning] == nil:
      words[meaning] = cell.received(isOneLine: true)
    case _?:
      imported.spellings.append(
        ImportedCard.Spelling(keep: keep, text: cell.received(isOneLine: true)))
    case nil:
      if !Self.isSilent(cell, column) { imported.lines.append(keep + cell.received().indented) }
    }
  }

  /// Whether it is what Outlook writes where nobody has filled in anything.
  private static func isSilent(_ cell: String, _ column: ContactColumns.Column) -> Bool {
    let silent = [
      "normal", "false", "falskt", "unspecified", "ospecificerat", "ospecificerad", "0/0/00",
      "smtp",
      "00-00-00", "0",
    ]
    return silent.contains(cell.trimmed.lowercased())
      && outlook.isSuperset(of: NameWords.inOrder(column.name))
  }

  private static let outlook = Set(
    NameWords.inOrder(
      "priority prioritet private privat sensitivity känslighet gender kön birthday födelsedag"
        + " anniversary bröllopsdag årsdag e mail type typ posttyp post 2 3"))

  private mutating func takeTelephones(
    _ cell: String, _ column: ContactColumns.Column, _ label: String
  ) {
    let found = isOurs ? cell.ownTelephones : WrittenTelephone.all(in: cell)
    if found.isEmpty, case let emails = WrittenEmail.all(in: cell), !emails.isEmpty {
      for written in emails { imported.take(written) }
    } else if found.isEmpty, cell.linesOfText.contains(where: WrittenTelephone.isLost) {
      imported.remarks.append(.lostDigits(cell.received(isOneLine: true)))
    } else if found.isEmpty {
      let name = label.isEmpty ? column.name : "\(column.name) (\(label))"
      imported.lines.append("\(name): " + cell.received().indented)
    }
    let isFirst = label.hasPrefix("*")
    for written in found {
      let labels = [column.label == .telling ? column.name : "", label.withoutMarksAround]
      imported.take(
        written, labels: labels, keptAs: column.name, at: isFirst ? preferred.telephones : nil)
      if isFirst { preferred.telephones += 1 }
    }
  }

  private mutating func takeEmails(_ cell: String, _ keep: String, _ label: String) {
    let found = isOurs ? cell.ownEmails : WrittenEmail.all(in: cell)
    if found.isEmpty { imported.lines.append(keep + cell.received().indented) }
    let isFirst = label.hasPrefix("*")
    for written in found {
      imported.take(written, at: isFirst ? preferred.emails : nil)
      if isFirst { preferred.emails += 1 }
      if TelephoneLabel(label) == .telling {
        imported.lines.append("\(written.address): \(label.withoutMarksAround)")
      }
    }
  }

  /// Keeps the narrowest visibility of those stated; the default that a program writes states
  /// nothing.
  private mutating func takeVisibility(_ cell: String, _ keep: String) {
    if let visibility = Visibility(received: cell) {
      imported.card.visibility = visibility.narrower(imported.card.visibility)
    } else if !["normal", "false", "falskt", "no", "nej", "0"].contains(cell.trimmed.lowercased()) {
      imported.lines.append(keep + cell.received().indented)
    }
  }

  private mutating func takeTags(_ cell: String, _ keep: String) {
    let tags =
      isOurs
      ? cell.linesOfText
      : cell.split { ",;|".contains($0) || $0.isNewline }.flatMap(\.valuesByColons)
    imported.take(tags: tags, keptAs: keep)
  }

  /// Pairs roles with organisations: those on the same line of their cells belong together.
  private mutating func takePosts() {
    for place in 0..<max(roles.count, organisations.count) {
      let role = roles.indices.contains(place) ? roles[place] : ""
      let organisation = organisations.indices.contains(place) ? organisations[place] : ""
      guard !role.isEmpty || !organisation.isEmpty else { continue }
      let post = ContactCard.Post(
        role: role.isEmpty ? nil : role, organisation: organisation.isEmpty ? nil : organisation)
      if imported.card.posts.count < ImportedCard.maximumValues {
        imported.card.posts.append(post)
      } else {
        imported.lines.append(post.line)
      }
    }
  }

  private mutating func takeName() {
    let parts = [words[.givenName], words[.middleName], words[.familyName]].compactMap(\.self)
    imported.card.name = words[.name] ?? parts.joined(separator: " ")
    if words[.name] != nil,
      !Set(parts.flatMap(NameWords.inOrder)).isSubset(of: NameWords.inOrder(imported.card.name))
    {
      imported.lines.append("N: " + parts.joined(separator: ", "))
    }
  }
}

extension String {
  /// The lines of a cell, each valid in a field; empty lines keep their places.
  fileprivate var linesOfText: [String] {
    let isLF = utf8.contains(0x0A)
    return utf8.split(separator: isLF ? 0x0A : 0x0D, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).received(isOneLine: true) }
  }

  /// The lines of a cell, where Google's ` ::: ` separates values too.
  fileprivate var parted: [String] {
    linesOfText.flatMap {
      $0.isEmpty ? [$0] : $0.valuesByColons.map { $0.received(isOneLine: true) }
    }
  }

  /// The numbers of a cell that Sju wrote, one a line, and that a spreadsheet may have changed
  /// since.
  fileprivate var ownTelephones: [WrittenTelephone] {
    linesOfText.flatMap { line -> [WrittenTelephone] in
      guard line.isTelephone, WrittenTelephone.mended(line) == nil else {
        return WrittenTelephone.all(in: line)
      }
      return [WrittenTelephone(number: line, rest: "")]
    }
  }

  fileprivate var ownEmails: [WrittenEmail] {
    linesOfText.flatMap {
      $0.isEmail ? [WrittenEmail(address: $0, rest: "")] : WrittenEmail.all(in: $0)
    }
  }
}
